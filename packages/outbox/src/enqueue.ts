import { setImmediate } from 'node:timers/promises'
import { type Admission, checkPermission, type EffectiveSettings, mailboxOf } from '@saatja/core'
import type { CompanyStore, Queryable } from '@saatja/store'
import {
  type Batch,
  type CompleteBatch,
  checkBatch,
  largestAttachments,
  unknownUser,
  withDefaults,
} from './batch.ts'
import type { OutboxContext } from './context.ts'
import type { AdmittedMessage, KeptMessage } from './kept-message.ts'
import { messageReader } from './message-reader.ts'
import { type CommonColumns, type EnqueuedMessage, insertMessages } from './queue/insert.ts'
import { type OpenedRun, openRun } from './queue/open-run.ts'
import { judge } from './returns/address-failures.ts'
import { leftOutOf } from './returns/address-list.ts'
import { hasBytes, holding } from './unread-message.ts'

/** The result of adding a batch. */
export interface Enqueued {
  readonly run: string
  /** Messages that were added. */
  readonly added: number
  /** Messages whose key was known: they were added before. */
  readonly known: number
  /** Recipients whom bulk mail leaves out, in all added messages together. */
  readonly suppressed: number
  /** Every message of the batch, in its order, with its id in the outbox and its Message-ID. */
  readonly messages: readonly EnqueuedMessage[]
}

/** Messages read and written at a time, and when some have attachments, which are in memory meanwhile. */
const portion = 200
const heavyPortion = 50

/**
 * Writes the messages of a batch into the given transaction; nothing is sent unless it commits.
 * @throws StoreError `INPUT` naming the field; MailError `CONFIG` when the settings refuse, or bulk mail may not leave
 */
export const enqueue = async (
  context: OutboxContext,
  company: CompanyStore,
  tx: Queryable,
  batch: Batch,
): Promise<Enqueued> => {
  checkBatch(batch)
  return holding(batch.messages, () => add(context, company, tx, withDefaults(batch)))
}

const add = async (
  context: OutboxContext,
  company: CompanyStore,
  tx: Queryable,
  batch: CompleteBatch,
): Promise<Enqueued> => {
  const settings = await company.within(tx).effective(batch.user)
  if (settings === undefined) throw unknownUser(batch, company.slug)
  const { user: sender, kind, bulk } = batch
  const attachmentBytes = largestAttachments[context.store.database.engine]
  const admission = { settings, providers: context.providers, bulk, attachmentBytes }
  await checkPermission(admission)
  const mailbox = mailboxOf(settings)
  const { slug } = company
  const run = await openRun(tx, slug, mailbox, batch.run, { sender, kind, bulk })
  const common = commonColumns(batch, run, settings, context.giveUpAfter(kind))
  const { added, suppressed, messages } = await writePortions(tx, slug, batch, admission, common, run)
  if (added > 0) await context.announce(tx, { company: slug, mailbox }, !bulk)
  return { run: run.id, added, known: batch.messages.length - added, suppressed, messages }
}

const commonColumns = (
  { user: sender, bulk, priority, sendAt }: CompleteBatch,
  run: OpenedRun,
  settings: EffectiveSettings,
  hours: number,
): CommonColumns => {
  const from = settings.identity.from.address
  return {
    run: run.id,
    hold: run.paused ? 'paused' : null,
    mailbox: mailboxOf(settings),
    sender,
    bulk,
    priority,
    domain: from.slice(from.lastIndexOf('@') + 1),
    sendAt,
    hours,
  }
}

/** Reads and writes the batch a portion at a time. */
const writePortions = async (
  tx: Queryable,
  company: string,
  batch: CompleteBatch,
  admission: Admission,
  common: CommonColumns,
  run: OpenedRun,
): Promise<Pick<Enqueued, 'added' | 'suppressed' | 'messages'>> => {
  const size = batch.messages.some((one) => hasBytes(one)) ? heavyPortion : portion
  const read = messageReader(batch.messages, size, admission)
  const written: EnqueuedMessage[] = []
  let [added, suppressed, turn] = [0, 0, run.turn]
  let messages = await read(0)
  for (let start = 0; start < batch.messages.length; start += size) {
    const admitted = await admit(tx, company, messages, batch.bulk && run.listed)
    // The next messages are read while the database writes these.
    const writing = insertMessages(tx, company, common, admitted, turn)
    const [inserted, next] = await Promise.all([writing, setImmediate().then(() => read(start + size))])
    added += inserted.added
    suppressed += inserted.suppressed
    for (const one of inserted.messages) written.push(one)
    turn += messages.length
    messages = next
  }
  return { added, suppressed, messages: written }
}

/** Bulk mail leaves out addresses on the company's list; a message that a person waits for goes to everyone. */
const admit = async (
  tx: Queryable,
  company: string,
  messages: readonly KeptMessage[],
  selective: boolean,
): Promise<readonly AdmittedMessage[]> => {
  const everyone = selective ? messages.flatMap(({ recipients }) => recipients) : []
  const known = await judge(tx, company, everyone, new Date())
  return messages.map((message) => ({ ...message, leftOut: leftOutOf(known, message.recipients) }))
}
