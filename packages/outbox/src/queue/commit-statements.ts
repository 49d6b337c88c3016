/** The statements of `saatja.outbox_commit`, over the parameters that `commit-function.ts` declares. */

/**
 * Marks the dots of messages that are being sent. A state is compared by `case`, which no index answers, so that the plan
 * finds the message by its key.
 */
export const markDots = `
      update saatja.outbox_message message set dot_at = now()
      from unnest(dot_company, dot_id, dot_attempt) as dot (company, id, attempt)
      where message.company = dot.company and message.id = dot.id and message.attempt = dot.attempt
        and case message.state when 'sending' then true else false end
      returning 'dot', message.company, message.id, null::json`

/** Ends attempts: writes the outcome of each to its message, its recipients and the attempt's own row. */
export const endAttempts = `
      with ended as (
        select key.company, key.id, key.attempt, fact.*
        from unnest(ended_company, ended_id, ended_attempt, ended_facts) as key (company, id, attempt, facts),
          jsonb_to_record(key.facts::jsonb) as fact (
            state text, next_at timestamptz, pending jsonb, reached int, refused int, reply text,
            server_message_id text, diagnosis jsonb, recipients jsonb, result text, dot_at timestamptz
          )
      ), settled as (
        update saatja.outbox_message message set
          state = ended.state,
          next_at = ended.next_at,
          deferrals = message.deferrals + case when ended.state = 'deferred' then 1 else 0 end,
          dot_at = case when ended.state in ('queued', 'deferred') then null else message.dot_at end,
          pending = coalesce(ended.pending, message.pending),
          reached = message.reached + ended.reached,
          refused = message.refused + ended.refused,
          reply = ended.reply,
          server_message_id = coalesce(ended.server_message_id, message.server_message_id),
          diagnosis = ended.diagnosis,
          done_at = case when ended.state in ('sent', 'partial', 'failed', 'unknown') then now() end
        from ended
        where message.company = ended.company and message.id = ended.id and message.attempt = ended.attempt
          and case message.state when 'sending' then true when 'unknown' then true else false end
        returning message.company, message.id, ended.attempt, ended.recipients, ended.result, ended.reply,
          ended.diagnosis, ended.dot_at, message.claimed_at, message.claimed_by
      ), people as (
        insert into saatja.outbox_recipient (company, message, address, state, reply, diagnosis)
        select settled.company, settled.id, person.address, person.state, person.reply, person.diagnosis
        from settled, jsonb_to_recordset(settled.recipients)
          as person (address text, state text, reply text, diagnosis jsonb)
        on conflict (company, message, address) do update
          set state = excluded.state, reply = excluded.reply, diagnosis = excluded.diagnosis, at = now()
      ), noted as (
        insert into saatja.outbox_attempt as attempt (
          company, message, number, worker, begun_at, ended_at, outcome, reply, diagnosis, dot_at
        )
        select company, id, attempt, coalesce(claimed_by, by_worker), coalesce(claimed_at, now()), now(), result, reply,
          diagnosis, dot_at
        from settled
        on conflict (company, message, number) do update set
          ended_at = excluded.ended_at, outcome = excluded.outcome, reply = excluded.reply,
          diagnosis = excluded.diagnosis, dot_at = excluded.dot_at
      )
      select 'ended', settled.company, settled.id, null::json from settled`

/**
 * Claims the next messages of each mailbox in the queue's order, and returns all that a lane needs to send them. `taken`
 * is the condition for which of them a claim may take.
 */
export const claimMessages = (taken: string): string => `
      with next as (
        select picked.place
        from unnest(want_company, want_mailbox, want_number, want_urgent) as want (company, mailbox, number, urgent)
        cross join lateral (
          select ctid as place from saatja.outbox_message
          where company = want.company and mailbox = want.mailbox and state = 'queued' and hold is null
            and ${taken}
          order by bulk, priority desc, turn, id
          limit want.number
          for update skip locked
        ) picked
        where want.urgent = sort
      ), taken as (
        update saatja.outbox_message message
        set state = 'sending', attempt = message.attempt + 1, dot_at = null, claimed_at = now(), claimed_by = by_worker
        from next where message.ctid = next.place
        returning message.*
      )
      select case when sort then 'urgent' else 'claimed' end, taken.company, taken.id, json_build_object(
        'mailbox', taken.mailbox, 'run', taken.run, 'key', taken.key, 'kind', run.kind, 'sender', taken.sender,
        'bulk', taken.bulk, 'attempt', taken.attempt, 'deferrals', taken.deferrals, 'messageId', taken.message_id,
        'returnId', taken.return_id,
        'content', taken.content, 'attachments', taken.attachments, 'recipients', taken.recipients,
        'pending', taken.pending, 'reached', taken.reached, 'refused', taken.refused,
        'expiresAt', (extract(epoch from taken.expires_at) * 1000)::float8
      )
      from taken join saatja.outbox_run run on run.company = taken.company and run.id = taken.run
      order by taken.bulk, taken.priority desc, taken.turn, taken.id`
