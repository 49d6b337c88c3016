import { type Company, createMailer, type Locale, memoryGrants, resolveSettings } from '@saatja/core'
import {
  openSimulation,
  type Simulation,
  scenarioCard,
  signInSimulated,
  suggestedScenarios,
} from '@saatja/demo'
import type { CapturedMail, Scenario } from '@saatja/testkit'
import type { ScenarioView } from '../contract.ts'
import { HttpError } from '../http-error.ts'
import type { Run } from '../runs/run.ts'
import type { Runs } from '../runs/runs.ts'
import { testMail } from '../runs/test-mail.ts'

/** Failures that the sandbox can play, each in a run of its own. */
export interface ScenarioPlayer {
  readonly scenarios: readonly ScenarioView[]
  /** @throws HttpError */
  play(id: string, locale: Locale): Promise<Run>
  close(): Promise<void>
}

const company: Company = { name: 'Kivi OÜ', slug: 'kivi' }
const to = 'someone@example.com'

/**
 * Milliseconds: long enough for a loopback server, short enough for a person who waits for a server that stays silent.
 */
const deadlines = { connect: 6000, command: 2500, progress: 2500, finalReply: 2500 }

/** Lists every reply in the instructions for a server. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return /^[2-5]\d\d[ -]/.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const viewOf = ({
  id,
  provider,
  stage,
  expected,
  code,
  recorded,
  source,
  overrides,
}: Scenario): ScenarioView => ({
  id,
  stage,
  expected,
  code,
  recorded,
  source,
  replies: textsIn(overrides),
  suggested: suggestedScenarios.includes(id),
  ...(provider === undefined ? {} : { provider }),
})

const padding = (bytes: number): string => `${'.'.repeat(70)}\n`.repeat(Math.ceil(bytes / 71))

const openSandbox = async (onMail: (mail: CapturedMail) => void): Promise<Simulation> => {
  const simulation = await openSimulation()
  simulation.sandbox.on((mail) => {
    onMail(mail)
    simulation.sandbox.clear()
  })
  return simulation
}

/** Begins the scenario's run; the sandbox plays its failure until the run has ended. */
const begin = async (
  runs: Runs,
  simulation: Simulation,
  scenario: Scenario,
  locale: Locale,
): Promise<Run> => {
  const { providers, sandbox } = simulation
  const card = scenarioCard(scenario, providers)
  const effective = resolveSettings({ card, company, providers })
  const grants = memoryGrants()
  await signInSimulated(effective, company.slug, grants, simulation)
  const cards = new Map([[card.code, card]])
  const mailer = createMailer({ providers, company, cards, grants, dial: sandbox.dial, deadlines })
  const disarm = sandbox.inject(scenario.overrides)
  const message = testMail(effective, company, locale)
  const large = scenario.needs?.size === undefined ? {} : { text: padding(scenario.needs.size) }
  const order = { card, effective, mailer, depth: 'message', to, target: 'sandbox', draft: false } as const
  const run = runs.begin({ ...order, message: { ...message, ...large }, scenario: scenario.id })
  void run.done.finally(async () => {
    disarm()
    await mailer.close()
  })
  return run
}

/** A sandbox of its own, so that a played failure cannot affect another run. */
export const createScenarioPlayer = (
  runs: Runs,
  list: readonly Scenario[],
  onMail: (mail: CapturedMail) => void,
): ScenarioPlayer => {
  let simulation: Promise<Simulation> | undefined
  let last: Promise<unknown> = Promise.resolve()

  const open = (): Promise<Simulation> => {
    simulation ??= openSandbox(onMail)
    return simulation
  }
  return {
    scenarios: list.map(viewOf),
    play: async (id, locale) => {
      const scenario = list.find((one) => one.id === id)
      if (scenario === undefined)
        throw new HttpError('unknown-scenario', `id: scenario ${id} does not exist`, 'id')
      // One at a time: a played failure changes a server for everyone in this sandbox.
      const turn = last.then(async () => begin(runs, await open(), scenario, locale))
      last = turn.then((run) => run.done).catch(() => undefined)
      return turn
    },
    close: async () => {
      await last
      await (await simulation)?.close()
    },
  }
}
