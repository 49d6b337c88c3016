import {
  type Company,
  formatServer,
  type Provider,
  parseServer,
  resolveSettings,
  type Secret,
  type UserCard,
} from '@saatja/core'
import { StoreError } from './error.ts'

/** What decides, besides the card, to which server its password may go. */
export interface Surroundings {
  readonly company: Company
  readonly systemUser: UserCard | undefined
  readonly providers: readonly Provider[]
  readonly ports: readonly number[] | undefined
}

/**
 * Writes into a card for which server its password is. A card that comes back with the password and the binding it
 * was read with keeps both; any other password was given now, for the server that is in force now.
 * @throws StoreError `INPUT` when no server is in force: such a password could later go anywhere.
 */
export const bindPassword = (
  card: UserCard,
  stored: UserCard | undefined,
  { company, systemUser, providers, ports }: Surroundings,
): UserCard => {
  const { password, passwordFor, ...mail } = card.mail ?? {}
  if (password === undefined || clear(password).trim() === '') return { ...card, mail }
  const old = stored?.mail
  if (
    passwordFor !== undefined &&
    old?.password !== undefined &&
    clear(old.password) === clear(password) &&
    sameServer(old.passwordFor, passwordFor)
  ) {
    return { ...card, mail: { ...mail, password, passwordFor } }
  }
  const unbound = { ...card, mail: { ...mail, password } }
  const server = resolveSettings({ card: unbound, systemUser, company, providers, ports }).fields.server.value
  if (server === null) {
    throw new StoreError(
      'INPUT',
      'card.mail.password: there is no server to which it could go; state card.mail.server or card.mail.provider',
    )
  }
  return { ...card, mail: { ...mail, password, passwordFor: server } }
}

const clear = (value: string | Secret): string => (typeof value === 'string' ? value : value.reveal())

const sameServer = (one: string | undefined, other: string): boolean => {
  const [a, b] = [one ?? '', other].map((text) => parseServer(text))
  return a !== undefined && b !== undefined && formatServer(a) === formatServer(b)
}
