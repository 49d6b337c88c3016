import { argumentRules } from '../contract/arguments.ts'
import type { Company, UserCard } from '../contract/card.ts'
import type { Effective, EffectiveFields, EffectiveSettings } from '../contract/effective.ts'
import type { Finding } from '../contract/finding.ts'
import { checkArgument, type OptionRule, optionRules } from '../contract/options.ts'
import { revealed } from '../contract/secret.ts'
import { type ResolveInput, resolveSettings } from './resolve.ts'

/** One state of everything that users inherit: the system card, the company and the providers. */
export type Inheritance = Omit<ResolveInput, 'card'>

/** What is about to be saved: a card, the company, or both. */
export interface Saving {
  readonly card?: UserCard | undefined
  readonly company?: Company | undefined
}

/**
 * Returns what users would inherit after a card or the company is saved. `cardOf` is asked for the card of the system
 * user when the company names another one than before.
 */
export const inheritedAfter = async <I extends Inheritance>(
  before: I,
  saving: Saving,
  cardOf: (code: string) => Promise<UserCard | undefined>,
): Promise<I> => {
  checkArgument('inheritedAfter', 'before', inheritance, before)
  checkArgument('inheritedAfter', 'saving', savingRule, saving)
  checkArgument('inheritedAfter', 'cardOf', optionRules.callback, cardOf)
  const { card, company = before.company } = saving
  const code = company.mailUserCode
  if (code !== undefined && code === card?.code) return { ...before, company, systemUser: card }
  if (code === before.company.mailUserCode) return { ...before, company }
  return { ...before, company, systemUser: code === undefined ? undefined : await cardOf(code) }
}

/** One setting of a user that would be different. */
export interface FieldChange {
  /** A field of `EffectiveFields`, or `password`, `dkim`, `identity` or `bulkAllowed`. */
  readonly field: keyof EffectiveFields | 'password' | 'dkim' | 'identity' | 'bulkAllowed'
  /** Absent for `password`. */
  readonly before?: unknown
  readonly after?: unknown
}

/** How one user would be affected. */
export interface UserChange {
  readonly card: string
  readonly fields: readonly FieldChange[]
  /** Findings that would appear and disappear. An error among `appearing` means that this user could no longer send. */
  readonly appearing: readonly Finding[]
  readonly vanishing: readonly Finding[]
}

const inheritance: OptionRule = {
  must: 'an object with company and providers',
  test: (value) => argumentRules.providers.test(Object(value).providers) && 'company' in Object(value),
}

const savingRule: OptionRule = { ...optionRules.object, must: 'an object with card, company or both' }

const cardsRule: OptionRule = {
  must: 'a list of user cards',
  test: (value) => typeof value === 'object' && value !== null && Symbol.iterator in value,
}

const fieldChanges = (before: EffectiveSettings, after: EffectiveSettings): FieldChange[] => {
  const names = Object.keys(before.fields) as (keyof EffectiveFields)[]
  const value = (settings: EffectiveSettings, name: keyof EffectiveFields): unknown => {
    const field: Effective<unknown> = settings.fields[name]
    return field.value
  }
  return names
    .filter((name) => value(before, name) !== value(after, name))
    .map((field) => ({ field, before: value(before, field), after: value(after, field) }))
}

const systemPassword = (settings: EffectiveSettings, { systemUser }: Inheritance): string | undefined => {
  const password = settings.password.card === systemUser?.code ? systemUser?.mail?.password : undefined
  return password === undefined || password === null ? undefined : revealed(password)
}

const missingFrom = (some: readonly Finding[], others: readonly Finding[]): readonly Finding[] => {
  const known = new Set(others.map((finding) => JSON.stringify(finding)))
  return some.filter((finding) => !known.has(JSON.stringify(finding)))
}

const compare = (card: UserCard, before: Inheritance, after: Inheritance): UserChange => {
  const old = resolveSettings({ ...before, card })
  const next = resolveSettings({ ...after, card })
  const fields = fieldChanges(old, next)
  const otherPassword =
    old.password.set !== next.password.set || systemPassword(old, before) !== systemPassword(next, after)
  if (otherPassword) fields.push({ field: 'password' })
  if (JSON.stringify(old.dkim) !== JSON.stringify(next.dkim))
    fields.push({ field: 'dkim', before: old.dkim, after: next.dkim })
  if (JSON.stringify(old.identity) !== JSON.stringify(next.identity))
    fields.push({ field: 'identity', before: old.identity, after: next.identity })
  if (old.bulkAllowed !== next.bulkAllowed)
    fields.push({ field: 'bulkAllowed', before: old.bulkAllowed, after: next.bulkAllowed })
  return {
    card: card.code,
    fields,
    appearing: missingFrom(next.findings, old.findings),
    vanishing: missingFrom(old.findings, next.findings),
  }
}

/**
 * Says which users would change, and how, before a system card (or the company) is saved. Pure; for very many users
 * hand the cards over in portions. The system card itself is compared like any other when it is among `cards`.
 */
export const changedBy = (
  before: Inheritance,
  after: Inheritance,
  cards: Iterable<UserCard>,
): readonly UserChange[] => {
  checkArgument('changedBy', 'before', inheritance, before)
  checkArgument('changedBy', 'after', inheritance, after)
  checkArgument('changedBy', 'cards', cardsRule, cards)
  const changes: UserChange[] = []
  for (const card of cards) {
    const change = compare(card, before, after)
    if (change.fields.length + change.appearing.length + change.vanishing.length > 0) changes.push(change)
  }
  return changes
}
