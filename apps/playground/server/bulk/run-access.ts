import type { CompanyOutbox } from '@saatja/outbox'
import type { CardStore } from '../cards/card-store.ts'
import type { RunOutbox } from './run-outbox.ts'

/** The outbox of one target, opened when it is first needed: most visits need no database of their own. */
export interface RunAccess {
  /** After a failure it is tried again. */
  open(): Promise<RunOutbox>
  opened(): boolean
  /** The runs of the company that is open. */
  company(): Promise<CompanyOutbox>
  /** Whether there may be any run; no outbox is opened to find out. */
  hasRuns(): Promise<boolean>
  close(): Promise<void>
}

export const runAccess = (
  book: CardStore,
  openOutbox: () => Promise<RunOutbox>,
  hasPast: () => Promise<boolean>,
): RunAccess => {
  let opening: Promise<RunOutbox> | undefined
  const open = (): Promise<RunOutbox> => {
    opening ??= openOutbox().catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }
  return {
    open,
    opened: () => opening !== undefined,
    company: async () => (await open()).company((await book.company()).slug),
    hasRuns: async () => opening !== undefined || (await hasPast()),
    close: async () => (await opening?.catch(() => undefined))?.close(),
  }
}
