import { setTimeout as pause } from 'node:timers/promises'
import type { CompanyOutbox } from '@saatja/outbox'
import type { Store } from '@saatja/store'
import { mail } from '../senders/sender.ts'

export const slug = 'kivi'

/** Puts the company there, with so many users of whom each has a mailbox of the own. */
export const addUsers = async (store: Store, count: number): Promise<void> => {
  await store.company(slug).put({ name: 'Kivi OÜ' }, { by: 'bench' })
  await store.database.query(
    `insert into saatja.card (company, code, email, mail)
     select $1, 'U' || n, 'u' || n || '@kivi.ee', jsonb_build_object(
       'sender', 'smtp', 'server', 'm' || n || '.kivi.test:587', 'security', 'none', 'username', null)
     from generate_series(0, $2::int - 1) as n on conflict do nothing`,
    [slug, count],
  )
}

export const benchMessages = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    key: `${prefix}-${index}`,
    message: { to: mail.to, subject: mail.subject, text: mail.text },
  }))

/** One transaction with letters of all users. */
export const enqueueRound = (
  { database }: Store,
  company: CompanyOutbox,
  round: string,
  count: number,
  mailboxes: number,
): Promise<void> =>
  database.transaction(async (tx) => {
    for (let box = 0; box < mailboxes; box += 1) {
      const run = `${round}-${box}`
      const batch = { user: `U${box}`, run, messages: benchMessages(run, count / mailboxes) }
      await company.enqueue(batch, { within: tx })
    }
  })

const openCount =
  "select count(*)::int as open from saatja.outbox_message where state in ('queued', 'sending', 'deferred')"
/** By the indexes: counting all would cost more than what is measured. */
const anyOpen = `select (
    exists (select from saatja.outbox_message where state in ('queued', 'deferred'))
    or exists (select from saatja.outbox_message where state = 'sending')
  )::int as open`

/** Waits until no more than so many messages are on their way. */
export const openMessages = async ({ database }: Store, most: number): Promise<void> => {
  for (;;) {
    const { rows } = await database.query<{ open: number }>(most === 0 ? anyOpen : openCount)
    if ((rows[0]?.open ?? 0) <= most) return
    await pause(20)
  }
}
