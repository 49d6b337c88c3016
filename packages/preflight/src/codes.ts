import type { Actor, Severity } from '@saatja/core'

/** Who acts on a finding, how much it matters, and the parameters that its texts may name. */
interface CodeFacts {
  readonly actor: Actor
  /** Never `error`: advice about DNS must not prevent an invoice from being sent. */
  readonly severity: Exclude<Severity, 'error'>
  readonly params: readonly string[]
}

const facts = <Codes extends Readonly<Record<string, CodeFacts>>>(codes: Codes): Codes => codes

/** Every finding of this package. A code here without a text in all three languages does not compile. */
export const preflightCodes = facts({
  'spf-missing': { actor: 'dns-owner', severity: 'warning', params: ['domain'] },
  'spf-not-allowed': {
    actor: 'dns-owner',
    severity: 'warning',
    params: ['domain', 'allowed', 'of', 'count'],
  },
  'spf-syntax': { actor: 'dns-owner', severity: 'warning', params: ['domain', 'term'] },
  'spf-two-records': { actor: 'dns-owner', severity: 'warning', params: ['domain'] },
  'spf-too-many-lookups': {
    actor: 'dns-owner',
    severity: 'warning',
    params: ['domain', 'count', 'heaviest'],
  },
  'spf-lookups-near-limit': { actor: 'dns-owner', severity: 'info', params: ['domain', 'count'] },
  'spf-too-many-void': { actor: 'dns-owner', severity: 'warning', params: ['domain', 'names'] },
  'spf-include-broken': { actor: 'dns-owner', severity: 'warning', params: ['domain', 'name'] },
  'spf-record-unseen': { actor: 'dns-owner', severity: 'warning', params: ['domain', 'why'] },
  'spf-allows-everyone': { actor: 'dns-owner', severity: 'warning', params: ['domain', 'term'] },
  'spf-term-after-all': { actor: 'dns-owner', severity: 'info', params: ['domain', 'term'] },
  'spf-by-address': { actor: 'dns-owner', severity: 'info', params: ['domain', 'provider'] },
  'dkim-missing': { actor: 'dns-owner', severity: 'warning', params: ['domain', 'selector'] },
  'dkim-dangling': { actor: 'dns-owner', severity: 'warning', params: ['domain', 'selector', 'target'] },
  'dkim-revoked': { actor: 'dns-owner', severity: 'warning', params: ['domain', 'selector'] },
  'dkim-weak': { actor: 'dns-owner', severity: 'warning', params: ['domain', 'selector', 'bits'] },
  'dkim-broken': { actor: 'dns-owner', severity: 'warning', params: ['domain', 'selector'] },
  'dkim-two-keys': { actor: 'dns-owner', severity: 'warning', params: ['domain', 'selector'] },
  'dkim-own-missing': { actor: 'dns-owner', severity: 'warning', params: ['domain', 'selector'] },
  'dkim-own-other': { actor: 'dns-owner', severity: 'warning', params: ['domain', 'selector'] },
  'dmarc-missing': { actor: 'dns-owner', severity: 'info', params: ['domain'] },
  'dmarc-broken': { actor: 'dns-owner', severity: 'warning', params: ['domain', 'why'] },
  'dmarc-two-records': { actor: 'dns-owner', severity: 'warning', params: ['domain'] },
  'dmarc-would-reject': { actor: 'dns-owner', severity: 'warning', params: ['domain'] },
  'dmarc-would-quarantine': { actor: 'dns-owner', severity: 'warning', params: ['domain'] },
  'dmarc-fails-watched': { actor: 'dns-owner', severity: 'warning', params: ['domain'] },
  'dmarc-subdomain-policy': { actor: 'dns-owner', severity: 'info', params: ['domain', 'at', 'tag'] },
  'dmarc-strict': { actor: 'dns-owner', severity: 'warning', params: ['domain', 'envelope'] },
  'dmarc-test-mode': { actor: 'dns-owner', severity: 'info', params: ['domain'] },
  'dmarc-old-tags': { actor: 'dns-owner', severity: 'info', params: ['domain', 'tags'] },
  'dmarc-org-differs': { actor: 'dns-owner', severity: 'info', params: ['domain', 'now', 'older'] },
  'domain-missing': { actor: 'dns-owner', severity: 'warning', params: ['domain'] },
  'domain-no-mail': { actor: 'dns-owner', severity: 'warning', params: ['domain'] },
  'dkim-not-aligned': { actor: 'mail-administrator', severity: 'info', params: ['domain', 'signer'] },
  'dkim-not-started': { actor: 'mail-administrator', severity: 'info', params: ['domain', 'provider'] },
  'dkim-unknown': { actor: 'mail-administrator', severity: 'info', params: ['domain'] },
  'server-address-unsure': { actor: 'mail-administrator', severity: 'info', params: ['server'] },
  'house-spf-name-missing': {
    actor: 'application-administrator',
    severity: 'info',
    params: ['provider'],
  },
  'event-domain-not-ready': {
    actor: 'application-administrator',
    severity: 'warning',
    params: ['domain', 'provider'],
  },
  'receiver-bulk-not-met': {
    actor: 'application-administrator',
    severity: 'warning',
    params: ['receiver', 'missing'],
  },
  'reply-to-better': { actor: 'user', severity: 'info', params: ['sender', 'why'] },
  'freemail-from': { actor: 'user', severity: 'warning', params: ['domain'] },
  'detect-provider': { actor: 'user', severity: 'info', params: ['domain', 'service'] },
  'detect-likely': { actor: 'user', severity: 'info', params: ['domain', 'service'] },
  'detect-gateway': { actor: 'user', severity: 'info', params: ['domain', 'host'] },
  'detect-none': { actor: 'user', severity: 'info', params: ['domain'] },
  'detect-service-moved': { actor: 'user', severity: 'warning', params: ['domain', 'service', 'since'] },
  'detect-disagrees': { actor: 'user', severity: 'info', params: ['stated', 'found'] },
  'dns-unreachable': { actor: 'nobody', severity: 'warning', params: ['name'] },
})

/** Code of a finding of this package. */
export type PreflightCode = keyof typeof preflightCodes
