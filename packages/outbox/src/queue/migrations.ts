import type { Migration } from '@saatja/store'
import { findUrgentByIndex, keepCommitPlans, replaceCommitFunction } from './commit-function.ts'
import { deleteWithMessage } from './delete-with-message.ts'
import { endCancelled } from './end-cancelled.ts'
import { createCommitFunction } from './first-commit-function.ts'
import { firstTables } from './first-tables.ts'
import { resumeChanged } from './resume-changed.ts'

/** Every row belongs to a company, and every key begins with it. */
export const outboxMigrations: readonly Migration[] = [
  {
    name: 'runs, messages, attempts, mailboxes',
    statements: firstTables,
  },
  {
    name: 'the code of a diagnosis',
    statements: [
      ['outbox_mailbox', 'pause'],
      ['outbox_message', 'diagnosis'],
      ['outbox_recipient', 'diagnosis'],
      ['outbox_attempt', 'diagnosis'],
    ].map(
      ([table, column]) =>
        `update saatja.${table} set ${column} = (${column} - 'outcome') || jsonb_build_object('code', ${column} -> 'outcome')
         where ${column} ? 'outcome'`,
    ),
  },
  {
    name: 'mail that comes back',
    statements: [
      `alter table saatja.outbox_message
        add column return_id text,
        add column suppressed int not null default 0`,
      `create unique index outbox_return_id on saatja.outbox_message (company, return_id)
        where return_id is not null`,
      `create index outbox_server_id on saatja.outbox_message (company, server_message_id)
        where server_message_id is not null`,
      `alter table saatja.outbox_recipient
        add column status text,
        add column found_by text,
        add column delayed_at timestamptz,
        add column delivered_at timestamptz`,
      `create table saatja.outbox_return (
        company text not null references saatja.company on delete cascade,
        digest text not null,
        at timestamptz not null default now(),
        primary key (company, digest)
      )`,
      // Without a reference to the message: what is known about an address stays when the message is removed.
      `create table saatja.outbox_address_failure (
        company text not null references saatja.company on delete cascade,
        address text not null,
        message uuid not null,
        written text not null,
        sender text not null,
        cause text not null,
        proof text not null,
        status text,
        reply text,
        diagnosis jsonb,
        at timestamptz not null default now(),
        primary key (company, address, message, cause)
      )`,
    ],
  },
  {
    name: 'late news of addresses and domains',
    statements: [
      'alter table saatja.outbox_recipient add column no_news_at timestamptz',
      `create index outbox_recipient_delayed on saatja.outbox_recipient (delayed_at)
        where delayed_at is not null and no_news_at is null`,
      `create table saatja.outbox_domain_failure (
        company text not null references saatja.company on delete cascade,
        domain text not null,
        address text not null,
        at timestamptz not null,
        primary key (company, domain, address)
      )`,
    ],
  },
  {
    name: 'what lanes write together',
    // Whoever enqueues finds the first turn by `outbox_turn`.
    statements: [createCommitFunction, 'drop index saatja.outbox_first_turn'],
  },
  {
    name: 'a message adds its mailbox itself',
    // Checking it locked the row that holds the mailbox's pace, once for each message.
    statements: ['alter table saatja.outbox_message drop constraint outbox_message_company_mailbox_fkey'],
  },
  {
    name: 'counting and forgetting',
    additive: true,
    statements: [
      `create index outbox_held on saatja.outbox_message (state)
        where state in ('queued', 'deferred') and hold is not null`,
      `create index outbox_unknown on saatja.outbox_message (company, done_at) where state = 'unknown'`,
      'create index outbox_ended on saatja.outbox_message (done_at, state) where done_at is not null',
      `create table saatja.outbox_retention (
        part text primary key,
        until timestamptz not null
      )`,
      `insert into saatja.outbox_retention (part, until) values ('content', '-infinity')`,
    ],
  },
  {
    name: 'an attempt is written down once, when it has ended',
    additive: true,
    statements: [
      `alter table saatja.outbox_message
        add column claimed_at timestamptz,
        add column claimed_by text`,
      // Room on each page, so that marking a dot touches no index.
      'alter table saatja.outbox_message set (fillfactor = 75)',
      replaceCommitFunction,
      ...deleteWithMessage,
    ],
  },
  {
    name: 'plans over a large queue are kept',
    additive: true,
    statements: [keepCommitPlans],
  },
  {
    name: 'a saved card resumes what waits for it',
    additive: true,
    statements: resumeChanged,
  },
  {
    name: 'what a person waits for is found without reading bulk mail',
    additive: true,
    statements: [findUrgentByIndex],
  },
  {
    name: 'what is being sent when its run is cancelled is not tried again',
    additive: true,
    statements: endCancelled,
  },
]
