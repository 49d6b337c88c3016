import { describe, expect, it } from 'vitest'
import { keyOf, signIn, withEntra } from '../fixture.ts'

const mailboxes = process.env.SAATJA_LONG === undefined ? 10 : 100
const each = 10

const keys = Array.from({ length: mailboxes }, (_, index) => keyOf(`m${index}@kivi.ee`, `M${index}`))
/** Every mailbox so many times. */
const asked = keys.flatMap((key) => Array.from({ length: each }, () => key))

describe(`a token of each of ${mailboxes} mailboxes, ${each} times at once`, () => {
  it('is asked for once per mailbox', () =>
    withEntra(async (setting) => {
      const { provider, grants, entra } = setting
      for (const key of keys) await signIn(setting, key)
      const tokens = await Promise.all(
        asked.map((key) => provider.oauth.token({ key, grants, renew: false })),
      )
      expect(entra.questions).toHaveLength(mailboxes)
      expect(new Set(tokens.map(({ token }) => token)).size).toBe(mailboxes)
    }))

  it('is asked for once when the old ones have ended', () =>
    withEntra(async (setting) => {
      const { provider, grants, entra } = setting
      for (const key of keys) await signIn(setting, key)
      entra.expireTokens()
      const ask = (renew: boolean) =>
        Promise.all(asked.map((key) => provider.oauth.token({ key, grants, renew })))
      const refreshed = () =>
        entra.questions.flatMap(({ grant, outcome }) => (grant === 'refresh_token' ? [outcome] : []))
      await ask(true)
      expect(refreshed()).toEqual(Array(mailboxes).fill('issued'))
      await ask(false)
      expect(refreshed()).toHaveLength(mailboxes)
    }))
})
