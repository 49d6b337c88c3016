import { addressKey, type MatchedRecipient, type ReturnCause } from '@saatja/bounce'
import type { CompanyStore, Queryable } from '@saatja/store'

/** Causes that are about a whole domain, or about the sender, and not about one address. */
const ofDomain: readonly (ReturnCause | undefined)[] = [
  'unreachable',
  'server-fault',
  'server-refused',
  'sender-refused',
  'policy',
]

/** How many addresses of one domain within a day make an incident. */
const enough = 5

const write = `
  with old as (
    delete from saatja.outbox_domain_failure where company = $1 and domain = $2 and address <> $3
      and at < $4::timestamptz - interval '1 day'
  )
  insert into saatja.outbox_domain_failure (company, domain, address, at) values ($1, $2, $3, $4)
  on conflict (company, domain, address) do update set at = excluded.at`

const count = `
  select count(*)::int as count from saatja.outbox_domain_failure
  where company = $1 and domain = $2 and at >= $3::timestamptz - interval '1 day'`

const countOf = async (tx: Queryable, company: string, domain: string, now: Date): Promise<number> =>
  (await tx.query<{ count: number }>(count, [company, domain, now])).rows[0]?.count ?? 0

/**
 * Stores which addresses of a domain could not be reached or were refused. The fifth within a day becomes one event for
 * the administrator of the company's mail, and the addresses themselves stay off the list.
 */
export const noteDomainFailures = async (
  tx: Queryable,
  company: CompanyStore,
  matched: readonly MatchedRecipient[],
  now: Date,
): Promise<void> => {
  for (const { recipient, returned } of matched) {
    const { action, cause, diagnosis } = returned
    if (recipient === undefined || (action !== 'failed' && action !== 'delayed') || !ofDomain.includes(cause))
      continue
    const address = addressKey(recipient)
    const domain = address.slice(address.lastIndexOf('@') + 1)
    const before = await countOf(tx, company.slug, domain, now)
    await tx.query(write, [company.slug, domain, address, now])
    const after = await countOf(tx, company.slug, domain, now)
    if (before < enough && after >= enough)
      await company.events.add({
        kind: 'domain-incident',
        data: { domain, addresses: after, cause, diagnosis },
      })
  }
}
