import { setImmediate } from 'node:timers/promises'
import { addressKey } from '@saatja/bounce'
import { checkPermission, mailboxOf } from '@saatja/core'
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
import type { KeptMessage } from './kept-message.ts'
import { holding, messageReader } from './message-reader.ts'
import {
  type AdmittedMessage,
  type EnqueuedMessage,
  insertMessages,
  type QueuedMessage,
} from './queue/insert.ts'
import { openRun } from './queue/open-run.ts'
import { judge } from './returns/address-failures.ts'
import { leftOutDiagnosis } from './returns/address-list.ts'

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

/** Whether a message has more than text. It has not been checked yet, so it may be any value. */
const hasBytes = (message: unknown): boolean => {
  const { attachments, raw } = (message ?? {}) as { readonly attachments?: unknown; readonly raw?: unknown }
  return raw !== undefined || (Array.isArray(attachments) && attachments.length > 0)
}

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
  const { user: sender, kind, bulk, priority } = batch
  const attachmentBytes = largestAttachments[context.store.database.engine]
  const admission = { settings, providers: context.providers, bulk, attachmentBytes }
  await checkPermission(admission)
  const mailbox = mailboxOf(settings)
  const slug = company.slug
  const run = await openRun(tx, slug, mailbox, batch.run, { sender, kind, bulk })
  const from = settings.identity.from.address
  const letter: QueuedMessage = {
    run: run.id,
    hold: run.paused ? 'paused' : null,
    mailbox,
    sender,
    bulk,
    priority,
    domain: from.slice(from.lastIndexOf('@') + 1),
    sendAt: batch.sendAt,
    hours: context.giveUpAfter(kind),
  }
  let { turn } = run
  let [added, suppressed] = [0, 0]
  const heavy = batch.messages.some((one) => hasBytes(one?.message))
  const size = heavy ? heavyPortion : portion
  const read = messageReader(batch.messages, size, admission)
  const written: EnqueuedMessage[] = []
  let messages = await read(0)
  for (let start = 0; start < batch.messages.length; start += size) {
    const admitted = await admit(tx, slug, messages, bulk && run.listed)
    // The next messages are read while the database writes these.
    const writing = insertMessages(tx, slug, letter, admitted, turn)
    const [inserted, next] = await Promise.all([writing, setImmediate().then(() => read(start + size))])
    added += inserted.added
    suppressed += inserted.suppressed
    for (const one of inserted.messages) written.push(one)
    turn += messages.length
    messages = next
  }
  if (added > 0) await context.announce(tx, { company: slug, mailbox }, !bulk)
  return { run: run.id, added, known: batch.messages.length - added, suppressed, messages: written }
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
  return messages.map((message) => ({
    ...message,
    leftOut: new Map(
      message.recipients.flatMap((address) => {
        const one = known.get(addressKey(address))
        return one?.suppressed ? [[address, leftOutDiagnosis(one)] as const] : []
      }),
    ),
  }))
}
