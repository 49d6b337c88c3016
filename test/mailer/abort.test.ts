import { createMailer, type MailerOptions } from '@saatja/core'
import { expect, it } from 'vitest'
import { company, message, userCard } from './fixture.ts'

const card = userCard({ server: 'mail.kivi.ee:25', security: 'none', username: null })
const never = (): Promise<never> => new Promise(() => {})

const pending: readonly [string, Partial<MailerOptions>][] = [
  ['dial', { dial: never }],
  ['the card', { cards: { get: never } }],
]

it.each(pending)(
  'a mail can be given up while %s is awaited, and the mailer closes',
  async (_, options) => {
    const mailer = createMailer({ providers: [], company, cards: { get: () => card }, ...options })
    const abort = new AbortController()
    const { signal } = abort
    const sent = mailer.send('MARI', message, { signal })
    const checked = mailer.check('MARI', { depth: 'connection', signal })
    setImmediate(() => abort.abort())
    await expect(sent).rejects.toMatchObject({ code: 'NETWORK', diagnosis: { id: 'aborted-before-dot' } })
    expect(await checked).toMatchObject({ ok: false, diagnosis: { id: 'aborted-before-dot' } })
    await mailer.close()
  },
  3_000,
)
