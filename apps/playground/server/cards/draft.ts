import { createHmac, randomBytes } from 'node:crypto'
import { type CardDkim, type Company, type Provider, type Secret, secret, type UserCard } from '@saatja/core'
import type { CardDraft, CardView } from '../contract.ts'

/** Known to this process alone, so that the version of a card reveals nothing about its password. */
const versionKey = randomBytes(32)

const revealed = (value: string | Secret): string => (typeof value === 'object' ? value.reveal() : value)

/** Makes a version of a card, another one for every content. */
const versionOf = (card: UserCard): string => {
  const { password, dkim, ...mail } = card.mail ?? {}
  const content = JSON.stringify([
    card.code,
    card.email,
    card.name ?? null,
    Object.entries(mail).sort(),
    password === undefined ? null : revealed(password),
    dkim === undefined ? null : [dkim.domain, dkim.selector, revealed(dkim.privateKey)],
  ])
  return createHmac('sha256', versionKey).update(content).digest('base64url').slice(0, 22)
}

/** Makes the card as the page may see it: whether there are secrets, never which. */
export const viewCard = (card: UserCard): CardView => {
  const { code, email, name, mail = {} } = card
  const { password, dkim, ...rest } = mail
  return {
    code,
    email,
    ...(name === undefined ? {} : { name }),
    mail: {
      ...rest,
      ...(dkim === undefined ? {} : { dkim: { domain: dkim.domain, selector: dkim.selector } }),
    },
    passwordSet: password !== undefined,
    privateKeySet: dkim !== undefined && revealed(dkim.privateKey) !== '',
    version: versionOf(card),
  }
}

type Stated<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

const stated = <T extends object>(fields: T): Stated<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as Stated<T>

/** Completes the typed signature with the private key that it keeps or gets. */
const dkimOf = ({ mail, dkimKey }: CardDraft, stored: UserCard | undefined): CardDkim | undefined => {
  const kept = stored?.mail?.dkim?.privateKey ?? ''
  return mail?.dkim && { ...mail.dkim, privateKey: secret(dkimKey ?? revealed(kept)) }
}

/**
 * Completes the typed card with the secrets that it keeps or gets. A kept password stays bound to the server for which
 * it was given.
 */
export const cardOf = (draft: CardDraft, stored: UserCard | undefined): UserCard => {
  const { code, email, name, mail = {}, password } = draft
  const kept = stored?.mail?.password
  const secrets =
    password === undefined
      ? { password: kept, passwordFor: stored?.mail?.passwordFor }
      : { password: password === '' ? undefined : secret(password) }
  return {
    code,
    email: email.trim(),
    ...stated({ name: name?.trim() }),
    mail: stated({ ...mail, dkim: dkimOf(draft, stored), ...secrets }),
  }
}

export interface ResolveInputs {
  readonly company: Company
  readonly systemUser?: UserCard | undefined
  readonly providers: readonly Provider[]
}
