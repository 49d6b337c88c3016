import { type Locale, locales, type Template, type Text, type TextTable } from '../contract/texts.ts'
import type { Catalogue } from './catalogue.ts'
import type { Labels } from './labels.ts'
import { placeholdersOf } from './template.ts'

/** What a catalogue may translate: the language that it falls back to. */
interface Original {
  readonly core: TextTable
  readonly sources: Readonly<Record<string, TextTable>>
  readonly words: Labels
}

type Fail = (problem: string) => never

const parts = ['title', 'cause', 'remedy'] as const
const members: readonly string[] = [
  'locale',
  'fallback',
  'core',
  'sources',
  'words',
] satisfies (keyof Catalogue)[]
const forms = ['zero', 'one', 'two', 'few', 'many', 'other']

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const braced = (names: Iterable<string>): string => [...names].map((name) => `{${name}}`).join(', ')

const isPlural = (template: Template): boolean => typeof template !== 'string'

/** Values that a text may name: those that the original names in any of its parts. */
const valuesOf = (text: Text): ReadonlySet<string> => {
  const templates = parts.map((part) => text[part])
  const counted = templates.some(isPlural) ? ['count'] : []
  return new Set([...templates.flatMap((template) => [...placeholdersOf(template)]), ...counted])
}

const checkTemplate = (name: string, given: unknown, values: ReadonlySet<string>, fail: Fail): undefined => {
  const said = typeof given === 'string' ? { other: given } : given
  if (!isRecord(said) || said.other === undefined)
    return fail(`${name} must be text, or an object with "other" and further plural forms`)
  for (const [form, sentence] of Object.entries(said)) {
    if (!forms.includes(form)) fail(`${name}.${form} is no plural form; use ${forms.join(', ')}`)
    if (typeof sentence !== 'string') return fail(`${name}.${form} must be text`)
    for (const placeholder of placeholdersOf(sentence))
      if (!values.has(placeholder))
        fail(
          `${name} has the placeholder {${placeholder}}, which has no value here; ${values.size === 0 ? 'there is none' : `use ${braced(values)}`}`,
        )
  }
}

const checkText = (name: string, given: unknown, original: Text | undefined, fail: Fail): undefined => {
  if (original === undefined) return fail(`${name} is no text that exists; correct its code, or leave it out`)
  if (!isRecord(given)) return fail(`${name} must be an object with title, cause and remedy`)
  for (const part of Object.keys(given))
    if (!parts.some((one) => one === part)) fail(`${name}.${part} is unknown; use ${parts.join(', ')}`)
  const values = valuesOf(original)
  for (const part of parts) checkTemplate(`${name}.${part}`, given[part], values, fail)
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

const checkTable = (name: string, given: unknown, original: TextTable, fail: Fail): undefined => {
  if (given === undefined) return undefined
  if (!isRecord(given)) return fail(`${name} must be an object of texts by code`)
  for (const [code, text] of Object.entries(given))
    checkText(`${name}["${code}"]`, text, own(original, code), fail)
}

const checkWords = (given: unknown, original: Labels, fail: Fail): undefined => {
  if (given === undefined) return undefined
  if (!isRecord(given)) return fail('words must be an object')
  for (const [group, words] of Object.entries(given)) {
    const known = own<string | Readonly<Record<string, unknown>>>({ ...original }, group)
    const name = `words.${group}`
    if (typeof known === 'string') {
      checkTemplate(name, words, placeholdersOf(known), fail)
      continue
    }
    if (known === undefined) return fail(`${name} is unknown; use ${Object.keys(original).join(', ')}`)
    if (!isRecord(words)) return fail(`${name} must be an object`)
    for (const [key, word] of Object.entries(words)) {
      if (!Object.hasOwn(known, key))
        fail(`${name}["${key}"] is unknown; use ${Object.keys(known).join(', ')}`)
      if (group === 'wait') checkTemplate(`${name}.${key}`, word, new Set(), fail)
      else if (typeof word !== 'string') fail(`${name}["${key}"] must be text`)
    }
    for (const key of group === 'wait' ? Object.keys(known) : [])
      if (words[key] === undefined) fail(`${name}.${key} is missing; state all three units, or none`)
  }
}

const isTag = (value: unknown): value is string => {
  try {
    return typeof value === 'string' && value !== '' && Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}

/** @throws TypeError for a catalogue that names no language to speak, or none to fall back to */
export const fallbackOf = (catalogue: Catalogue): Locale => {
  const { locale, fallback = 'en' } = catalogue
  if (!isTag(locale))
    throw new TypeError('The locale of a catalogue must be a BCP 47 language tag, such as "lt".')
  const found = locales.find((one) => one === fallback)
  if (found === undefined)
    throw new TypeError(`The catalogue "${locale}": fallback must be ${locales.join(', ')}.`)
  return found
}

/** Checks a catalogue against the language that it falls back to. @throws TypeError that names the key, and the placeholder */
export const checkCatalogue = (catalogue: Catalogue, original: Original): void => {
  const fail: Fail = (problem) => {
    throw new TypeError(`The catalogue "${catalogue.locale}": ${problem}.`)
  }
  for (const member of Object.keys(catalogue))
    if (!members.includes(member)) fail(`${member} is unknown; use ${members.join(', ')}`)
  checkTable('core', catalogue.core, original.core, fail)
  const { sources = {} } = catalogue
  if (!isRecord(sources)) fail('sources must be an object of tables by the id of their source')
  for (const [id, table] of Object.entries(original.sources))
    checkTable(`sources["${id}"]`, own(sources, id), table, fail)
  checkWords(catalogue.words, original.words, fail)
}
