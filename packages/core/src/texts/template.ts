import type { Template } from '../contract/texts.ts'

/** The form of a template that goes with a number in this language. */
export const formFor = (template: Template, count: number | undefined, locale: string | string[]): string => {
  if (typeof template === 'string') return template
  const form = count === undefined ? 'other' : new Intl.PluralRules(locale).select(count)
  return template[form] ?? template.other
}

const part = /(?:\[([^[\]]*\{\w+\}[^[\]]*)\]|\{(\w+)\})(\.?)/g
const placeholder = /\{(\w+)\}(\.?)/g

/** Stands where a text needs a value that nobody gave. */
const gap = '…'

/** A date or an abbreviation may end in a full stop, as Latvian ones do; the sentence then has no second one. */
const closed = (text: string, stop: string): string => (text.endsWith('.') ? text : text + stop)

/**
 * Fills the placeholders. What stands in `[…]` around a placeholder is left out when a value in it is missing.
 * A value is never looked into for placeholders.
 */
export const fill = (template: string, value: (name: string) => string | undefined): string => {
  const filled = (_: string, name: string, stop: string) => closed(value(name) ?? gap, stop)
  return template.replace(part, (_, optional: string | undefined, name: string | undefined, stop: string) => {
    if (optional === undefined) return filled(_, name ?? '', stop)
    const names = [...optional.matchAll(placeholder)].map(([, inner]) => inner ?? '')
    if (names.some((inner) => value(inner) === undefined)) return stop
    return closed(optional.replace(placeholder, filled), stop)
  })
}

/** Names of the placeholders of every form of a template. */
export const placeholdersOf = (template: Template): ReadonlySet<string> =>
  new Set(
    (typeof template === 'string' ? [template] : Object.values(template)).flatMap((form) =>
      [...form.matchAll(placeholder)].map(([, name]) => name ?? ''),
    ),
  )
