import type { EffectiveSettings } from '../contract/effective.ts'
import type { Provider } from '../contract/provider.ts'
import type { ReportFinding } from './context.ts'
import type { ReadCard } from './read-card.ts'
import { formatServer, parseServer } from './server.ts'

type SentCopyPlace = EffectiveSettings['sentCopy']

/** First labels that servers of one mail service have beside each other, such as `smtp.kivi.ee` and `imap.kivi.ee`. */
const outgoing: readonly string[] = [
  'smtp',
  'mail',
  'mx',
  'out',
  'outgoing',
  'relay',
  'send',
  'post',
  'email',
]
const incoming: readonly string[] = ['imap', 'mail', 'mx', 'in', 'incoming', 'post', 'email']

const divided = (host: string): readonly [first: string, rest: string] => {
  const dot = host.indexOf('.')
  return [host.slice(0, dot), host.slice(dot + 1)]
}

/** Whether a password that was given for one server may go to the other: the same host, or its neighbour by name. */
const isNeighbour = (server: string, copy: string): boolean => {
  if (server === copy) return true
  const [[first, rest], [otherFirst, otherRest]] = [divided(server), divided(copy)]
  return rest === otherRest && rest.includes('.') && outgoing.includes(first) && incoming.includes(otherFirst)
}

interface SentCopyInput {
  readonly card: ReadCard
  readonly system: EffectiveSettings | undefined
  readonly settings: Pick<EffectiveSettings, 'fields' | 'auth' | 'password'>
  readonly provider: Provider | undefined
  readonly report: ReportFinding
}

const own = ({ card, settings, provider, report }: SentCopyInput): SentCopyPlace => {
  const { copyToSent } = card.mail
  if (copyToSent === undefined) return undefined
  if (provider?.filesSent === true) {
    const fix = { card: card.code, unset: ['copyToSent'] } as const
    report('info', 'sent-copy-by-provider', 'copyToSent', { params: { provider: provider.name }, fix })
    return undefined
  }
  if (settings.auth !== 'password' || settings.password.card !== card.code) {
    report('warning', 'sent-copy-sign-in', 'copyToSent')
    return undefined
  }
  const copy = parseServer(copyToSent)
  const server = parseServer(settings.fields.server.value ?? '')
  if (copy === undefined || server === undefined || !isNeighbour(server.host, copy.host)) {
    const params = { copy: copyToSent, server: server?.host ?? '' }
    report('warning', 'sent-copy-server', 'copyToSent', { params })
    return undefined
  }
  return { server: formatServer(copy), card: card.code }
}

/**
 * Where a copy of what is sent is filed. It goes with the user name and password: whoever uses those of the system card
 * has their mail filed where that card says. Nothing wrong with it stops a message.
 */
export const resolveSentCopy = (input: SentCopyInput): SentCopyPlace => {
  const { card, system, settings } = input
  const stated = own(input)
  const inherited = settings.auth === 'password' && settings.password.card === system?.user
  return stated ?? (inherited && card.mail.copyToSent === undefined ? system?.sentCopy : undefined)
}
