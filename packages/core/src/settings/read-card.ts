import type { Company, MailField, MailSettings, Security, UserCard } from '../contract/card.ts'
import type { Finding } from '../contract/finding.ts'
import type { Secret } from '../contract/secret.ts'

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
  username: (value) => value === null || isText(value),
  password: (value) => isText(value) || isSecret(value),
  passwordFor: isText,
  allowClearTextPassword: isFlag,
  attachAs: isText,
  attachFiles: isFlag,
  editBeforeSending: isFlag,
}

const isMailField = (name: string): name is MailField => Object.hasOwn(accepts, name)
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isBlank = (value: unknown): boolean =>
  value === undefined || (isText(value) ? value.trim() === '' : isSecret(value) && value.reveal() === '')

/** Passwords and certificates keep their spaces; everything else loses those around it. */
const tidy = (field: MailField, value: unknown): unknown =>
  isText(value) && field !== 'password' && field !== 'ca' ? value.trim() : value

type Invalid = (field: string, value?: unknown) => void

const readMail = (mail: unknown, invalid: Invalid): Stated => {
  if (mail === undefined) return {}
  if (!isRecord(mail)) {
    invalid('mail')
    return {}
  }
  const stated: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(mail)) {
    if (isBlank(value)) continue
    if (!isMailField(name) || !accepts[name](value)) invalid(name)
    else stated[name] = tidy(name, value)
  }
  if (stated.security !== undefined && !securities.includes(stated.security)) {
    invalid('security', stated.security)
    delete stated.security
  }
  return stated as Stated
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
  const invalid: Invalid = (field, value) => {
    const [kind, params] =
      value === undefined
        ? (['card-invalid', { field }] as const)
        : (['security-invalid', { security: String(value).slice(0, 40) }] as const)
    findings.push({ code: kind, severity: 'error', field, card: code, actor: 'user', params })
  }
  if (code === '') invalid('code')
  if (given.email !== undefined && !isText(given.email)) invalid('email')
  if (given.name !== undefined && !isText(given.name)) invalid('name')
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
  value === undefined || accept(value)

/** Names the fields of a company that have the wrong type. */
export const companyProblems = (company: Company): readonly string[] =>
  problemsOf(company, {
    name: isText,
    slug: isText,
    mailUserCode: optional(isText),
    bulkModule: optional(isFlag),
  })
