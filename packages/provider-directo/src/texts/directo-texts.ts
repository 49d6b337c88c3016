import type { TextTable } from '@saatja/core'
import type { ResolvedDirectoOptions } from '../options.ts'

/** What there is to say, without the prefix of the house. */
type Topic = 'spf' | 'events' | 'spf-refused'

/** Texts name the house and its event domain, so each language is a function of the house. */
export type DirectoTexts = (house: ResolvedDirectoOptions) => Readonly<Record<Topic, TextTable[string]>>
