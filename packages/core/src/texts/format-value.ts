import type { Params } from '../contract/finding.ts'
import { languagesOf, type Texts } from './load.ts'
import { formFor } from './template.ts'

/** Numbers that name something and count nothing: no thousands separator. */
const names = new Set(['port', 'code', 'seconds'])
const words = {
  field: 'field',
  missing: 'field',
  security: 'security',
  suggested: 'security',
  kind: 'kind',
} as const
const longestValue = 200
const mebibyte = 1024 * 1024

const isWordName = (name: string): name is keyof typeof words => Object.hasOwn(words, name)

const unit = (
  languages: string[],
  amount: number,
  name: string,
  unitDisplay: 'short' | 'long' = 'short',
): string =>
  new Intl.NumberFormat(languages, {
    style: 'unit',
    unit: name,
    unitDisplay,
    maximumFractionDigits: 1,
  }).format(amount)

/** Seconds in the largest unit that does not make a short wait look long. */
const inUnits = (seconds: number): readonly [number, 'hour' | 'minute' | 'second'] => {
  if (seconds >= 7200) return [Math.ceil(seconds / 3600), 'hour']
  return seconds >= 120 ? [Math.ceil(seconds / 60), 'minute'] : [Math.ceil(seconds), 'second']
}

const duration = (texts: Texts, seconds: number): string => {
  const { wait } = texts.words
  const languages = languagesOf(texts)
  const [amount, name] = inUnits(seconds)
  if (wait === undefined) return unit(languages, amount, name, 'long')
  return `${new Intl.NumberFormat(languages).format(amount)} ${formFor(wait[name], amount, languages)}`
}

const isDay = /^\d{4}-\d\d-\d\d$/
const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

/** Many languages inflect month names, so their dates are numbers; an English one would be ambiguous. */
const dayStyle = ([locale = '']: readonly string[]): Intl.DateTimeFormatOptions =>
  /^en\b/i.test(locale)
    ? { day: 'numeric', month: 'long', year: 'numeric' }
    : { day: '2-digit', month: '2-digit', year: 'numeric' }

const date = (languages: string[], value: string, timeZone: string | undefined): string => {
  const moment = new Date(value)
  if (Number.isNaN(moment.getTime())) return value
  const style = dayStyle(languages)
  return isDay.test(value)
    ? new Intl.DateTimeFormat(languages, { ...style, timeZone: 'UTC' }).format(moment)
    : new Intl.DateTimeFormat(languages, {
        ...style,
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone,
      }).format(moment)
}

/** What the table calls it. A person may have typed anything, also a word that every object knows. */
const called = (table: Readonly<Record<string, string>>, value: string): string =>
  (Object.hasOwn(table, value) ? table[value] : undefined) ?? value

const written = (name: string, value: string, texts: Texts, timeZone: string | undefined): string => {
  if (name === 'provider') return called(texts.providers, value)
  if (isWordName(name)) return called(texts.words[words[name]], value)
  return isDay.test(value) || isMoment.test(value) ? date(languagesOf(texts), value, timeZone) : value
}

/** Bytes are told by their name; a `limit` beside a `size` is a size too. */
const isBytes = (name: string, params: Params): boolean =>
  name === 'size' || (name === 'limit' && typeof params.size === 'number')

const counted = (name: string, value: number, params: Params, texts: Texts): string => {
  if (name === 'wait') return duration(texts, value)
  const languages = languagesOf(texts)
  if (isBytes(name, params)) return unit(languages, value / mebibyte, 'megabyte')
  return names.has(name) ? String(value) : new Intl.NumberFormat(languages).format(value)
}

/**
 * One parameter as the reader's language writes it: names of fields and providers, numbers, sizes, durations, dates.
 * Undefined when there is no value.
 */
export const formatValue = (
  name: string,
  params: Params,
  texts: Texts,
  timeZone?: string,
): string | undefined => {
  const value = Object.hasOwn(params, name) ? params[name] : undefined
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'number') {
    return Number.isFinite(value) ? counted(name, value, params, texts) : undefined
  }
  const text = written(name, String(value), texts, timeZone)
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, longestValue)
}
