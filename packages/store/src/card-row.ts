import {
  type CardDkim,
  isKeyMissing,
  MailError,
  type MailSettings,
  type SealContext,
  type Secret,
  secret,
  type UserCard,
  type Vault,
} from '@saatja/core'

export interface CardRow {
  readonly code: string
  readonly email: string
  readonly name: string | null
  /** The key of its DKIM signature is sealed. */
  readonly mail: Omit<MailSettings, 'password'>
  /** Sealed. */
  readonly password: string | null
}

export const cardColumns = 'code, email, name, mail, password'

/** What to do with a password that was changed, cut or moved in the database. */
export type OnDamage = 'refuse' | 'leave-out'

/**
 * A password whose key is lost is left out: the person enters it again. A signature stays without its private key, which
 * is an error of its settings: no mail goes out unsigned because of it.
 */
export const cardOf = (row: CardRow, company: string, vault: Vault, onDamage: OnDamage): UserCard => {
  const { code, email, name } = row
  const open = (sealed: string, place: SealContext): Secret | undefined =>
    openSecret(sealed, place, vault, onDamage)
  const password = row.password === null ? undefined : open(row.password, passwordPlace(company, code))
  const { dkim, ...rest } = row.mail
  const mail: MailSettings = {
    ...rest,
    ...(dkim === undefined
      ? {}
      : { dkim: openDkim(dkim, (sealed) => open(sealed, dkimPlace(company, code))) }),
    ...(password === undefined ? {} : { password }),
  }
  return { code, email, ...(name === null ? {} : { name }), ...(isEmpty(mail) ? {} : { mail }) }
}

const openDkim = (dkim: CardDkim, open: (sealed: string) => Secret | undefined): CardDkim => ({
  ...dkim,
  privateKey: open(clear(dkim.privateKey)) ?? secret(''),
})

const openSecret = (
  sealed: string,
  place: SealContext,
  vault: Vault,
  onDamage: OnDamage,
): Secret | undefined => {
  try {
    return secret(vault.open(sealed, place))
  } catch (error) {
    if (isKeyMissing(error)) return undefined
    if (onDamage === 'leave-out' && MailError.is(error)) return undefined
    throw error
  }
}

export const dkimPlace = (company: string, card: string) => ({ company, card, field: 'dkim.privateKey' })

export const passwordPlace = (company: string, card: string) => ({ company, card, field: 'password' })

/** Makes the row of a card; blank fields count as not stated. */
export const rowOf = (
  card: UserCard,
  password: string | undefined,
  company: string,
  vault: Vault,
): CardRow => {
  const { password: _password, dkim, ...mail } = card.mail ?? {}
  const place = dkimPlace(company, card.code)
  return {
    code: card.code,
    email: card.email.trim(),
    name: card.name?.trim() || null,
    mail: {
      ...Object.fromEntries(Object.entries(mail).filter(([, value]) => !isBlank(value))),
      ...(dkim === undefined
        ? {}
        : { dkim: { ...dkim, privateKey: vault.seal(clear(dkim.privateKey), place) } }),
    },
    password: password === undefined ? null : vault.seal(password, passwordPlace(company, card.code)),
  }
}

const clear = (value: string | Secret): string => (typeof value === 'object' ? value.reveal() : value)

const isBlank = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '')

const isEmpty = (object: object): boolean => Object.keys(object).length === 0
