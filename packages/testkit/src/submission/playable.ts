import type { Scenario } from '../scenarios/scenario.ts'
import { checkOverrides } from '../smtp/check-injection.ts'
import type { ServerOverrides } from '../smtp/server-overrides.ts'

/** How the connections of a port are encrypted: from the first byte, or after STARTTLS. */
export type SubmissionSecurity = 'tls' | 'starttls'

/** The scenarios that can happen at one open port where programs sign in with a password. */
export const playableAt = (
  scenarios: readonly Scenario[],
  security: SubmissionSecurity,
): readonly Scenario[] =>
  scenarios.filter(
    ({ overrides, needs = {} }) =>
      overrides.port !== 'refused' &&
      needs.auth !== 'oauth' &&
      needs.api !== true &&
      (needs.security === undefined || needs.security === security),
  )

/**
 * Finds what is to be played: a scenario by its id, or any other fault as it is.
 * @throws TypeError when it cannot happen at this port.
 */
export const overridesOf = (
  playable: readonly Scenario[],
  what: string | ServerOverrides,
): ServerOverrides => {
  if (typeof what !== 'string') {
    checkOverrides(what)
    if (what.port === 'refused')
      throw new TypeError('inject: port cannot be "refused" here; close the server in its place')
    return what
  }
  const scenario = playable.find(({ id }) => id === what)
  if (scenario === undefined)
    throw new TypeError(
      `inject: this port cannot play ${JSON.stringify(what.slice(0, 100))}; it can play ${playable.map(({ id }) => id).join(', ')}`,
    )
  return scenario.overrides
}
