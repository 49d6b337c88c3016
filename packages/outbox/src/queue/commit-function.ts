import { claimMessages, endAttempts, markDots } from './commit-statements.ts'

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
      return query${markDots};
    end if;

    if cardinality(ended_id) > 0 then
      return query${endAttempts};
    end if;

    -- First what a person waits for. One statement for both sorts would not see that it takes a row twice.${claims}
    foreach sort in array array[true, false] loop
      continue when not sort = any (want_urgent);
      return query${claimMessages(taken)};
    end loop;
  end
  $$`

export const replaceCommitFunction = commitFunction(anew)

export const keepCommitPlans = commitFunction(bySize)

export const findUrgentByIndex = commitFunction(byComparison)
