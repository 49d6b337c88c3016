import { createMailer, memoryGrants, type UserCard } from '@saatja/core'
import { openSimulation, signInSimulated } from '@saatja/demo'
import { describe, expect, it } from 'vitest'
import { company, message } from './fixture.ts'

const long = process.env.SAATJA_LONG !== undefined
const mailboxes = long ? 100 : 10
const each = long ? 10 : 4

const cardOf = (sender: string, index: number): UserCard => {
  const email = `u${index}@kivi.ee`
  return { code: `U${index}`, email, mail: { sender, username: email } }
}

/** How many access tokens were handed out in the simulation: each is a secret of its kind. */
const tokensOf = (secrets: readonly string[]): number =>
  secrets.filter((one) => /^(?:access|ya29)\./.test(one)).length

describe(`${mailboxes} mailboxes with ${each} messages each`, () => {
  it.each(['microsoft-365-oauth', 'microsoft-365-api', 'gmail-oauth'])(
    'through %s ask for one token each beside those of their sign-ins',
    { timeout: 300_000 },
    async (sender) => {
      const simulation = await openSimulation()
      const { providers, sandbox, signIns } = simulation
      const grants = memoryGrants()
      const cards = new Map(
        Array.from({ length: mailboxes }, (_, index) => [`U${index}`, cardOf(sender, index)]),
      )
      const mailer = createMailer({
        providers,
        company,
        cards: { get: (code) => cards.get(code) },
        grants,
        dial: sandbox.dial,
      })
      try {
        for (const code of cards.keys())
          await signInSimulated(await mailer.effective(code), company.slug, grants, simulation)
        const handedOut = (): number =>
          [...signIns.values()].reduce((sum, one) => sum + tokensOf(one.secrets()), 0)
        for (const one of signIns.values()) for (const { email } of cards.values()) one.expireTokens(email)
        for (const [code, { email }] of cards) {
          const key = { company: company.slug, card: code, mailbox: email }
          const stored = await grants.get(key)
          const { token: _, ...without } = JSON.parse(stored?.value ?? '{}')
          await grants.put(key, JSON.stringify(without), stored?.version ?? 0)
        }
        const before = handedOut()
        await Promise.all(
          [...cards.keys()].map(async (code) => {
            for (let count = 0; count < each; count += 1) await mailer.send(code, message)
          }),
        )
        expect(sandbox.mails()).toHaveLength(mailboxes * each)
        expect(handedOut() - before).toBe(mailboxes)
      } finally {
        await mailer.close()
        await simulation.close()
      }
    },
  )
})
