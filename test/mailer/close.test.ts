import { createMailer, MailError } from '@saatja/core'
import { expect, it, vi } from 'vitest'
import { company, host, message, startRig, userCard } from './fixture.ts'

const card = userCard({ server: `${host}:25`, security: 'none', username: null })

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'sent',
    (error: unknown) => (MailError.is(error) ? [error.code, error.diagnosis.id] : error),
  )

it('gives up what has not reached its final dot, and nothing of it was sent', async () => {
  const { server, mailer, close } = await startRig({ responses: { RCPT: {} } })
  const sent = failure(mailer.send('MARI', message))
  await server.seen('RCPT')
  await mailer.close({ within: 20 })
  expect(await sent).toEqual(['NETWORK', 'aborted-before-dot'])
  expect(server.messages).toEqual([])
  expect(await failure(mailer.send('MARI', message))).toEqual(['NETWORK', 'mailer-closed'])
  await close()
})

it('says that it is unknown what has passed its final dot', async () => {
  const { server, mailer, close } = await startRig({ responses: { '.': {} } })
  const sent = failure(mailer.send('MARI', message))
  await vi.waitUntil(() => server.messages.length > 0)
  await mailer.close({ within: 0 })
  expect(await sent).toEqual(['UNKNOWN', 'unknown-aborted'])
  await close()
})

it('lets end what ends in time, and the caller abort what it began', async () => {
  const { mailer, server, close } = await startRig()
  const sent = mailer.send('MARI', message, { signal: new AbortController().signal })
  await mailer.close({ within: 60_000 })
  expect((await sent).accepted).toEqual(['juri@tamm.ee'])
  expect(server.messages).toHaveLength(1)
  await close()
})

it('gives up what waits for the application, and copies that are not filed in time', async () => {
  const waits = createMailer({
    providers: [],
    company,
    cards: { get: () => card },
    dial: () => new Promise(() => {}),
  })
  const sent = failure(waits.send('MARI', message))
  const checked = waits.check('MARI', { depth: 'connection' })
  // A second call may be in more of a hurry than the first.
  void waits.close()
  await waits.close({ within: 0 })
  expect(await sent).toEqual(['NETWORK', 'aborted-before-dot'])
  expect(await checked).toMatchObject({ ok: false, diagnosis: { id: 'aborted-before-dot' } })
  const file = vi.fn(() => new Promise<string>(() => {}))
  const { mailer, close } = await startRig({
    mail: { copyToSent: 'imap.kivi.ee:993' },
    mailer: { sentCopies: { file } },
  })
  await mailer.send('MARI', message)
  await mailer.close({ within: 0 })
  await close()
})

it.each([[{ within: -1 }], [{ within: '5 s' }], [{ within: Number.NaN }], [{ timeout: 5 }]])(
  'refuses %o',
  async (options) => {
    const mailer = createMailer({ providers: [], company, cards: { get: () => card } })
    await expect(mailer.close(options as never)).rejects.toThrow(
      /^close: (within must be milliseconds from 0|timeout is not)/,
    )
    await mailer.close()
  },
)
