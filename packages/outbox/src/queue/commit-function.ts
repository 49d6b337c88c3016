/** How PostgreSQL plans the function: its own settings, and what it sets before it marks and before it claims. */
interface Planning {
  readonly settings: string
  readonly begin: string
  readonly claims: string
  /** Which messages a claim may take: all, or only those that a person waits for. */
  readonly taken: string
}

/** Marks and ends are planned at every call, claims once. */
const anew: Planning = {
  settings: 'set plan_cache_mode = force_custom_plan',
  begin: '',
  claims: `
    perform set_config('plan_cache_mode', 'force_generic_plan', true);`,
  taken: 'not (bulk and sort)',
}

/**
 * Planning is a large part of a call. A plan that was made when the table had more than this many bytes can be kept: no
 * other index looks as short as the key then.
 */
const bySize: Planning = {
  settings: 'set plan_cache_mode = force_generic_plan',
  begin: `
    if pg_relation_size('saatja.outbox_message') < 4000000 then
      perform set_config('plan_cache_mode', 'force_custom_plan', true);
    end if;
`,
  claims: anew.claims,
  taken: anew.taken,
}

/** An index can answer a comparison; it cannot answer `not (… and …)`, which read all bulk mail. */
const byComparison: Planning = { ...bySize, taken: 'bulk <= (not sort)' }

/**
 * Replaces the function with which the lanes of a worker write all that they have at one moment: one round trip and one
 * commit for marked dots, ended attempts and new claims. It takes and answers what its first release did, so that
 * processes of all releases call it.
 *
 * A function passes through poolers that give every transaction another connection. A plan that was made in a quiet
 * night is still in use when a million messages are enqueued in the morning, and over a few rows every index that begins
 * with the company looks as short as the key. So the plan of claims, which is kept, can use nothing but the queue's own
 * order and the places of rows; marks and ends compare the state by `case`, which no index answers, and their plans are
 * kept at most where the table was large when they were made.
 */
const commitFunction = ({ settings, begin, claims, taken }: Planning): string => `
  create or replace function saatja.outbox_commit(
    by_worker text,
    dot_company text[], dot_id uuid[], dot_attempt int[],
    ended_company text[], ended_id uuid[], ended_attempt int[], ended_facts text[],
    want_company text[], want_mailbox text[], want_number int[], want_urgent boolean[]
  ) returns table (answer text, answer_company text, answer_id uuid, claimed json)
  language plpgsql
  set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off set enable_hashjoin = off
  set enable_mergejoin = off set jit = off ${settings}
  as $$
  #variable_conflict use_column
  declare
    sort boolean;
  begin${begin}
    if cardinality(dot_id) > 0 then
      return query
      update saatja.outbox_message message set dot_at = now()
      from unnest(dot_company, dot_id, dot_attempt) as dot (company, id, attempt)
      where message.company = dot.company and message.id = dot.id and message.attempt = dot.attempt
        and case message.state when 'sending' then true else false end
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
      select 'ended', settled.company, settled.id, null::json from settled;
    end if;

    -- First what a person waits for. One statement for both sorts would not see that it takes a row twice.${claims}
    foreach sort in array array[true, false] loop
      continue when not sort = any (want_urgent);
      return query
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
      order by taken.bulk, taken.priority desc, taken.turn, taken.id;
    end loop;
  end
  $$`

export const replaceCommitFunction = commitFunction(anew)

export const keepCommitPlans = commitFunction(bySize)

export const findUrgentByIndex = commitFunction(byComparison)
