import type { CardDraft } from '../../../server/contract.ts'
import { storedCard } from '../state/overview.ts'

/** What a person typed. */
export interface OwnServerFields {
  readonly email: string
  readonly server: string
  /** Undefined while it follows the address. */
  readonly username: string | undefined
  readonly password: string
}

/** Letters of the name before the @, and a number where another user has the code already. */
const codeFor = (email: string, isTaken: (code: string) => boolean): string => {
  const name = email.split('@')[0] ?? ''
  const base =
    name
      .replace(/[^\p{L}\d_-]/gu, '')
      .slice(0, 24)
      .toUpperCase() || 'USER'
  for (let number = 1; ; number++) {
    const code = number === 1 ? base : `${base}${number}`
    if (!isTaken(code)) return code
  }
}

/** Makes the card of a user with a server of their own. */
export const cardFrom = ({ email, server, username = email, password }: OwnServerFields): CardDraft => ({
  code: codeFor(email, (code) => storedCard(code) !== undefined),
  email: email.trim(),
  mail: {
    sender: 'smtp',
    ...(server.trim() === '' ? {} : { server: server.trim() }),
    username: username.trim() === '' ? null : username.trim(),
  },
  ...(username.trim() === '' || password === '' ? {} : { password }),
})
