import { argumentRules } from '../contract/arguments.ts'
import type { UserCard } from '../contract/card.ts'
import { checkArgument } from '../contract/options.ts'
import { revealed } from '../contract/secret.ts'
import { type ResolveInput, resolveSettings } from './resolve.ts'
import { formatServer, parseServer } from './server.ts'

/** A card that is about to be saved, and everything that decides to which server its password may go. */
export interface BindInput extends ResolveInput {
  /** The card as it is stored, with its password. Absent for a new card. */
  readonly stored?: UserCard | undefined
}

const sameServer = (one: string | undefined, other: string): boolean => {
  const [a, b] = [one ?? '', other].map((text) => parseServer(text))
  return a !== undefined && b !== undefined && formatServer(a) === formatServer(b)
}

/**
 * Writes into a card for which server its password is (`passwordFor`, as `host:port`). A card that comes back with the
 * password and the binding it was read with keeps both; any other password was given now, for the server that is in
 * effect now, whatever the card itself claims. Pure.
 *
 * Answers undefined when no server is in effect: such a password could later go anywhere, so do not save the card.
 */
export const bindPassword = (given: BindInput): UserCard | undefined => {
  checkArgument('bindPassword', 'card', argumentRules.card, Object(given).card)
  const { card, stored, ...input } = given
  const { password, passwordFor, ...mail } = card.mail ?? {}
  if (password === undefined || revealed(password).trim() === '') return { ...card, mail }
  const old = stored?.mail
  const kept =
    passwordFor !== undefined &&
    old?.password !== undefined &&
    revealed(old.password) === revealed(password) &&
    sameServer(old.passwordFor, passwordFor)
  if (kept) return { ...card, mail: { ...mail, password, passwordFor } }
  const unbound = { ...card, mail: { ...mail, password } }
  const { server } = resolveSettings({ ...input, card: unbound }).fields
  return server.value === null ? undefined : { ...card, mail: { ...unbound.mail, passwordFor: server.value } }
}
