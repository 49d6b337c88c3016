import type { ReturnAddress } from '@saatja/bounce'
import {
  type CloseOptions,
  checkOptions,
  createMailer,
  hasMethods,
  type MailerOptions,
  type OptionRule,
  oneOf,
  optionRules,
  type Provider,
  type RulesFor,
} from '@saatja/core'
import type { Store } from '@saatja/store'
import type { OutboxEvent } from './context.ts'
import type { StatsOptions } from './report/stats.ts'
import type { Retention } from './retention.ts'
import type { UnknownPolicy } from './state.ts'
import type { WorkerOptions } from './worker/worker.ts'

/** How one kind of message is treated. */
export interface Kind {
  /** What to do with a message that may have been sent. Default `ask`: a person decides. */
  readonly unknown?: UnknownPolicy | undefined
  /** Hours after which it is no longer tried. Default 48. */
  readonly giveUpAfter?: number | undefined
}

/** What an outbox needs. */
export interface OutboxOptions {
  readonly store: Store
  /** Default: those of the store. Others are refused. */
  readonly providers?: readonly Provider[] | undefined
  /** For the mailers that the workers make, besides company, cards, grants and pace. */
  readonly mailer?: Omit<MailerOptions, 'providers' | 'company' | 'cards' | 'grants' | 'pace'> | undefined
  /** By name, such as `{ newsletter: { unknown: 'send-again' } }`. */
  readonly kinds?: Readonly<Record<string, Kind>> | undefined
  /**
   * Opens return addresses besides those that the providers' own keys sign (`returnPath`): made by `returnAddress` of
   * `@saatja/bounce`.
   */
  readonly returnAddress?: Pick<ReturnAddress, 'open'> | undefined
  /** How long finished messages are kept. Workers remove older ones every hour. */
  readonly retention?: Retention | undefined
  /** Is told what happens in this process. */
  readonly on?: ((event: OutboxEvent) => void) | undefined
}

const ofOutbox: RulesFor<OutboxOptions> = {
  store: {
    must: 'what openStore of @saatja/store answers',
    test: hasMethods('company', 'companies'),
    required: true,
  },
  providers: {
    must: 'the list of providers that the store has',
    test: (value) => Array.isArray(value),
  },
  mailer: optionRules.object,
  kinds: optionRules.object,
  returnAddress: { must: 'what returnAddress of @saatja/bounce makes', test: hasMethods('open') },
  retention: optionRules.object,
  on: optionRules.callback,
}

const ofKind: RulesFor<Kind> = {
  unknown: oneOf('ask', 'send-again'),
  giveUpAfter: {
    must: 'hours above 0, a year at most',
    test: (value) => Number.isFinite(value) && Number(value) > 0 && Number(value) <= 8_784,
  },
}

const ofWorker: RulesFor<WorkerOptions> = { mailboxes: optionRules.count, messages: optionRules.count }

const days: OptionRule = {
  must: "days from 0, or 'forever'",
  test: (value) =>
    value === 'forever' || (Number.isFinite(value) && Number(value) >= 0 && Number(value) <= 36_600),
}

const ofRetention: RulesFor<Retention> = { content: days, messages: days }

const ofStats: RulesFor<StatsOptions> = {
  since: optionRules.date,
}

const ofStopping: RulesFor<CloseOptions> = { within: optionRules.within }

const ofEnqueue = {
  within: {
    must: 'an open transaction with query(text, values), or what knexTransaction, drizzleTransaction, prismaTransaction or typeormTransaction of @saatja/store makes',
    test: hasMethods('query'),
  },
}

/** Options that the outbox itself sets for the mailers of its workers. */
const ofItself = ['providers', 'company', 'cards', 'grants', 'pace']

const checkMailer = ({ mailer, store, providers = store.providers }: OutboxOptions): void => {
  const own = Object.keys(mailer ?? {}).find((name) => ofItself.includes(name))
  if (own !== undefined) throw new TypeError(`openOutbox: mailer.${own} is the outbox's own; leave it out`)
  // Makes a mailer, which opens nothing until it sends, so that core checks its options now.
  createMailer({ ...mailer, providers, company: { name: '-', slug: 'x' }, cards: new Map() })
}

/** @throws TypeError that names the option */
export const checkOutboxOptions = (options: OutboxOptions): void => {
  checkOptions('openOutbox', options, ofOutbox)
  for (const [name, kind] of Object.entries(options.kinds ?? {}))
    checkOptions('openOutbox', kind, ofKind, `kinds.${name}`)
  checkRetention('openOutbox', options.retention, 'retention')
  checkMailer(options)
}

/** @throws TypeError that names the option */
export const checkRetention = (call: string, retention: unknown, within = ''): void =>
  checkOptions(call, retention, ofRetention, within)

/** @throws TypeError that names the option */
export const checkStatsOptions = (options: unknown): void => checkOptions('stats', options, ofStats)

/** @throws TypeError that names the option */
export const checkWorkerOptions = (options: unknown): void => checkOptions('work', options, ofWorker)

/** @throws TypeError that names the option */
export const checkStopOptions = (call: string, options: unknown): void =>
  checkOptions(call, options, ofStopping)

/** @throws TypeError that names the option */
export const checkEnqueueOptions = (options: unknown): void => checkOptions('enqueue', options, ofEnqueue)
