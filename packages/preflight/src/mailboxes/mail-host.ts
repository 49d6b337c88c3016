import type { Provider } from '@saatja/core'
import type { Snapshot } from '../dns/answer.ts'
import { isBelow } from '../dns/name.ts'
import { ask } from '../dns/open.ts'
import { hosters } from './hosters.ts'

/** A service's mailbox and SPF facts; for providers and hosters alike. */
type MailService = Pick<Provider, 'id' | 'name' | 'mailboxes'> & { readonly spf?: string | undefined }

/** Hosts that take the domain's mail, the preferred first. Undefined where no answer came. */
export const mailHosts = (dns: Snapshot, domain: string): readonly string[] | undefined => {
  const answer = ask(dns, domain, 'MX')
  if (answer.status === 'failed' || answer.status === 'unaskable') return undefined
  if (answer.status !== 'found') return []
  return answer.records
    .filter((one) => one.type === 'MX')
    .toSorted((one, other) => one.priority - other.priority)
    .map(({ exchange }) => exchange.toLowerCase().replace(/\.$/, ''))
}

/** The longest of the suffixes at or above which the name lies. */
export const suffixOf = (name: string, suffixes: readonly string[] = []): string | undefined =>
  suffixes.filter((suffix) => isBelow(name, suffix)).toSorted((one, other) => other.length - one.length)[0]

/** The service of a list whose suffix fits a name best. */
export const bySuffix = <Service>(
  name: string,
  services: readonly Service[],
  suffixes: (service: Service) => readonly string[] | undefined,
): Service | undefined =>
  services
    .map((service) => ({ service, length: suffixOf(name, suffixes(service))?.length ?? 0 }))
    .filter(({ length }) => length > 0)
    .toSorted((one, other) => other.length - one.length)[0]?.service

/** Name that customers of the service with the domain's mailboxes include in SPF. */
export const spfNameOfMailboxes = (
  dns: Snapshot,
  domain: string,
  providers: readonly Pick<Provider, 'id' | 'name' | 'mailboxes' | 'sending'>[],
): string | undefined => {
  const services: readonly MailService[] = [
    ...providers.map(({ sending, ...rest }) => ({ ...rest, spf: sending?.spf?.value })),
    ...hosters.map(({ spf, ...rest }) => ({ ...rest, spf: spf?.value })),
  ]
  const [host] = mailHosts(dns, domain) ?? []
  return host && bySuffix(host, services, ({ mailboxes }) => mailboxes?.mx?.value)?.spf
}
