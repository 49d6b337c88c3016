import type { Migration } from './migrate.ts'

/** Every row belongs to a company, and every key begins with it. */
export const storeMigrations: readonly Migration[] = [
  {
    name: 'companies, cards, grants, events and audit',
    statements: [
      `create table saatja.company (
        slug text primary key,
        name text not null,
        mail_user_code text,
        bulk_module boolean
      )`,
      `create table saatja.card (
        company text not null references saatja.company on delete cascade,
        code text not null,
        added bigint generated always as identity,
        email text not null,
        name text,
        mail jsonb not null,
        password text,
        primary key (company, code)
      )`,
      `create index card_in_order on saatja.card (company, added)`,
      `create table saatja.oauth_grant (
        company text not null references saatja.company on delete cascade,
        card text not null,
        mailbox text not null,
        value text,
        version int not null,
        primary key (company, card, mailbox)
      )`,
      `create table saatja.lease (
        company text not null references saatja.company on delete cascade,
        name text not null,
        holder text not null,
        expires timestamptz not null,
        primary key (company, name)
      )`,
      `create table saatja.event (
        company text not null references saatja.company on delete cascade,
        number bigint generated always as identity,
        at timestamptz not null default now(),
        kind text not null,
        card text,
        subject text,
        data jsonb not null,
        primary key (company, number)
      )`,
      `create table saatja.audit (
        company text not null references saatja.company on delete cascade,
        number bigint generated always as identity,
        at timestamptz not null default now(),
        by text not null,
        target text not null,
        action text not null,
        changes jsonb not null,
        primary key (company, number)
      )`,
      `create table saatja.sealing_key (
        id text primary key,
        since timestamptz not null default now()
      )`,
    ],
  },
  {
    name: 'events of one kind',
    additive: true,
    statements: ['create index event_of_kind on saatja.event (company, kind, at)'],
  },
]
