import type { Locale } from '@saatja/core'
import { englishPages, readEnglish, readTranslated } from '../src/translations/files.ts'
import { bodyOf, field } from '../src/translations/page.ts'

/** What a page says, without code, addresses and the parts that render data. Bold words are labels. */
const proseOf = (page: string): string =>
  [
    ...['title', 'sidebar_label', 'description'].map((name) => field(page, name) ?? ''),
    bodyOf(page)
      .replace(/^```[\s\S]*?^```/gm, ' ')
      .replace(/^(?:import|export) .*$/gm, ' ')
      .replace(/\{\/\*.*?\*\/\}/g, ' ')
      .replace(/`[^`\n]+`/g, ' ')
      .replace(/\]\([^)]*\)/g, ']')
      .replace(/<[A-Za-z/][^>]*>/g, ' ')
      .replace(/^:::\w*/gm, ' '),
  ].join('\n')

/** Every page of a language that has been written, with what it says. */
export const proseIn = (locale: Locale): readonly (readonly [string, string])[] =>
  englishPages().flatMap((page) => {
    const text = locale === 'en' ? readEnglish(page) : readTranslated(locale, page)
    return text === undefined ? [] : [[page, proseOf(text)] as const]
  })
