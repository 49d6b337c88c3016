import type { Provider, Stage } from '@saatja/core'
import { apiHosts } from '../api/find-api.ts'
import type { FaultTarget, ServerOverrides } from '../smtp/server-overrides.ts'
import type { Scenario } from './scenario.ts'

/** Before the sign-in a server does not know whom it is talking to. */
const nameless: readonly Stage[] = ['connect', 'greeting', 'encryption', 'capabilities']

/** A provider's mail servers, or where its API answers. */
const hostsOf = ({ provider, needs }: Scenario, providers: readonly Provider[]) => {
  const known = providers.find(({ id }) => id === provider)
  return known && needs?.api ? apiHosts(known) : known?.hosts
}

/** Names the scenarios whose id may be meant, or else says where all of them are. */
const unknownScenario = (id: string, scenarios: readonly Scenario[]): TypeError => {
  const words = id.toLowerCase().split('-')
  const shared = (other: string): number => other.split('-').filter((word) => words.includes(word)).length
  const alike = scenarios
    .map(({ id: name }) => ({ name, shares: shared(name) }))
    .filter(({ shares }) => shares > 0)
    .sort((one, other) => other.shares - one.shares)
    .slice(0, 3)
    .map(({ name }) => name)
  const hint =
    alike.length === 0
      ? 'sandbox.scenarios lists those of the providers it was started with'
      : `alike are ${alike.join(', ')}; sandbox.scenarios lists those of the providers it was started with`
  return new TypeError(`inject: there is no scenario named ${JSON.stringify(id)}; ${hint}`)
}

/**
 * Finds what a scenario plays, and where.
 * @throws TypeError when there is no such scenario, or it cannot happen to that target.
 */
export const resolveTarget = (
  scenarios: readonly Scenario[],
  providers: readonly Provider[],
  id: string,
  target: FaultTarget,
): { readonly overrides: ServerOverrides; readonly target: FaultTarget } => {
  const scenario = scenarios.find((each) => each.id === id)
  if (scenario === undefined) throw unknownScenario(id, scenarios)
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
