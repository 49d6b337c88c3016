import { randomUUID } from 'node:crypto'
import { addressKey } from '@saatja/bounce'
import { checkPermission, holdStreams, mailboxOf } from '@saatja/core'
import { type CompanyStore, type Queryable, StoreError } from '@saatja/store'
import { type Batch, checkBatch, type KeptMessage, keepMessage } from './batch.ts'
import type { OutboxContext } from './context.ts'
import { type AdmittedMessage, insertMessages, type QueuedMessage } from './queue/insert.ts'
import { judge } from './returns/address-failures.ts'
import { leftOutDiagnosis } from './returns/address-list.ts'

/** What became of a batch. */
export interface Enqueued {
  readonly run: string
  /** Messages that were added. */
  readonly added: number
  /** Messages whose key was known: they are, or were, on their way already. */
  readonly known: number
  /** Recipients whom bulk mail leaves out, over all added messages. */
  readonly suppressed: number
}

/** Messages read and written at a time. */
const portion = 100
const hour = 3_600_000

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
  const held = batch.messages.map((one) => holdStreams(one?.message))
  try {
    return await add(context, company, tx, batch)
  } catch (error) {
    for (const close of held) close()
    throw error
  }
}

const add = async (
  context: OutboxContext,
  company: CompanyStore,
  tx: Queryable,
  batch: Batch,
): Promise<Enqueued> => {
  const settings = await company.within(tx).effective(batch.user)
  if (settings === undefined) {
    throw new StoreError('INPUT', `batch.user: the company "${company.slug}" has no card "${batch.user}"`)
  }
  const bulk = batch.bulk ?? true
  const admission = { settings, providers: context.providers, bulk }
  await checkPermission(admission)
  const mailbox = mailboxOf(settings)
  const slug = company.slug
  await tx.query(
    'insert into saatja.outbox_mailbox (company, mailbox) values ($1, $2) on conflict do nothing',
    [slug, mailbox],
  )
  const run = await openRun(tx, slug, batch, bulk)
  const from = settings.identity.from.address
  const letter: QueuedMessage = {
    run: run.id,
    hold: run.paused ? 'paused' : null,
    mailbox,
    sender: batch.user,
    bulk,
    priority: batch.priority ?? 0,
    domain: from.slice(from.lastIndexOf('@') + 1),
    expires: new Date(Date.now() + context.giveUpAfter(batch.kind ?? 'mail') * hour),
  }
  let turn = await firstTurn(tx, slug, mailbox, batch.user)
  let [added, suppressed] = [0, 0]
  for (let start = 0; start < batch.messages.length; start += portion) {
    const slice = batch.messages.slice(start, start + portion)
    const messages = await Promise.all(slice.map((one, index) => keepMessage(one, start + index, admission)))
    const inserted = await insertMessages(tx, slug, letter, await admit(tx, slug, messages, bulk), turn)
    added += inserted.added
    suppressed += inserted.suppressed
    turn += messages.length
  }
  if (added > 0) await context.announce(tx, { company: slug, mailbox }, !bulk)
  return { run: run.id, added, known: batch.messages.length - added, suppressed }
}

/** Bulk mail leaves out whoever is on the company's list; a mail that a person waits for goes to everyone. */
const admit = async (
  tx: Queryable,
  company: string,
  messages: readonly KeptMessage[],
  bulk: boolean,
): Promise<readonly AdmittedMessage[]> => {
  const everyone = bulk ? messages.flatMap(({ recipients }) => recipients) : []
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

interface RunRow {
  readonly id: string
  readonly sender: string
  readonly kind: string
  readonly bulk: boolean
  readonly paused: boolean
}

const openRun = async (tx: Queryable, company: string, batch: Batch, bulk: boolean): Promise<RunRow> => {
  const kind = batch.kind ?? 'mail'
  await tx.query(
    `insert into saatja.outbox_run (company, id, name, sender, kind, bulk) values ($1, $2, $3, $4, $5, $6)
     on conflict (company, name) do nothing`,
    [company, randomUUID(), batch.run, batch.user, kind, bulk],
  )
  const { rows } = await tx.query<RunRow>(
    'select id, sender, kind, bulk, paused from saatja.outbox_run where company = $1 and name = $2',
    [company, batch.run],
  )
  const [run] = rows
  if (run === undefined) throw new StoreError('INPUT', 'batch.run: was removed meanwhile; enqueue it again')
  if (run.sender !== batch.user || run.kind !== kind || run.bulk !== bulk) {
    const other = `${run.bulk ? 'a bulk' : 'a single-mail'} run of kind "${run.kind}" by "${run.sender}"`
    throw new StoreError('INPUT', `batch.run: "${batch.run}" is ${other}; choose another name`)
  }
  return run
}

/**
 * Users take turns: a new run begins at the turn that is being served, behind the user's own mail, so that fifty
 * thousand messages of one user do not stand before the first of another.
 */
const firstTurn = async (
  tx: Queryable,
  company: string,
  mailbox: string,
  sender: string,
): Promise<number> => {
  const { rows } = await tx.query<{ turn: number }>(
    `select greatest(
       (select coalesce(min(turn), 0) from saatja.outbox_message
        where company = $1 and mailbox = $2 and state in ('queued', 'deferred')),
       (select coalesce(max(turn) + 1, 0) from saatja.outbox_message
        where company = $1 and mailbox = $2 and sender = $3 and state in ('queued', 'deferred'))
     )::float8 as turn`,
    [company, mailbox, sender],
  )
  return rows[0]?.turn ?? 0
}
