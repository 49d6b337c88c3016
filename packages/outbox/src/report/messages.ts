import { type Diagnosis, recipientsOf } from '@saatja/core'
import type { Queryable } from '@saatja/store'
import type { StoredContent } from '../kept-message.ts'
import type { MessageState, RecipientView } from '../state.ts'

/** One message as a person sees it in a list. */
export interface MessageView {
  readonly id: string
  readonly key: string
  readonly run: string
  readonly user: string
  readonly state: MessageState
  readonly subject: string
  /** All recipients: To, Cc and Bcc. */
  readonly addresses: readonly string[]
  readonly attempts: number
  readonly messageId: string
  /** When it is tried again. */
  readonly nextAt?: Date
  /** When the final dot was allowed to leave. An `unknown` message always has it. */
  readonly dotAt?: Date
  readonly doneAt?: Date
  readonly reply?: string
  readonly diagnosis?: Diagnosis
}

/** One attempt to send a message, as a person reads it. */
export interface AttemptView {
  readonly number: number
  readonly worker: string
  readonly begunAt: Date
  readonly dotAt?: Date
  readonly endedAt?: Date
  readonly outcome?: string
  readonly reply?: string
  readonly diagnosis?: Diagnosis
}

/** One message with its recipients and every attempt. */
export interface MessageDetails extends MessageView {
  /** Recipients about whom something is recorded. */
  readonly recipients: readonly RecipientView[]
  readonly attemptList: readonly AttemptView[]
}

/** Which messages to list, a page at a time. */
export interface ListOptions {
  readonly run?: string | undefined
  /** As it was passed to `enqueue`: the one message that has it. */
  readonly key?: string | undefined
  readonly state?: MessageState | undefined
  /** Id of the last message of the page before. */
  readonly after?: string | undefined
  /** At most 1000. Default 100. */
  readonly limit?: number | undefined
}

type ViewRow = { readonly content: StoredContent } & Readonly<Record<string, unknown>>

const viewOf = ({ content, ...row }: ViewRow): MessageView =>
  present<MessageView>({ ...row, subject: content.subject, addresses: recipientsOf(content) })

/** Null in the database is an absent field here. */
const present = <T extends object>(row: object): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T

const columns = `id, key, run, sender as "user", state, content, attempt as attempts,
  message_id as "messageId", next_at as "nextAt", dot_at as "dotAt", done_at as "doneAt", reply, diagnosis`

/** An attempt in progress is recorded in the message. An earlier release recorded it when it began. */
const underWay = `
  select attempt, claimed_by, claimed_at, dot_at, null, null, null, null
  from saatja.outbox_message message
  where company = $1 and id = $2 and state = 'sending' and claimed_at is not null and not exists (
    select from saatja.outbox_attempt known
    where known.company = $1 and known.message = $2 and known.number = message.attempt
  )`

export const listMessages = async (
  database: Queryable,
  company: string,
  { run, key, state, after, limit = 100 }: ListOptions,
): Promise<readonly MessageView[]> => {
  const { rows } = await database.query<ViewRow>(
    `select ${columns} from saatja.outbox_message
     where company = $1 and ($2::uuid is null or run = $2) and ($3::text is null or state = $3)
       and ($4::uuid is null or id > $4) ${key === undefined ? '' : 'and key = $6'}
     order by id limit $5`,
    [company, run ?? null, state ?? null, after ?? null, limit, ...(key === undefined ? [] : [key])],
  )
  return rows.map(viewOf)
}

export const messageDetails = async (
  database: Queryable,
  company: string,
  id: string,
): Promise<MessageDetails | undefined> => {
  const message = await database.query<ViewRow>(
    `select ${columns} from saatja.outbox_message where company = $1 and id = $2`,
    [company, id],
  )
  const [row] = message.rows
  if (row === undefined) return undefined
  const recipients = await database.query(
    `select address, state, reply, diagnosis, at, status, found_by as "by", delayed_at as "delayedAt",
       delivered_at as "deliveredAt" from saatja.outbox_recipient
     where company = $1 and message = $2 order by address`,
    [company, id],
  )
  const attempts = await database.query(
    `select number, worker, begun_at as "begunAt", dot_at as "dotAt", ended_at as "endedAt", outcome, reply, diagnosis
     from saatja.outbox_attempt where company = $1 and message = $2
     union all
     ${underWay}
     order by number`,
    [company, id],
  )
  return {
    ...viewOf(row),
    recipients: recipients.rows.map((one) => present<RecipientView>(one)),
    attemptList: attempts.rows.map((one) => present<AttemptView>(one)),
  }
}

/** What waits in one mailbox, and whether the mailbox is paused. */
export interface MailboxView {
  readonly mailbox: string
  readonly queued: number
  readonly deferred: number
  readonly unknown: number
  /** Set while the mailbox is paused, with the reason; without a time it is paused until someone resumes it. */
  readonly resting?: { readonly until?: Date; readonly diagnosis?: Diagnosis }
}

interface MailboxRow {
  readonly mailbox: string
  readonly queued: number
  readonly deferred: number
  readonly unknown: number
  readonly resting: boolean
  readonly until: Date | null
  readonly pause: Diagnosis | null
}

export const listMailboxes = async (
  database: Queryable,
  company: string,
): Promise<readonly MailboxView[]> => {
  const { rows } = await database.query<MailboxRow>(
    `select box.mailbox,
       count(*) filter (where state = 'queued')::int as queued,
       count(*) filter (where state = 'deferred')::int as deferred,
       count(*) filter (where state = 'unknown')::int as unknown,
       coalesce(paused_until > now(), false) as resting,
       case when paused_until <> 'infinity' then paused_until end as until, pause
     from saatja.outbox_mailbox box
     left join saatja.outbox_message message
       on message.company = box.company and message.mailbox = box.mailbox
       and message.state in ('queued', 'deferred', 'unknown')
     where box.company = $1
     group by box.mailbox, paused_until, pause order by box.mailbox`,
    [company],
  )
  return rows.map(({ resting, until, pause, ...counts }) => ({
    ...counts,
    ...(resting
      ? { resting: { ...(until === null ? {} : { until }), ...(pause === null ? {} : { diagnosis: pause }) } }
      : {}),
  }))
}
