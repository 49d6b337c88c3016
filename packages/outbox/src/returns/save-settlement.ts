import type { MatchedBy } from '@saatja/bounce'
import type { Queryable } from '@saatja/store'
import type { FoundMessage } from './find-message.ts'
import type { Settlement } from './settlement.ts'

const writeRecipients = `
  insert into saatja.outbox_recipient as known (
    company, message, address, state, reply, diagnosis, status, found_by, delayed_at, delivered_at
  )
  select $1, $2, news.address, news.state, news.reply, news.diagnosis, news.status, news.found_by,
    case when news.delayed then now() end, case when news.delivered then now() end
  from jsonb_to_recordset($3::jsonb) as news (
    address text, state text, reply text, diagnosis jsonb, status text, found_by text, delayed boolean,
    delivered boolean
  )
  on conflict (company, message, address) do update set
    state = excluded.state,
    reply = coalesce(excluded.reply, known.reply),
    diagnosis = coalesce(excluded.diagnosis, known.diagnosis),
    status = coalesce(excluded.status, known.status),
    found_by = coalesce(excluded.found_by, known.found_by),
    delayed_at = coalesce(excluded.delayed_at, known.delayed_at),
    delivered_at = coalesce(known.delivered_at, excluded.delivered_at),
    at = case when excluded.state = known.state then known.at else now() end`

/** Recipients that had been reached are refused now, so a message that is still tried for others ends as `partial`. */
const writeMessage = `
  update saatja.outbox_message set
    state = $3, reached = greatest(reached - $4, 0), refused = refused + $4,
    reply = case when $3 = 'sent' then null else coalesce($5, reply) end,
    diagnosis = case when $3 = 'sent' then null else coalesce($6::jsonb, diagnosis) end,
    done_at = case when $3 in ('sent', 'partial', 'bounced') then coalesce(done_at, now()) else done_at end
  where company = $1 and id = $2`

/** Writes what a returned message changes for the recipients and the message. */
export const saveSettlement = async (
  tx: Queryable,
  company: string,
  { id, state: before }: FoundMessage,
  { state, news }: Settlement,
  by: MatchedBy | undefined,
): Promise<void> => {
  if (news.length > 0) {
    const rows = news.map(({ failure, ...rest }) => ({
      ...rest,
      ...(failure && {
        reply: failure.diagnosticCode,
        diagnosis: failure.diagnosis,
        status: failure.status,
        found_by: by,
      }),
    }))
    await tx.query(writeRecipients, [company, id, JSON.stringify(rows)])
  }
  const failures = news.flatMap(({ failure }) => failure ?? [])
  if (state === before && failures.length === 0) return
  const [first] = failures
  await tx.query(writeMessage, [
    company,
    id,
    state,
    failures.length,
    first?.diagnosticCode ?? null,
    first?.diagnosis === undefined ? null : JSON.stringify(first.diagnosis),
  ])
}
