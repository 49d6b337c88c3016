import type { Finding, MailSettings, Provider } from '@saatja/core'
import { found } from '../finding.ts'
import { type MailboxHost, ownerOf } from './found.ts'

/** What was found for one address, and what the card states. */
interface Subject {
  readonly domain: string
  readonly place: MailboxHost
  readonly provider: Provider | undefined
  readonly set: Partial<MailSettings>
  readonly stated: MailSettings | undefined
  readonly card: string | undefined
}

const disagreement = ({ place, provider, stated: own }: Subject): Finding | undefined => {
  const stated = own?.server?.trim() || own?.provider?.trim()
  if (!stated || place.certainty === 'none') return undefined
  const same =
    stated === place.server ||
    stated === provider?.id ||
    (provider !== undefined && ownerOf([provider], stated) !== undefined)
  const name = place.service?.name ?? place.server
  return same || name === undefined ? undefined : found('detect-disagrees', { stated, found: name })
}

/** Lists all findings about where the mailboxes are, with the fix on the card. */
export const detectFindings = (subject: Subject): readonly Finding[] => {
  const { domain, place, set, card } = subject
  const fix = card !== undefined && Object.keys(set).length > 0 ? { card, fix: { card, set } } : {}
  const service = place.service?.name ?? place.server ?? ''
  const code = place.certainty === 'certain' ? 'detect-provider' : 'detect-likely'
  const known = place.certainty !== 'none'
  const other = disagreement(subject)
  return [
    ...(place.unanswered === undefined ? [] : [found('dns-unreachable', { name: place.unanswered })]),
    ...(place.receivesNothing ? [found('domain-no-mail', { domain })] : []),
    ...(place.gateway === undefined ? [] : [found('detect-gateway', { domain, host: place.gateway })]),
    ...(known ? [found(code, { domain, service }, fix)] : []),
    ...(other ? [other] : []),
    ...(known || place.receivesNothing || place.unanswered !== undefined || place.gateway !== undefined
      ? []
      : [found('detect-none', { domain })]),
  ]
}
