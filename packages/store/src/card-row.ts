import {
  isKeyMissing,
  MailError,
  type MailSettings,
  type Secret,
  secret,
  type UserCard,
  type Vault,
} from '@saatja/core'

export interface CardRow {
  readonly code: string
  readonly email: string
  readonly name: string | null
  readonly mail: Omit<MailSettings, 'password'>
  /** Sealed. */
  readonly password: string | null
}

export const cardColumns = 'code, email, name, mail, password'

/** What to do with a password that was changed, cut or moved in the database. */
export type OnDamage = 'refuse' | 'leave-out'

/** A password whose key is lost is left out: the person enters it again. */
export const cardOf = (row: CardRow, company: string, vault: Vault, onDamage: OnDamage): UserCard => {
  const password =
    row.password === null ? undefined : openPassword(row, row.password, company, vault, onDamage)
  const { code, email, name } = row
  const mail = { ...row.mail, ...(password === undefined ? {} : { password }) }
  return { code, email, ...(name === null ? {} : { name }), ...(isEmpty(mail) ? {} : { mail }) }
}

const openPassword = (
  { code }: CardRow,
  sealed: string,
  company: string,
  vault: Vault,
  onDamage: OnDamage,
): Secret | undefined => {
  try {
    return secret(vault.open(sealed, passwordPlace(company, code)))
  } catch (error) {
    if (isKeyMissing(error)) return undefined
    if (onDamage === 'leave-out' && MailError.is(error)) return undefined
    throw error
  }
}

export const passwordPlace = (company: string, card: string) => ({ company, card, field: 'password' })

/** The row of a card whose blank fields are taken for not stated. */
export const rowOf = (
  card: UserCard,
  password: string | undefined,
  company: string,
  vault: Vault,
): CardRow => {
  const { password: _password, ...mail } = card.mail ?? {}
  return {
    code: card.code,
    email: card.email.trim(),
    name: card.name?.trim() || null,
    mail: Object.fromEntries(Object.entries(mail).filter(([, value]) => !isBlank(value))),
    password: password === undefined ? null : vault.seal(password, passwordPlace(company, card.code)),
  }
}

const isBlank = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '')

const isEmpty = (object: object): boolean => Object.keys(object).length === 0
