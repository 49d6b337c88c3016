import type { Finding, Params } from '@saatja/core'
import { type PreflightCode, preflightCodes } from './codes.ts'

/** Makes a finding of this package; who acts and how much it matters belong to its code. */
export const found = (
  code: PreflightCode,
  params: Params,
  more: Partial<Pick<Finding, 'actor' | 'severity' | 'card' | 'fix' | 'field'>> = {},
): Finding => {
  const { actor, severity } = preflightCodes[code]
  return { code, severity, actor, params, ...more }
}
