import { type MailerOptions, memoryGrants, type Provider } from '@saatja/core'
import { openSimulation, type Simulation, samples } from '@saatja/demo'
import { scenarios } from '@saatja/testkit'
import { type Bulk, bulkOf } from './bulk/bulk.ts'
import { placeOf } from './bulk/sandbox-outbox.ts'
import type { CardStore } from './cards/card-store.ts'
import { databaseCardStore, type StorageLocation } from './cards/database-card-store.ts'
import { memoryCardStore } from './cards/memory-card-store.ts'
import { type InboxFeed, inboxOf } from './inbox/inbox.ts'
import { type Grants, grantsOf } from './oauth/grants.ts'
import { realTargets, simulatedTargets } from './oauth/sign-in-target.ts'
import { type SignIns, signInsOf } from './oauth/sign-ins.ts'
import { providers as realProviders } from './providers.ts'
import { type Batches, batchesOf } from './runs/batches.ts'
import { mailersOf } from './runs/mailers.ts'
import { type Runs, runsOf } from './runs/runs.ts'
import { createScenarioPlayer, type ScenarioPlayer } from './scenarios/player.ts'

export interface AppOptions {
  /** Where companies, cards and grants are kept. Default: in memory. */
  readonly keep?: StorageLocation
  /** Where runs of letters are kept when the cards are on a PostgreSQL server. Default: the usual folder. */
  readonly bulkFolder?: string
  /** Whether runs may leave the sandbox. Default true. */
  readonly realAllowed?: boolean
  /** `any` lets real runs reach servers in the own network. Default `public`. */
  readonly network?: 'public' | 'any'
  /** Asked before the sandbox: a server on this machine that stands for a real one in its place. */
  readonly dial?: MailerOptions['dial']
}

/** Everything behind the page: cards, sandbox, inbox and runs. */
export interface AppContext {
  readonly book: CardStore
  readonly providers: readonly Provider[]
  readonly simulation: Simulation
  readonly inbox: InboxFeed
  readonly runs: Runs
  readonly batches: Batches
  readonly bulk: Bulk
  readonly signIns: SignIns
  readonly grants: Grants
  readonly scenarioPlayer: ScenarioPlayer
  readonly realAllowed: boolean
  readonly ephemeral: boolean
  close(): Promise<void>
}

const inboxFrom = ({ sandbox }: Simulation): InboxFeed => {
  const inbox = inboxOf()
  sandbox.on((mail) => {
    inbox.add(mail)
    sandbox.clear()
  })
  return inbox
}

export const createAppContext = async (options: AppOptions = {}): Promise<AppContext> => {
  const { keep, bulkFolder, realAllowed = true, network = 'public', dial = () => undefined } = options
  const [first] = samples
  const book = keep
    ? await databaseCardStore(keep, realProviders, first)
    : memoryCardStore(first.company, first.cards)
  const simulation = await openSimulation()
  const { providers, sandbox } = simulation
  const inbox = inboxFrom(simulation)
  // What a simulated sign-in grants is worth nothing after a restart, so it is never stored.
  const simulatedGrants = memoryGrants()
  const inSandbox = {
    providers,
    grants: simulatedGrants,
    dial: async (target: { readonly host: string; readonly port: number }) =>
      (await dial(target)) ?? sandbox.dial(target),
  }
  const mailers = mailersOf(book, {
    sandbox: inSandbox,
    real: { providers: realProviders, grants: book.grants, network },
  })
  const runs = runsOf({ book, providers, mailers, realAllowed })
  const stage = createScenarioPlayer(runs, scenarios(providers), inbox.add)
  const bulk = bulkOf({ book, place: placeOf(keep, bulkFolder), ...inSandbox })
  const places = {
    sandbox: simulatedTargets(simulation, simulatedGrants),
    ...(realAllowed ? { real: realTargets(realProviders, book.grants) } : {}),
  }
  return {
    book,
    providers,
    simulation,
    inbox,
    runs,
    batches: batchesOf(book, runs),
    bulk,
    signIns: signInsOf(book, places),
    grants: grantsOf(book, places),
    scenarioPlayer: stage,
    realAllowed,
    ephemeral: keep === undefined,
    close: async () => {
      inbox.news.end()
      await stage.close()
      await bulk.close()
      await mailers.close()
      await simulation.close()
      await book.close()
    },
  }
}
