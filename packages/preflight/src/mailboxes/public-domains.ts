import { hosters } from './hosters.ts'

/** Those that providers with packages of their own know too; a report may be made without those providers. */
const ofProviders = ['gmail.com', 'googlemail.com', 'inbox.lv', 'inbox.lt', 'inbox.eu', 'inbox.la', 'mail.ee']

/**
 * Domains at which anyone can have an address. Only the service can change their DNS, so mail in their name through
 * another server is never fully trusted. Sources as in the facts of the providers and hosters, 2026-11-28.
 */
export const publicDomains: ReadonlySet<string> = new Set([
  ...ofProviders,
  ...hosters.flatMap(({ mailboxes: { domains, ended = [] } }) => [
    ...(domains?.value ?? []),
    ...ended.map(({ domain }) => domain),
  ]),
])
