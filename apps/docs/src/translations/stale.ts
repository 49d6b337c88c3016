import { relative } from 'node:path'
import { readEnglish, translatedFolder, translatedLocales } from './files.ts'
import { stampOf } from './page.ts'

interface Parsed {
  readonly frontMatter: { [name: string]: unknown }
  readonly content: string
}

/** Marks a translated page whose English source is no longer the one that it was made from. */
export const markStale = (file: string, parsed: Parsed): Parsed => {
  for (const locale of translatedLocales) {
    const page = relative(translatedFolder(locale), file)
    if (page.startsWith('..')) continue
    const stale = parsed.frontMatter.translated_from !== stampOf(readEnglish(page))
    return { ...parsed, frontMatter: { ...parsed.frontMatter, stale } }
  }
  return parsed
}
