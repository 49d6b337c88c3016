import { join } from 'node:path'
import type { GrantStore, MailerOptions, Provider } from '@saatja/core'
import { openSimulation, type Simulation, samples } from '@saatja/demo'
import { scenarios } from '@saatja/testkit'
import type { Bulk } from './bulk/bulk.ts'
import { openBulk } from './bulk/open-bulk.ts'
import { placeOf } from './bulk/run-outbox.ts'
import type { CardStore } from './cards/card-store.ts'
import { databaseCardStore, type StorageLocation } from './cards/database-card-store.ts'
import { memoryCardStore } from './cards/memory-card-store.ts'
import { usualFolder } from './cards/storage-location.ts'
import { type InboxFeed, inboxOf } from './inbox/inbox.ts'
import { type Grants, grantsOf } from './oauth/grants.ts'
import { grantsIn, type SignInStateOf } from './oauth/missing-grant.ts'
import { openSandboxGrants } from './oauth/sandbox-grants.ts'
import { type SignInLinks, signInLinks } from './oauth/sign-in-links.ts'
import { realTargets, simulatedTargets } from './oauth/sign-in-target.ts'
import { type SignIns, signInsOf } from './oauth/sign-ins.ts'
import { type Entrance, type EntranceOptions, openEntrance } from './own-program/entrance.ts'
import { type Preflights, preflightsOf, type RealDns } from './preflight/preflights.ts'
import { providers as realProviders } from './providers.ts'
import { type ReturningSandbox, sandboxReturns } from './returned/sandbox-returns.ts'
import { type Batches, batchesOf } from './runs/batches.ts'
import type { SendTarget } from './runs/contract.ts'
import { type Destination, mailersOf } from './runs/mailers.ts'
import { outcomeFile } from './runs/outcome-file.ts'
import { realOutcomes } from './runs/real-outcomes.ts'
import { type Runs, runsOf } from './runs/runs.ts'
import { createScenarioPlayer, type ScenarioPlayer } from './scenarios/player.ts'

export interface AppOptions {
  /** Where companies, cards and grants are kept. Default: in memory. */
  readonly keep?: StorageLocation
  /** Where runs of messages are stored when the cards are on a PostgreSQL server. Default: the usual folder. */
  readonly bulkFolder?: string
  /** Whether real runs are allowed. Default true. */
  readonly realAllowed?: boolean
  /** `any` lets real runs reach servers in a private network. Default `public`. */
  readonly network?: 'public' | 'any'
  /** Asked before the sandbox: a server on this machine to use in place of a real one. */
  readonly dial?: MailerOptions['dial']
  /** The same for real runs. */
  readonly realDial?: MailerOptions['dial']
  /** The client of real DNS. Default: the name servers of this machine. */
  readonly realDns?: RealDns
  /**
   * URL such as `https://mail.kivi.ee` under which others reach this machine, for links to users' own sign-ins. No
   * other page is served there. Default: links open on this computer only.
   */
  readonly linkAddress?: string
  /** An SMTP port and a REST API for a person's own program; never where `realAllowed` is false. Default: none. */
  readonly ownProgram?: EntranceOptions
}

/** What the routes work with: cards, sandbox, inbox and runs. */
export interface AppContext {
  readonly book: CardStore
  readonly providers: readonly Provider[]
  readonly simulation: Simulation
  readonly inbox: InboxFeed
  readonly entrance: Entrance | undefined
  readonly runs: Runs
  readonly batches: Batches
  readonly bulk: Bulk
  readonly preflights: Preflights
  readonly sandboxReturned: ReturningSandbox
  readonly signIns: SignIns
  readonly signInLinks: SignInLinks
  readonly linkAddress?: string
  readonly grants: Grants
  /** Says whether someone has signed in, in the sandbox or for real; remembers the result. */
  readonly signInState: () => SignInStateOf
  readonly scenarioPlayer: ScenarioPlayer
  readonly realAllowed: boolean
  readonly ephemeral: boolean
  close(): Promise<void>
}

