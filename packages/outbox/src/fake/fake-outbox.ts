import {
  type Company,
  checkOptions,
  createMailer,
  type MailerOptions,
  type OptionRule,
  type UserCard,
} from '@saatja/core'
import { checkSlug, StoreError } from '@saatja/store'
import { checkId, checkListOptions } from '../arguments.ts'
import { unknownUser } from '../batch.ts'
import type { CompanyOutbox } from '../company-outbox.ts'
import { checkEnqueueOptions, checkStopOptions, checkWorkerOptions } from '../options.ts'
import type { Outbox } from '../outbox.ts'
import type { ListOptions, MessageView } from '../report/messages.ts'
import { type FakeCompany, type FakeTables, fakeEnqueue } from './fake-enqueue.ts'
import { type FakeMessage, fakeProgress, fakeView } from './fake-message.ts'

/** The settings that the fake uses. Default: every code is the card of a user with a mailbox of their own. */
export interface FakeOutboxOptions {
  readonly providers?: MailerOptions['providers'] | undefined
  /** Of every company, whatever its slug. */
  readonly company?: Omit<Company, 'slug'> | undefined
  readonly cards?: MailerOptions['cards'] | undefined
  readonly ports?: MailerOptions['ports']
}

/** An outbox for unit tests: it checks what the real one checks, and keeps a batch in memory. */
export interface FakeOutbox extends Outbox {
  /** What would have been enqueued so far, oldest first. */
  readonly enqueued: readonly FakeMessage[]
  /** Forgets what would have been enqueued, keys included. */
  clear(): void
}

const everyone: MailerOptions['cards'] = {
  get: (code): UserCard => ({
    code,
    email: `${code.toLowerCase().replace(/[^a-z\d]+/g, '.')}@example.com`,
    mail: { server: 'smtp.example.com:587', username: null },
  }),
}

/** Their values are checked by the mailer that resolves the settings. */
const anything: OptionRule = { must: 'as for createMailer', test: () => true }
const resolving = { providers: anything, company: anything, cards: anything, ports: anything }

const companyOf = (slug: string, options: FakeOutboxOptions): FakeCompany => {
  checkSlug(slug)
  const { providers = [], cards = everyone, ports, company = { name: 'Test company' } } = options
  const mailer = createMailer({ providers, cards, ports, company: { ...company, slug } })
  return {
    slug,
    providers,
    async effective(batch) {
      const card = await cards.get(batch.user)
      if (card === undefined || card === null) throw unknownUser(batch, slug)
      return mailer.effective(card)
    },
  }
}

const beyond = (name: string): never => {
  throw new StoreError(
    'USAGE',
    `fakeOutbox: ${name} needs a database; test it with an outbox over openStore({ ephemeral: true, … })`,
  )
}

const asked =
  ({ run, key, state, after }: ListOptions) =>
  (one: MessageView): boolean =>
    (run === undefined || one.run === run) &&
    (key === undefined || one.key === key) &&
    (state === undefined || one.state === state) &&
    (after === undefined || one.id > after)

/** What happens to a message after it was enqueued. */
const beyondTheFake = {
  watch: () => beyond('watch'),
  mailboxes: async () => beyond('mailboxes'),
  pause: async () => beyond('pause'),
  resume: async () => beyond('resume'),
  cancel: async () => beyond('cancel'),
  resumeUser: async () => beyond('resumeUser'),
  resolveUnknown: async () => beyond('resolveUnknown'),
  sendCorrected: async () => beyond('sendCorrected'),
  returned: async () => beyond('returned'),
  restore: async () => beyond('restore'),
  prune: async () => beyond('prune'),
  pace: () => beyond('pace'),
} satisfies Partial<CompanyOutbox>

const fakeCompanyOutbox = (tables: FakeTables, company: FakeCompany): CompanyOutbox => {
  const { slug } = company
  const runs = () => tables.runs.filter((one) => one.company === slug)
  const views = () => {
    const byName = new Map(runs().map((run) => [run.name, run]))
    return tables.messages.flatMap((one) => {
      const run = one.company === slug ? byName.get(one.run) : undefined
      return run === undefined ? [] : [fakeView(one, run)]
    })
  }
  return {
    async enqueue(batch, options) {
      checkEnqueueOptions(options)
      return fakeEnqueue(tables, company, batch)
    },
    async progress(id) {
      checkId('run', id)
      const run = runs().find((one) => one.id === id)
      return run && fakeProgress(run, views().filter(asked({ run: id })))
    },
    runs: async (limit = 100) =>
      runs()
        .reverse()
        .slice(0, limit)
        .map(({ id, name, createdAt }) => ({ id, name, createdAt })),
    async messages(options = {}) {
      checkListOptions(options)
      const found = views().filter(asked(options))
      return found.slice(0, options.limit ?? 100)
    },
    async message(id) {
      checkId('id', id)
      const view = views().find((one) => one.id === id)
      return view && { ...view, recipients: [], attemptList: [] }
    },
    recipientFindings: async () => [],
    addresses: async () => [],
    ...beyondTheFake,
  }
}

/**
 * Makes an outbox that needs no database and sends nothing: it checks a batch as the real one does, and keeps what
 * would have been enqueued, whether the transaction in `within` commits or not. Its worker does nothing. Methods that
 * need a database throw StoreError `USAGE`.
 * @throws TypeError that names an option which cannot be used
 */
export const fakeOutbox = (options: FakeOutboxOptions = {}): FakeOutbox => {
  checkOptions('fakeOutbox', options, resolving)
  // A wrong option is reported now, not by the first batch.
  companyOf('test', options)
  const tables: FakeTables = { runs: [], messages: [], digests: new Map() }
  return {
    enqueued: tables.messages,
    clear() {
      tables.runs.length = 0
      tables.messages.length = 0
      tables.digests.clear()
    },
    company: (slug) => fakeCompanyOutbox(tables, companyOf(slug, options)),
    async work(workerOptions) {
      checkWorkerOptions(workerOptions)
      return { stop: async (stopOptions) => checkStopOptions('stop', stopOptions) }
    },
    stats: async () => beyond('stats'),
    prune: async () => beyond('prune'),
    close: async (closeOptions) => checkStopOptions('close', closeOptions),
  }
}
