import { createMailer, type Mailer, type UserCard } from '@saatja/core'
import { providersWithTokens } from '@saatja/demo'
import { type Sandbox, startSandbox } from '@saatja/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deadlines, message } from './fixture.ts'

const providers = providersWithTokens(async ({ mailbox }) => ({
  token: `token of ${mailbox}`,
  expires: Date.now() + 3_600_000,
}))
const company = { name: 'Kivi OÜ', slug: 'kivi', mailUserCode: 'MAIL' }
const system: UserCard = {
  code: 'MAIL',
  email: 'info@kivi.ee',
  mail: { provider: 'zone', username: 'info@kivi.ee', password: 'ühine-parool' },
}
const cards: readonly UserCard[] = [
  system,
  { code: 'ALL', email: 'mari@kivi.ee', name: 'Mari Maasikas' },
  { code: 'OWN', email: 'juri@kivi.ee', mail: { username: 'juri@kivi.ee', password: 'oma-parool' } },
  { code: 'DIRECTO', email: 'kati@kivi.ee', mail: { sender: 'directo' } },
  { code: 'REPLY', email: 'kati@kivi.ee', name: 'Kati Kask', mail: { sender: 'directo-reply-to' } },
  {
    code: 'GMAIL',
    email: 'mati@gmail.com',
    mail: { provider: 'gmail', username: 'mati@gmail.com', password: 'abcd efgh ijkl mnop' },
  },
  {
    code: 'INBOX',
    email: 'janis@inbox.lv',
    mail: { provider: 'inbox', username: 'janis@inbox.lv', password: 'lietotnes-parole' },
  },
  { code: 'M365', email: 'anna@tamm.ee', mail: { sender: 'microsoft-365-oauth', username: 'anna@tamm.ee' } },
  {
    code: 'SMTP',
    email: 'pets@tamm.ee',
    mail: { server: 'mail.tamm.ee:465', username: 'pets', password: 'oma-server' },
  },
  { code: 'BARE', email: 'pets@tamm.ee', mail: { server: 'relay.tamm.ee:25', username: null } },
]

let sandbox: Sandbox
let mailer: Mailer
beforeAll(async () => {
  sandbox = await startSandbox({ providers })
  mailer = createMailer({
    providers,
    company,
    cards: { get: (code) => cards.find((card) => card.code === code) },
    dial: sandbox.dial,
    deadlines,
  })
})
beforeEach(() => sandbox.clear())
afterAll(async () => {
  await mailer.close()
  await sandbox.close()
})

const rows: [string, string, string, string | undefined, string, string][] = [
  ['ALL', 'smtp.zone.eu:465', 'tls', 'info@kivi.ee', 'mari@kivi.ee', 'info@kivi.ee'],
  ['OWN', 'smtp.zone.eu:465', 'tls', 'juri@kivi.ee', 'juri@kivi.ee', 'juri@kivi.ee'],
  ['DIRECTO', 'directo.gate.ee:25', 'starttls', undefined, 'kati@kivi.ee', 'kati@kivi.ee'],
  [
    'REPLY',
    'directo.gate.ee:25',
    'starttls',
    undefined,
    'kivi@event.data.directo.ee',
    'kivi@event.data.directo.ee',
  ],
  ['GMAIL', 'smtp.gmail.com:465', 'tls', 'mati@gmail.com', 'mati@gmail.com', 'mati@gmail.com'],
  ['INBOX', 'mail.inbox.lv:465', 'tls', 'janis@inbox.lv', 'janis@inbox.lv', 'janis@inbox.lv'],
  ['M365', 'smtp.office365.com:587', 'starttls', 'anna@tamm.ee', 'anna@tamm.ee', 'anna@tamm.ee'],
  ['SMTP', 'mail.tamm.ee:465', 'tls', 'pets', 'pets@tamm.ee', 'pets@tamm.ee'],
  ['BARE', 'relay.tamm.ee:25', 'starttls', undefined, 'pets@tamm.ee', 'pets@tamm.ee'],
]

describe('each user', () => {
  it.each(rows)(
    '%s sends through %s with %s, signed in as %s',
    async (user, server, security, username, envelopeFrom, headerFrom) => {
      const receipt = await mailer.send(user, message)
      const [mail] = sandbox.mails()
      expect(mail).toMatchObject({
        server,
        security,
        signIn: username === undefined ? null : { username },
        envelope: { from: envelopeFrom, to: ['juri@tamm.ee'] },
        from: { address: headerFrom },
      })
      expect(receipt).toMatchObject({ server, accepted: ['juri@tamm.ee'] })
      if (user === 'REPLY') expect(mail?.replyTo).toEqual([{ name: 'Kati Kask', address: 'kati@kivi.ee' }])
    },
  )

  it.each(rows)('%s passes a check of every depth', async (user) => {
    for (const depth of ['connection', 'sign-in', 'message'] as const) {
      const report = await mailer.check(user, { depth, to: 'test@kivi.ee' })
      expect([report.ok, report.diagnosis]).toEqual([true, undefined])
    }
    expect(sandbox.mails()).toHaveLength(1)
  })

  it('needs the module for bulk mail through the house server', async () => {
    for (const user of ['DIRECTO', 'REPLY'])
      await expect(mailer.send(user, message, { bulk: true })).rejects.toMatchObject({
        code: 'CONFIG',
        diagnosis: { id: 'bulk-not-allowed', field: 'company.bulkModule' },
      })
    expect(sandbox.mails()).toHaveLength(0)
    await mailer.send('SMTP', message, { bulk: true })
    expect(sandbox.mails()).toHaveLength(1)
  })

  it('that is not there is told by name', async () => {
    await expect(mailer.send('NOBODY', message)).rejects.toMatchObject({
      code: 'CONFIG',
      diagnosis: { id: 'user-missing', params: { user: 'NOBODY' } },
    })
    await expect(mailer.effective('NOBODY')).rejects.toMatchObject({ diagnosis: { id: 'user-missing' } })
    expect((await mailer.effective('ALL')).fields.server).toEqual({
      value: 'smtp.zone.eu:465',
      origin: 'preset',
    })
  })
})
