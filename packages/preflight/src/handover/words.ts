import type { Locale } from '@saatja/core'
import { en } from './en.ts'
import { et } from './et.ts'
import type { LetterWords } from './letter-words.ts'
import { lv } from './lv.ts'

/** The letter in each language. */
export const letterWords: Readonly<Record<Locale, LetterWords>> = { en, et, lv }
