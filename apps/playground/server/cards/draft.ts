import { type Company, type Provider, secret, type UserCard } from '@saatja/core'
import type { CardDraft, CardView } from '../contract.ts'

/** The card as the page may see it: whether there is a password, never which. */
export const viewCard = ({ code, email, name, mail = {} }: UserCard): CardView => {
  const { password, ...rest } = mail
  return {
    code,
    email,
    ...(name === undefined ? {} : { name }),
    mail: rest,
    passwordSet: password !== undefined,
  }
}

type Stated<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

const stated = <T extends object>(fields: T): Stated<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as Stated<T>

/** The typed card with the secret it keeps or gets. A kept password stays bound to the server it was given for. */
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
    mail: stated({ ...mail, ...secrets }),
  }
}

export interface ResolveInputs {
  readonly company: Company
  readonly systemUser?: UserCard | undefined
  readonly providers: readonly Provider[]
}
