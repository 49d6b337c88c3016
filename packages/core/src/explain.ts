export type { Locale } from './contract/texts.ts'
