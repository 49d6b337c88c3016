import type { Text } from '@saatja/core'
import type { PreflightCode } from '../codes.ts'

/** Texts for every code, in one language. */
export type PreflightTable = Readonly<Record<PreflightCode, Text>>
