import type { OutboxContext } from '../context.ts'
import type { MailboxKey } from '../queue/jobs.ts'
import { channelOf, parseAnnouncement } from './announcement.ts'
import { createHearing, type Hearing } from './hearing.ts'
import { reportErrors } from './report-errors.ts'

/** Milliseconds. */
const deafSweepEvery = 1_000
const sweepEvery = 10_000

interface Listener {
  /** A mailbox has something to send. */
  wake(key: MailboxKey, urgent: boolean): Promise<void>
  /** Looks for mailboxes whose announcement was missed. */
  sweep(): Promise<void>
}

/** Listens for announcements, and sweeps at once and regularly for those that are missed. Returns how to stop. */
export const listenForAnnouncements = async (
  context: OutboxContext,
  { wake, sweep }: Listener,
): Promise<() => Promise<void>> => {
  const { database } = context.store
  const begin = (work: () => Promise<void>): void => void reportErrors(context, work)
  const hearing = createHearing(database, context.worker)
  const unlisten = await database.listen(channelOf(database.schema), (payload) => {
    if (hearing.takes(payload)) return
    begin(payload === '' ? sweep : () => wake(...parseAnnouncement(payload)))
  })
  await reportErrors(context, sweep)
  const stopSweeping = sweepRegularly(hearing, begin, sweep)
  return async () => {
    stopSweeping()
    await unlisten()
  }
}

/** Sweeps more often where no announcement is heard. Returns how to stop. */
const sweepRegularly = (
  hearing: Hearing,
  begin: (work: () => Promise<void>) => void,
  sweep: () => Promise<void>,
): (() => void) => {
  begin(hearing.test)
  const quick = setInterval(() => {
    if (hearing.deaf) begin(sweep)
  }, deafSweepEvery)
  const slow = setInterval(() => {
    begin(hearing.test)
    begin(sweep)
  }, sweepEvery)
  return () => {
    clearInterval(quick)
    clearInterval(slow)
  }
}