/** Folder of the files beside the cards; undefined when nothing is stored. */
const folderOf = ({ keep, bulkFolder = usualFolder }: AppOptions): string | undefined => {
  if (keep === undefined) return undefined
  return 'folder' in keep ? keep.folder : bulkFolder
}

const inboxFrom = ({ sandbox }: Simulation, returns: ReturningSandbox): InboxFeed => {
  const inbox = inboxOf()
  sandbox.on((mail) => {
    inbox.add(mail)
    returns.take(mail)
    sandbox.clear()
  })
  returns.on((id) => inbox.news.add({ kind: 'returned', id }))
  return inbox
}

/** Mailers for the sandbox and for real servers, which share nothing. */
const destinationsOf = (
  { network = 'public', dial = () => undefined, realDial }: AppOptions,
  { providers, sandbox }: Simulation,
  { grants }: CardStore,
  sandboxGrants: GrantStore,
): Readonly<Record<SendTarget, Destination>> => ({
  sandbox: {
    providers,
    grants: sandboxGrants,
    dial: async (target) => (await dial(target)) ?? sandbox.dial(target),
  },
  real: { providers: realProviders, grants, network, ...(realDial ? { dial: realDial } : {}) },
})

export const createAppContext = async (options: AppOptions = {}): Promise<AppContext> => {
  const { keep, bulkFolder, realAllowed = true, realDns: real } = options
  const [first] = samples
  const book = keep
    ? await databaseCardStore(keep, realProviders, first)
    : memoryCardStore(first.company, first.cards)
  const simulation = await openSimulation()
  const { providers, sandbox } = simulation
  const place = placeOf(keep, bulkFolder)
  const file = 'folder' in place ? join(place.folder, 'sign-ins.json') : undefined
  const sandboxGrants = await openSandboxGrants({ book, providers, simulation, file })
  const destinations = destinationsOf(options, simulation, book, sandboxGrants)
  const bulk: Bulk = openBulk({
    book,
    keep,
    sandboxPlace: place,
    sandbox: destinations.sandbox,
    ...(realAllowed ? { real: destinations.real } : {}),
    awaitsReturns: () => sandboxReturned.awaits(),
  })
  const sandboxReturned: ReturningSandbox = sandboxReturns({ book, providers, record: bulk.returned })
  const inbox = inboxFrom(simulation, sandboxReturned)
  const entrance = await openEntrance({ ...options, folder: folderOf(options) }, sandbox, inbox.store)
  const mailers = mailersOf(book, destinations)
  const outcomes = realOutcomes(book, outcomeFile(folderOf(options)))
  const runs = runsOf({ book, providers, mailers, realAllowed, outcomes })
  const scenarioPlayer = createScenarioPlayer(runs, scenarios(providers), inbox.add)
  const targets = {
    sandbox: simulatedTargets(simulation, destinations.sandbox.grants),
    ...(realAllowed ? { real: realTargets(realProviders, book.grants) } : {}),
  }
  const signIns = signInsOf(book, targets)
  return {
    book,
    providers,
    simulation,
    inbox,
    entrance,
    runs,
    batches: batchesOf(book, runs),
    bulk,
    preflights: preflightsOf({ book, providers, dns: simulation.dns, realAllowed, real }),
    sandboxReturned,
    signIns,
    signInLinks: signInLinks({ book, targets, signIns, providers }),
    ...(options.linkAddress === undefined ? {} : { linkAddress: options.linkAddress }),
    grants: grantsOf(book, targets),
    signInState: () =>
      grantsIn(destinations.sandbox.grants, book.grants, (id) => targets.real?.has(id) === true),
    scenarioPlayer,
    realAllowed,
    ephemeral: keep === undefined,
    close: async () => {
      inbox.news.end()
      sandboxReturned.close()
      await scenarioPlayer.close()
      await bulk.close()
      await mailers.close()
      await simulation.close()
      await book.close()
    },
  }
}
