import { createMailer, type GrantStore, memoryGrants, secret, type UserCard } from '@saatja/core'
import { type M365, m365 } from '@saatja/provider-m365'
import { completeSignIn, type Sandbox, startEntra, startSandbox } from '@saatja/testkit'
import type { Row } from '../row.ts'

const mailboxes = 100
const messages = 10
const most = 100

const clientId = '1b730954-1685-4b74-9bfd-dac224a7b894'
const redirectUri = 'http://127.0.0.1:3000/back'
const company = { name: 'Kivi OÜ', slug: 'kivi' }

const cards: readonly UserCard[] = Array.from({ length: mailboxes }, (_, place) => {
  const email = `user${place}@kivi.ee`
  return { code: `USER${place}`, email, mail: { sender: 'microsoft-365-oauth', username: email } }
})

const signIn = async ({ oauth }: M365, grants: GrantStore, { code, email }: UserCard): Promise<void> => {
  if (!oauth) throw new Error('This provider has no sign-in')
  const { url, pending } = await oauth.begin({ mailbox: email, redirectUri })
  const { value } = await oauth.complete(await completeSignIn(url, { choice: 'accept' }), pending)
  await grants.put({ company: company.slug, card: code, mailbox: email }, value, 0)
}

/** All mails of all mailboxes at once, from a program that has just started. */
const sendAll = async (provider: M365, grants: GrantStore, sandbox: Sandbox): Promise<void> => {
  const mailer = createMailer({
    providers: [provider],
    company,
    cards: { get: (code) => cards.find((card) => card.code === code) },
    grants,
    dial: sandbox.dial,
  })
  const mail = { to: 'juri@tamm.ee', subject: 'Arve 2026-117', text: 'Tere!' }
  const users = cards.flatMap(({ code }) => Array.from({ length: messages }, () => code))
  await Promise.all(users.map((user) => mailer.send(user, mail)))
  await mailer.close()
}

/** How often the sign-in server is asked for a token, against a pretend Microsoft and the sandbox. */
export const tokens = async (): Promise<Row> => {
  const entra = await startEntra({ clients: [{ id: clientId, secret: 'right' }] })
  const provider = m365({ clientId, clientSecret: secret('right'), simulator: entra.url })
  const sandbox = await startSandbox({ providers: [provider], tokens: entra.accepts })
  const grants = memoryGrants()
  const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
    const before = entra.questions.length
    await work()
    return entra.questions.length - before
  }
  await Promise.all(cards.map((card) => signIn(provider, grants, card)))
  const afterSignIn = await requestsOf(() => sendAll(provider, grants, sandbox))
  entra.expireTokens()
  const afterExpiry = await requestsOf(() => sendAll(provider, grants, sandbox))
  const delivered = sandbox.mails().length
  await sandbox.close()
  await entra.close()
  return {
    what: `Token requests for ${mailboxes} OAuth mailboxes × ${messages} messages`,
    target: `${most}`,
    measured: `${afterExpiry}`,
    met: afterExpiry <= most,
    notes: [
      `All ${(mailboxes * messages).toLocaleString('en')} mails are sent at once, after the access token of every mailbox has ended. Right after the people signed in the same mails took ${afterSignIn} requests.`,
      `${delivered.toLocaleString('en')} mails arrived in the two runs. The sign-in server and the mail server are the sandbox’s.`,
    ],
  }
}
