import { memoryGrants, type Provider } from '@saatja/core'
import { type Sandbox, startSandbox } from '@saatja/testkit'
import { type CardBook, memoryBook } from './cards/book.ts'
import { type Inbox, inboxOf } from './inbox/inbox.ts'
import { providers as realProviders } from './providers.ts'
import { type Batches, batchesOf } from './runs/batches.ts'
import { type Mailers, mailersOf } from './runs/mailers.ts'
import { type Runs, runsOf } from './runs/runs.ts'
import { kivi } from './sample/kivi.ts'

export interface WorkbenchOptions {
  /** Default: the sample company, in memory. */
  readonly book?: CardBook
  /** Whether runs may leave the sandbox. Default true. */
  readonly realAllowed?: boolean
  /** `any` lets real runs reach servers in the own network. Default `public`. */
  readonly network?: 'public' | 'any'
}

/** Everything behind the page: cards, sandbox, inbox and runs. */
export interface Workbench {
  readonly book: CardBook
  readonly providers: readonly Provider[]
  readonly sandbox: Sandbox
  readonly inbox: Inbox
  readonly mailers: Mailers
  readonly runs: Runs
  readonly batches: Batches
  readonly realAllowed: boolean
  close(): Promise<void>
}

export const openWorkbench = async (options: WorkbenchOptions = {}): Promise<Workbench> => {
  const { book = memoryBook(kivi.company, kivi.cards), realAllowed = true, network = 'public' } = options
  const providers = realProviders
  const inbox = inboxOf()
  const sandbox = await startSandbox({ providers })
  sandbox.on((mail) => {
    inbox.add(mail)
    sandbox.clear()
  })
  const mailers = mailersOf(book, {
    sandbox: { providers, grants: memoryGrants(), dial: sandbox.dial },
    real: { providers: realProviders, grants: book.grants, network },
  })
  const runs = runsOf({ book, providers, mailers, realAllowed })
  return {
    book,
    providers,
    sandbox,
    inbox,
    mailers,
    runs,
    batches: batchesOf(book, runs),
    realAllowed,
    close: async () => {
      inbox.news.end()
      await mailers.close()
      await sandbox.close()
    },
  }
}
