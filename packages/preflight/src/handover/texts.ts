import type { Locale } from '@saatja/core'
import { en } from './en.ts'
import { et } from './et.ts'
import type { HandoverTexts } from './handover-texts.ts'
import { lv } from './lv.ts'

/** The message in each language. */
export const handoverTexts: Readonly<Record<Locale, HandoverTexts>> = { en, et, lv }
