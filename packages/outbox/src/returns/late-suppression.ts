import { addressKey } from '@saatja/bounce'
import { recipientsOf } from '@saatja/core'
import type { Queryable } from '@saatja/store'
import type { Outcome } from '../policy/outcome.ts'
import { groupCommit } from '../queue/group-commit.ts'
import type { ClaimedMessage } from '../queue/message-row.ts'
import { type JudgedAddress, judge } from './address-failures.ts'
import { leftOutDiagnosis } from './address-list.ts'

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

/**
 * Removes recipients from queued bulk mail whose address came on the company's list after it was queued. Messages that
 * a person waits for go to everyone. Lanes that ask at the same moment share one query.
 */
export const lateSuppression = (
  database: Queryable,
  company: string,
): ((message: ClaimedMessage) => Promise<Admitted>) => {
  const judgeTogether = groupCommit<readonly string[], ReadonlyMap<string, JudgedAddress>>(async (asks) => {
    const known = await judge(database, company, asks.flat(), new Date())
    return asks.map(() => known)
  })
  let looked: { readonly until: number; readonly empty: Promise<boolean> } | undefined
  const look = async (): Promise<boolean> => {
    const { rows } = await database.query(
      'select 1 from saatja.outbox_address_failure where company = $1 limit 1',
      [company],
    )
    return rows.length === 0
  }
  const isEmpty = (): Promise<boolean> => {
    if (looked !== undefined && Date.now() < looked.until) return looked.empty
    const empty = look()
    looked = { until: Date.now() + fresh, empty }
    // After a failure, the next message asks again.
    empty.catch(() => {
      looked = undefined
    })
    return empty
  }
  return async (message) => {
    if (!message.bulk || (await isEmpty())) return { message }
    const meant = message.pending ?? recipientsOf(message.content)
    const known = await judgeTogether(meant)
    const gone = meant.flatMap((address) => {
      const one = known.get(addressKey(address))
      return one?.suppressed ? [{ address, diagnosis: leftOutDiagnosis(one) }] : []
    })
    const [first] = gone
    if (first === undefined) return { message }
    const listed = new Set(gone.map(({ address }) => address))
    const pending = meant.filter((address) => !listed.has(address))
    await database.query(leaveOut, [
      company,
      message.id,
      message.attempt,
      JSON.stringify(pending),
      gone.length,
      JSON.stringify(gone),
    ])
    if (pending.length > 0)
      return { message: { ...message, pending, refused: message.refused + gone.length } }
    const state = message.reached > 0 ? 'partial' : 'failed'
    return { outcome: { state, result: 'left-out', recipients: [], diagnosis: first.diagnosis } }
  }
}
