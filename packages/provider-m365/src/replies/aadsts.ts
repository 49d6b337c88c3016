import { signInErrors } from '../sources.ts'
import type { Rule } from './kinds.ts'

type Consequence = Pick<Rule, 'code' | 'actor' | 'retry' | 'wait' | 'field'>

/**
 * Makes a rule for an answer of Microsoft's sign-in service, known by its AADSTS numbers. Microsoft may change numbers;
 * for those that are not here the OAuth error alone decides, which core knows.
 */
export const aadsts = (
  id: Rule['id'],
  numbers: readonly number[],
  consequence: Consequence,
  sample: string,
  source = signInErrors,
): Rule => ({
  ...consequence,
  id,
  stages: ['sign-in'],
  stageless: true,
  causes: numbers.map((number) => `AADSTS${number}`),
  sample,
  source,
})
