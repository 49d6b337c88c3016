import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const site = fileURLToPath(new URL('../..', import.meta.url))
const englishFolder = join(site, 'docs')
export const translatedLocales = ['et', 'lv'] as const
export type TranslatedLocale = (typeof translatedLocales)[number]

export const translatedFolder = (locale: TranslatedLocale): string =>
  join(site, 'i18n', locale, 'docusaurus-plugin-content-docs', 'current')

/** Pages for developers that may stay English for now. */
export const mayStayEnglish = (page: string): boolean => page.startsWith('develop/')

/** Paths of all English pages, such as `providers/gmail.mdx`. */
export const englishPages = (): readonly string[] =>
  readdirSync(englishFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.mdx?$/.test(name))
    .sort()

export const readEnglish = (page: string): string => readFileSync(join(englishFolder, page), 'utf8')

/** The translation of a page, or undefined when there is none. */
export const readTranslated = (locale: TranslatedLocale, page: string): string | undefined => {
  const file = join(translatedFolder(locale), page)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
