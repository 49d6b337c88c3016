import type { Text } from '@saatja/core'
import type { Code } from '../codes.ts'

/** One language: a missing code does not compile. */
export type M365Texts = Readonly<Record<Code, Text>>
