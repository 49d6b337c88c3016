import type { CardDkim, Company, MailField, MailSettings, Security, UserCard } from '../contract/card.ts'
import type { Finding } from '../contract/finding.ts'
import type { Secret } from '../contract/secret.ts'
import type { CoreFindingCode } from './finding-codes.ts'

/** What a card states once blanks are gone. An absent field is not stated; `username: null` is. */
export type Stated = { -readonly [K in MailField]?: MailSettings[K] }

export interface ReadCard {
  readonly code: string
  readonly email: string
  readonly name: string | undefined
  readonly mail: Stated
  readonly findings: readonly Finding[]
}

const securities: readonly unknown[] = ['tls', 'starttls', 'none'] satisfies Security[]

const isText = (value: unknown): value is string => typeof value === 'string'
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'
const isSecret = (value: unknown): value is Secret =>
  typeof value === 'object' && value !== null && 'reveal' in value && typeof value.reveal === 'function'

const accepts: Readonly<Record<MailField, (value: unknown) => boolean>> = {
  sender: isText,
  provider: isText,
  server: isText,
  security: isText,
  ca: isText,
  dkim: (value) => isDkim(value),
  username: (value) => value === null || isText(value),
  password: (value) => isText(value) || isSecret(value),
  passwordFor: isText,
  allowClearTextPassword: isFlag,
  copyToSent: isText,
  attachAs: isText,
  attachFiles: isFlag,
  editBeforeSending: isFlag,
}

const isDkim = (value: unknown): boolean =>
  isRecord(value) &&
  Object.keys(value).every((name) => dkimFields.includes(name)) &&
  isText(value.domain) &&
  isText(value.selector) &&
  (isText(value.privateKey) || isSecret(value.privateKey))

const dkimFields: readonly string[] = ['domain', 'selector', 'privateKey'] satisfies (keyof CardDkim)[]

const isMailField = (name: string): name is MailField => Object.hasOwn(accepts, name)
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A column of a database that has no value is null. */
const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (isText(value) ? value.trim() === '' : isSecret(value) && value.reveal() === '')

/** Passwords and certificates keep their spaces; everything else loses those around it. */
const tidy = (field: MailField, value: unknown): unknown =>
  isText(value) && field !== 'password' && field !== 'ca' ? value.trim() : value

/** What is wrong with a field: a name that no card has, a value of another type, or one that is no kind of encryption. */
type Invalid = (field: string, wrong?: { readonly security: unknown } | 'unknown') => void

/** Names of other libraries, and what says the same on a card. */
const insteadOf: Readonly<Record<string, string>> = {
  host: "server: 'mail.example.com:465'",
  port: "server: 'mail.example.com:465'",
  service: 'provider',
  secure: "security: 'tls' | 'starttls' | 'none'",
  requireTLS: "security: 'starttls'",
  tls: 'ca',
  auth: 'username, password',
  user: 'username',
  userName: 'username',
  pass: 'password',
}

const readMail = (mail: unknown, invalid: Invalid): Stated => {
  if (mail === undefined || mail === null) return {}
  if (!isRecord(mail)) {
    invalid('mail')
    return {}
  }
  const stated: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(mail)) {
    if (isBlank(value) && !(name === 'username' && value === null)) continue
    if (!isMailField(name)) invalid(name, 'unknown')
    else if (!accepts[name](value)) invalid(name)
    else stated[name] = tidy(name, value)
  }
  if (stated.security !== undefined && !securities.includes(stated.security)) {
    invalid('security', { security: stated.security })
    delete stated.security
  }
  return stated as Stated
}

const judgeField = (
  field: string,
  wrong: Parameters<Invalid>[1],
): Pick<Finding, 'actor' | 'params'> & { readonly code: CoreFindingCode } => {
  if (wrong === undefined) return { code: 'card-invalid', params: { field } }
  if (wrong !== 'unknown')
    return {
      code: 'security-invalid',
      params: { security: String(wrong.security).slice(0, 40), values: securities.join(', ') },
    }
  const instead = Object.hasOwn(insteadOf, field) ? insteadOf[field] : undefined
  return {
    code: 'card-field-unknown',
    actor: 'application-administrator',
    params: { field, ...(instead === undefined ? {} : { instead }) },
  }
}

/**
 * Reads a card that may come from anywhere. What has the wrong type, or a name no field has, becomes an error
 * finding that names the field, and counts as not stated.
 */
export const readCard = (card: UserCard): ReadCard => {
  const source: unknown = card
  const given = isRecord(source) ? source : {}
  const code = isText(given.code) ? given.code : ''
  const findings: Finding[] = []
  const invalid: Invalid = (field, wrong) => {
    findings.push({ severity: 'error', field, card: code, actor: 'user', ...judgeField(field, wrong) })
  }
  if (code === '') invalid('code')
  if (!isBlank(given.email) && !isText(given.email)) invalid('email')
  if (!isBlank(given.name) && !isText(given.name)) invalid('name')
  return {
    code,
    email: isText(given.email) ? given.email.trim() : '',
    name: isText(given.name) && given.name.trim() !== '' ? given.name.trim() : undefined,
    mail: readMail(given.mail, invalid),
    findings,
  }
}

const problemsOf = (
  given: unknown,
  rules: Readonly<Record<string, (value: unknown) => boolean>>,
): string[] =>
  isRecord(given) ? Object.keys(rules).filter((field) => !rules[field]?.(given[field])) : Object.keys(rules)

const optional = (accept: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || value === null || accept(value)

/** Names the fields of a company that have the wrong type. */
export const companyProblems = (company: Company): readonly string[] =>
  problemsOf(company, {
    name: isText,
    slug: isText,
    mailUserCode: optional(isText),
    bulkModule: optional(isFlag),
  })
