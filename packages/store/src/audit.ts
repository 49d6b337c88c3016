import type { Company, Secret, UserCard } from '@saatja/core'
import type { Queryable } from './database/database.ts'
import { checkPageOptions } from './options.ts'

/** One field that was changed. */
export interface Change {
  /** Such as `email` or `mail.server`. */
  readonly field: string
  /** Absent for `mail.password` and `mail.dkim.privateKey`: of these only the fact that they changed is kept. */
  readonly before?: unknown
  readonly after?: unknown
}

/** Who changed what, and when. Never holds a secret. */
export interface AuditEntry {
  readonly number: number
  readonly at: Date
  /** The person who did it, as the application named them. */
  readonly by: string
  /** `company` or `card MARI`. */
  readonly target: string
  readonly action: 'added' | 'changed' | 'removed'
  readonly changes: readonly Change[]
}

/** The person who makes a change: a name or code by which the application knows them. */
export interface By {
  readonly by: string
}

/** The audit log of one company. No entry is ever removed. */
export interface AuditLog {
  /**
   * Lists entries, newest first, at most `limit` at a time. `before` is the number of the last entry of the page
   * before.
   */
  list(options?: {
    readonly before?: number
    readonly limit?: number
    readonly card?: string
  }): Promise<readonly AuditEntry[]>
}

type Flat = Readonly<Record<string, unknown>>

/** Lists everything about a card except its secrets, under the names that changes use. */
const flat = (card: UserCard | undefined): Flat => {
  if (card === undefined) return {}
  const { password: _password, dkim, ...rest } = card.mail ?? {}
  const signing = dkim && { 'dkim.domain': dkim.domain, 'dkim.selector': dkim.selector }
  const mail = { ...rest, ...signing }
  const fields = Object.entries(mail).map(([field, value]) => [`mail.${field}`, value])
  return {
    email: card.email,
    ...(card.name === undefined ? {} : { name: card.name }),
    ...Object.fromEntries(fields),
  }
}

const differences = (before: Flat, after: Flat): readonly Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => before[field] !== after[field])
    .map((field) => ({
      field,
      ...(field in before ? { before: before[field] } : {}),
      ...(field in after ? { after: after[field] } : {}),
    }))

const clear = (value: string | Secret | undefined): string | undefined =>
  typeof value === 'object' ? value.reveal() : value

/** Lists what saving a card changes. Of its secrets only that they changed. */
export const cardChanges = (before: UserCard | undefined, after: UserCard | undefined): readonly Change[] => [
  ...differences(flat(before), flat(after)),
  ...(clear(before?.mail?.password) === clear(after?.mail?.password) ? [] : [{ field: 'mail.password' }]),
  ...(clear(before?.mail?.dkim?.privateKey) === clear(after?.mail?.dkim?.privateKey)
    ? []
    : [{ field: 'mail.dkim.privateKey' }]),
]

export const companyChanges = (before: Company | undefined, after: Company): readonly Change[] =>
  differences({ ...before }, { ...after })

export const record = async (
  tx: Queryable,
  company: string,
  entry: Omit<AuditEntry, 'number' | 'at'>,
): Promise<void> => {
  await tx.query(
    'insert into saatja.audit (company, by, target, action, changes) values ($1, $2, $3, $4, $5::jsonb)',
    [company, entry.by, entry.target, entry.action, JSON.stringify(entry.changes)],
  )
}

/** Most entries that one query returns. */
export const pageSize = 1_000

export const auditLog = (database: Queryable, company: string): AuditLog => ({
  async list(options) {
    checkPageOptions('audit.list', 'before', options)
    const { before, limit = 100, card } = options ?? {}
    const { rows } = await database.query<AuditEntry>(
      `select number, at, by, target, action, changes from saatja.audit
       where company = $1 and ($2::bigint is null or number < $2) and ($3::text is null or target = $3)
       order by number desc limit $4`,
      [company, before ?? null, card === undefined ? null : `card ${card}`, Math.min(limit, pageSize)],
    )
    return rows.map((row) => ({ ...row, number: Number(row.number) }))
  },
})
