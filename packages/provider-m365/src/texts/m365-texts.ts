import type { Text } from '@saatja/core'
import type { M365Code } from '../codes.ts'

/** One language: a missing code does not compile. */
export type M365Texts = Readonly<Record<M365Code, Text>>
