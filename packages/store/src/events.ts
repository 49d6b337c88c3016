import { pageSize } from './audit.ts'
import type { Queryable } from './database/database.ts'
import { checkPageOptions } from './options.ts'
import { check, eventSchema } from './schemas.ts'

/** Something that happened to the company's messages, such as a failed message or a reply to the event mailbox. */
export interface MailboxEvent {
  readonly number: number
  readonly at: Date
  /** Kebab-case word, such as `message-failed`. */
  readonly kind: string
  readonly card?: string
  readonly subject?: string
  /** Never a secret. */
  readonly data: Readonly<Record<string, unknown>>
}

/** An event before it has a number and a time. */
export interface NewEvent {
  readonly kind: string
  readonly card?: string | undefined
  readonly subject?: string | undefined
  readonly data?: Readonly<Record<string, unknown>> | undefined
}

/** The events of one company. */
export interface EventLog {
  /**
   * Adds one event.
   * @throws StoreError `INPUT` naming the field
   */
  add(event: NewEvent): Promise<void>
  /**
   * Counts instead of adding: when there is an event of this kind and card younger than `period` milliseconds, only its
   * `data.count` goes up; otherwise the event is added with the count 1. For events that strangers can cause as often
   * as they like.
   * @throws StoreError `INPUT` naming the field
   */
  tally(event: NewEvent, period: number): Promise<void>
  /**
   * Lists events, oldest first, at most `limit` at a time (default 100). `after` is the number of the last event seen.
   */
  list(options?: {
    readonly after?: number
    readonly limit?: number
    readonly kind?: string
    readonly card?: string
  }): Promise<readonly MailboxEvent[]>
}

interface EventRow {
  readonly number: number | string
  readonly at: Date
  readonly kind: string
  readonly card: string | null
  readonly subject: string | null
  readonly data: Readonly<Record<string, unknown>>
}

const add = async (database: Queryable, company: string, event: NewEvent): Promise<void> => {
  check(eventSchema, event, 'event')
  await database.query(
    'insert into saatja.event (company, kind, card, subject, data) values ($1, $2, $3, $4, $5::jsonb)',
    [company, event.kind, event.card ?? null, event.subject ?? null, JSON.stringify(event.data ?? {})],
  )
}

const countUp = `
  update saatja.event set data = jsonb_set(data, '{count}', to_jsonb(coalesce((data ->> 'count')::int, 1) + 1))
  where company = $1 and number = (
    select max(number) from saatja.event
    where company = $1 and kind = $2 and card is not distinct from $3 and at > now() - $4 * interval '1 millisecond'
  ) returning number`

export const eventLog = (database: Queryable, company: string): EventLog => ({
  add: (event) => add(database, company, event),
  async tally(event, period) {
    const { rows } = await database.query(countUp, [company, event.kind, event.card ?? null, period])
    if (rows.length === 0) await add(database, company, { ...event, data: { ...event.data, count: 1 } })
  },
  async list(options) {
    checkPageOptions('events.list', 'after', options)
    const { after = 0, limit = 100, kind, card } = options ?? {}
    const { rows } = await database.query<EventRow>(
      `select number, at, kind, card, subject, data from saatja.event
       where company = $1 and number > $2
         and ($3::text is null or kind = $3) and ($4::text is null or card = $4)
       order by number limit $5`,
      [company, after, kind ?? null, card ?? null, Math.min(limit, pageSize)],
    )
    return rows.map(({ number, card: on, subject, ...rest }) => ({
      ...rest,
      number: Number(number),
      ...(on === null ? {} : { card: on }),
      ...(subject === null ? {} : { subject }),
    }))
  },
})
