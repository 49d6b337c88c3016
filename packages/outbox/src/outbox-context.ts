import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { createMailer, type Mailer, type MailerOptions, type Pace, type SentCopies } from '@saatja/core'
import { type CompanyStore, StoreError } from '@saatja/store'
import type { OutboxContext } from './context.ts'
import type { OutboxOptions } from './options.ts'
import { returnPaths } from './returns/return-paths.ts'
import { announcement, channelOf } from './worker/announcement.ts'

const usualHours = 48
/** Milliseconds for a server's greeting when no person waits: RFC 5321 4.5.3.2.1 gives it 5 min. */
const patientGreeting = 300_000

/** Makes what all parts of an outbox share from its options. */
export const outboxContext = (options: OutboxOptions): OutboxContext => {
  const { store, providers = store.providers, kinds = {}, on } = options
  return {
    store,
    providers,
    worker: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
    makeMailer: (company, cards, pace) => makeMailer(company, cards, pace, options),
    returnPaths: returnPaths(providers, options.returnAddress),
    unknownPolicy: (kind) => kinds[kind]?.unknown ?? 'ask',
    giveUpAfter: (kind) => kinds[kind]?.giveUpAfter ?? usualHours,
    emit: (event) => on?.(event),
    async announce(tx, key, urgent) {
      // As text: not every library can read a row of type void.
      await tx.query('select pg_notify($1, $2)::text', [
        channelOf(store.database.schema),
        announcement(key, urgent),
      ])
    },
  }
}

const makeMailer = async (
  company: CompanyStore,
  cards: MailerOptions['cards'],
  pace: Pace,
  { store, providers = store.providers, mailer }: OutboxOptions,
): Promise<Mailer> => {
  const stored = await company.get()
  if (stored === undefined) throw new StoreError('INPUT', `The company "${company.slug}" is not stored`)
  const { grants } = company
  const deadlines = { greeting: patientGreeting, ...mailer?.deadlines }
  const sentCopies = mailer?.sentCopies && tellingOfCopies(mailer.sentCopies, company)
  return createMailer({ ...mailer, sentCopies, deadlines, providers, company: stored, cards, grants, pace })
}

/** A copy that could not be filed becomes an event on the sender's card; the message was sent all the same. */
const tellingOfCopies = (copies: SentCopies, company: CompanyStore): SentCopies => ({
  ...copies,
  told(result) {
    copies.told?.(result)
    const { user, messageId, problem } = result
    if (problem === undefined) return
    const event = { kind: 'sent-copy-failed', card: user, data: { messageId, problem } }
    void company.events.add(event).catch(() => {})
  },
})
