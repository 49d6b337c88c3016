/** Makes the function `saatja.outbox_commit` as its first release had it; `commit-function.ts` has replaced it since. */
export const createCommitFunction = `
  create function saatja.outbox_commit(
    by_worker text,
    dot_company text[], dot_id uuid[], dot_attempt int[],
    ended_company text[], ended_id uuid[], ended_attempt int[], ended_facts text[],
    want_company text[], want_mailbox text[], want_number int[], want_urgent boolean[]
  ) returns table (answer text, answer_company text, answer_id uuid, claimed json)
  language plpgsql set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
  #variable_conflict use_column
  declare
    sort boolean;
  begin
    if cardinality(dot_id) > 0 then
      return query
      update saatja.outbox_message message set dot_at = now()
      from unnest(dot_company, dot_id, dot_attempt) as dot (company, id, attempt)
      where message.company = dot.company and message.id = dot.id and message.attempt = dot.attempt
        and message.state = 'sending'
      returning 'dot', message.company, message.id, null::json;
    end if;

    if cardinality(ended_id) > 0 then
      return query
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
          and message.state in ('sending', 'unknown')
        returning message.company, message.id, ended.attempt, ended.recipients, ended.result, ended.reply,
          ended.diagnosis, ended.dot_at
      ), people as (
        insert into saatja.outbox_recipient (company, message, address, state, reply, diagnosis)
        select settled.company, settled.id, person.address, person.state, person.reply, person.diagnosis
        from settled, jsonb_to_recordset(settled.recipients)
          as person (address text, state text, reply text, diagnosis jsonb)
        on conflict (company, message, address) do update
          set state = excluded.state, reply = excluded.reply, diagnosis = excluded.diagnosis, at = now()
      ), noted as (
        update saatja.outbox_attempt attempt set
          ended_at = now(), outcome = settled.result, reply = settled.reply, diagnosis = settled.diagnosis,
          dot_at = settled.dot_at
        from settled
        where attempt.company = settled.company and attempt.message = settled.id
          and attempt.number = settled.attempt
      )
      select 'ended', settled.company, settled.id, null::json from settled;
    end if;

    -- First what a person waits for. One statement for both sorts would not see that it takes a row twice.
    foreach sort in array array[true, false] loop
      continue when not sort = any (want_urgent);
      return query
      with next as (
        select picked.company, picked.id
        from unnest(want_company, want_mailbox, want_number, want_urgent) as want (company, mailbox, number, urgent)
        cross join lateral (
          select company, id from saatja.outbox_message
          where company = want.company and mailbox = want.mailbox and state = 'queued' and hold is null
            and not (bulk and sort)
          order by bulk, priority desc, turn, id
          limit want.number
          for update skip locked
        ) picked
        where want.urgent = sort
      ), taken as (
        update saatja.outbox_message message
        set state = 'sending', attempt = message.attempt + 1, dot_at = null
        from next where message.company = next.company and message.id = next.id
        returning message.*
      ), noted as (
        insert into saatja.outbox_attempt (company, message, number, worker)
        select company, id, attempt, by_worker from taken
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
      order by taken.bulk, taken.priority desc, taken.turn, taken.id;
    end loop;
  end
  $$`
