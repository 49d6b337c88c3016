import type { UserCard } from '../contract/card.ts'
import type { EffectiveDkim, EffectiveSettings } from '../contract/effective.ts'
import type { DkimSigning, Provider, Sender } from '../contract/provider.ts'
import { revealed, secret } from '../contract/secret.ts'
import type { ReportFinding } from './context.ts'
import { hostName } from './host.ts'
import { ownRouteOf } from './own-route.ts'
import type { ReadCard, Stated } from './read-card.ts'

interface DkimInput {
  readonly card: ReadCard
  readonly system: EffectiveSettings | undefined
  readonly linked: boolean
  readonly sender: Sender | undefined
  readonly report: ReportFinding
}

/** Names below `_domainkey` (RFC 6376 3.1). */
export const dkimSelector = /^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$/i
const pem = /^\s*-----BEGIN (?:RSA )?PRIVATE KEY-----[\s\S]+-----END (?:RSA )?PRIVATE KEY-----\s*$/

/** Whether it has the right form. Whether the key can be used is checked where it can be read. */
const isWellFormed = ({ domain, selector, privateKey }: NonNullable<Stated['dkim']>): boolean =>
  hostName(domain) !== undefined && dkimSelector.test(selector) && pem.test(revealed(privateKey))

const ownDkim = (
  { card, report }: DkimInput,
  stated: NonNullable<Stated['dkim']>,
): EffectiveDkim | undefined => {
  if (card.mail.server === undefined) {
    report('error', 'dkim-without-server', 'dkim', { fix: { card: card.code, unset: ['dkim'] } })
    return undefined
  }
  if (!isWellFormed(stated)) {
    report('error', 'dkim-invalid', 'dkim')
    return undefined
  }
  const { domain, selector } = stated
  return { domain: hostName(domain) ?? domain, selector, origin: 'card', card: card.code }
}

/**
 * A signature is part of the route, as a certificate is: it is stated beside the server, and whoever takes the server from
 * the system card has the signature too. A sender that states its own way of sending signs by itself.
 */
export const resolveDkim = (input: DkimInput): EffectiveDkim | undefined => {
  const { card, system, linked, sender, report } = input
  const { dkim } = card.mail
  const own = sender?.ownRoute
  if (sender && (own || sender.api)) {
    if (dkim !== undefined)
      report('info', 'not-used', 'dkim', { params: { field: 'dkim', sender: sender.id } })
    return own?.dkim && { domain: own.dkim.domain, selector: own.dkim.selector, origin: 'preset' }
  }
  if (dkim !== undefined) return ownDkim(input, dkim)
  if (!linked || system?.dkim === undefined) return undefined
  const { origin } = system.dkim
  return { ...system.dkim, origin: origin === 'card' ? 'system-user' : origin }
}

/** The signature that the settings decided on, with its key, from the one card or route that they name. */
export const dkimOf = (
  settings: EffectiveSettings,
  cards: readonly (UserCard | undefined)[],
  providers: readonly Provider[],
): DkimSigning | undefined => {
  if (settings.dkim === undefined) return undefined
  const { domain, selector, origin, card } = settings.dkim
  if (origin === 'preset') return ownRouteOf(settings, providers)?.dkim
  const stated = cards.find((one) => one?.code === card)?.mail?.dkim
  return stated && { domain, selector, privateKey: secret(revealed(stated.privateKey)) }
}
