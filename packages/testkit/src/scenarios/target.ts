import type { Provider, Stage } from '@saatja/core'
import type { FaultTarget, ServerOverrides } from '../smtp/server-overrides.ts'
import type { Scenario } from './scenario.ts'

/** Before the sign-in a server does not know whom it is talking to. */
const nameless: readonly Stage[] = ['connect', 'greeting', 'encryption', 'capabilities']

const hostsOf = ({ provider }: Scenario, providers: readonly Provider[]) =>
  providers.find(({ id }) => id === provider)?.hosts

/**
 * What a scenario plays, and where.
 * @throws TypeError when there is no such scenario, or it cannot happen to that target.
 */
export const resolveTarget = (
  scenarios: readonly Scenario[],
  providers: readonly Provider[],
  id: string,
  target: FaultTarget,
): { readonly overrides: ServerOverrides; readonly target: FaultTarget } => {
  const scenario = scenarios.find((each) => each.id === id)
  if (scenario === undefined) throw new TypeError(`inject: there is no scenario named ${JSON.stringify(id)}`)
  if (
    target.user !== undefined &&
    (nameless.includes(scenario.stage) || scenario.overrides.faults === undefined)
  )
    throw new TypeError(`inject: ${id} happens before anybody signs in; name a host in place of a user`)
  const own = hostsOf(scenario, providers)
  const foreign = [target.host ?? []].flat().find((host) => own?.includes(host.toLowerCase()) === false)
  if (foreign !== undefined)
    throw new TypeError(`inject: ${id} is a scenario of ${scenario.provider}, and ${foreign} is not its host`)
  const host = target.host ?? own
  return { overrides: scenario.overrides, target: { ...target, ...(host === undefined ? {} : { host }) } }
}
