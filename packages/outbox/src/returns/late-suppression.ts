import type { Diagnosis } from '@saatja/core'
import type { Queryable } from '@saatja/store'
import type { Outcome } from '../policy/outcome.ts'
import { groupCommit } from '../queue/group-commit.ts'
import { type ClaimedMessage, recipientsNow } from '../queue/message-row.ts'
import { type JudgedAddress, judge } from './address-failures.ts'
import { leftOutOf } from './address-list.ts'

/** Milliseconds for which it is not asked again whether any address has failures on record. */
const fresh = 5_000

/** One statement: the recipients, and the message without them. */
const leaveOut = `
  with left_out as (
    update saatja.outbox_message set
      pending = $4::jsonb, refused = refused + $5, suppressed = suppressed + $5
    where company = $1 and id = $2 and attempt = $3
    returning id
  )
  insert into saatja.outbox_recipient (company, message, address, state, diagnosis)
  select $1, left_out.id, item.address, 'suppressed', item.diagnosis
  from left_out, jsonb_to_recordset($6::jsonb) as item (address text, diagnosis jsonb)
  on conflict (company, message, address) do update
    set state = excluded.state, diagnosis = excluded.diagnosis, at = now()`

/** The message without the recipients who are left out, or how it ended because no one remains. */
type Admitted = { readonly message: ClaimedMessage } | { readonly outcome: Outcome }

export type LateSuppression = (message: ClaimedMessage) => Promise<Admitted>

/**
 * Removes recipients from queued bulk mail whose address came on the company's list after it was queued. Messages that
 * a person waits for go to everyone. Lanes that ask at the same moment share one query.
 */
export const lateSuppression = (database: Queryable, company: string): LateSuppression => {
  const judgeTogether = groupCommit<readonly string[], ReadonlyMap<string, JudgedAddress>>(async (asks) => {
    const known = await judge(database, company, asks.flat(), new Date())
    return asks.map(() => known)
  })
  const isEmpty = emptyListCheck(database, company)
  return async (message) => {
    if (!message.bulk || (await isEmpty())) return { message }
    const meant = recipientsNow(message)
    const leftOut = leftOutOf(await judgeTogether(meant), meant)
    if (leftOut.size === 0) return { message }
    const pending = meant.filter((address) => !leftOut.has(address))
    await writeLeftOut(database, company, message, pending, leftOut)
    return without(message, pending, leftOut)
  }
}

/** Makes the question whether no address has failures on record; an answer holds for a few seconds. */
const emptyListCheck = (database: Queryable, company: string): (() => Promise<boolean>) => {
  let asked: { readonly until: number; readonly empty: Promise<boolean> } | undefined
  const ask = async (): Promise<boolean> => {
    const { rows } = await database.query(
      'select 1 from saatja.outbox_address_failure where company = $1 limit 1',
      [company],
    )
    return rows.length === 0
  }
  return () => {
    if (asked !== undefined && Date.now() < asked.until) return asked.empty
    const empty = ask()
    asked = { until: Date.now() + fresh, empty }
    // After a failure, the next message asks again.
    empty.catch(() => {
      asked = undefined
    })
    return empty
  }
}

const writeLeftOut = async (
  database: Queryable,
  company: string,
  { id, attempt }: ClaimedMessage,
  pending: readonly string[],
  leftOut: ReadonlyMap<string, Diagnosis>,
): Promise<void> => {
  const items = [...leftOut].map(([address, diagnosis]) => ({ address, diagnosis }))
  const values = [company, id, attempt, JSON.stringify(pending), items.length, JSON.stringify(items)]
  await database.query(leaveOut, values)
}

const without = (
  message: ClaimedMessage,
  pending: readonly string[],
  leftOut: ReadonlyMap<string, Diagnosis>,
): Admitted => {
  if (pending.length > 0) return { message: { ...message, pending, refused: message.refused + leftOut.size } }
  const state = message.reached > 0 ? 'partial' : 'failed'
  const [diagnosis] = leftOut.values()
  return { outcome: { state, result: 'left-out', recipients: [], ...(diagnosis && { diagnosis }) } }
}
