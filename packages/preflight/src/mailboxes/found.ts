import type { Provider, Security } from '@saatja/core'
import { formatServer, parseServer } from '@saatja/core/settings'
import type { Snapshot } from '../dns/answer.ts'
import { readIp, reverseName } from '../dns/ip.ts'
import { ask } from '../dns/open.ts'
import { gateways } from './gateways.ts'
import { bySuffix, mailHosts, suffixOf } from './mail-host.ts'
import { agreed, type DetectionEvidence, type MailService, witnesses } from './witness.ts'

/** Where a domain's mailboxes are, and the evidence. */
export interface MailboxHost {
  readonly certainty: 'certain' | 'likely' | 'none'
  readonly service?: MailService
  /** Server for sending, as `host:port`. */
  readonly server?: string
  readonly security?: Security
  readonly localPart?: boolean
  readonly evidence: readonly DetectionEvidence[]
  /** The MX only filters. */
  readonly gateway?: string
  readonly receivesNothing?: boolean
  /** No answer came about the MX. */
  readonly unanswered?: string
}

const nowhere: MailboxHost = { certainty: 'none', evidence: [] }

const atHost = ({ hoster }: MailService, host: string): Pick<MailboxHost, 'server' | 'security'> => {
  if (hoster?.server) return { server: hoster.server.server, security: hoster.server.security }
  if (!hoster?.atHost) return {}
  const { port, security } = hoster.atHost
  return { server: formatServer({ host, port }), security }
}

/** A domain's own host name often belongs to a hoster's machine: its address leads back to the hoster's name. */
const behindName = (
  dns: Snapshot,
  host: string,
  services: readonly MailService[],
): MailboxHost | undefined => {
  const address = ask(dns, host, 'A')
  const record = address.status === 'found' ? address.records[0] : undefined
  const ip = record && 'value' in record ? readIp(record.value) : undefined
  if (!ip) return undefined
  const reverse = ask(dns, reverseName(ip), 'PTR')
  const name = reverse.status === 'found' ? reverse.records[0] : undefined
  const machine = name && 'value' in name ? name.value.toLowerCase() : undefined
  const service = machine === undefined ? undefined : bySuffix(machine, services, ({ hosts }) => hosts)
  if (!service || machine === undefined) return undefined
  const question = `${reverseName(ip)} PTR`
  return {
    certainty: 'likely',
    service,
    ...atHost(service, machine),
    evidence: [{ question, answer: machine, says: service.name }],
  }
}

/** The MX host itself, or the host behind its name. */
const byMx = (dns: Snapshot, domain: string, services: readonly MailService[]): MailboxHost | undefined => {
  const hosts = mailHosts(dns, domain)
  const question = `${domain} MX`
  if (hosts === undefined) return { ...nowhere, unanswered: domain }
  const [host] = hosts
  if (host === undefined) return undefined
  if (host === '')
    return { ...nowhere, receivesNothing: true, evidence: [{ question, answer: '.', says: '' }] }
  const service = bySuffix(host, services, ({ mailboxes }) => mailboxes.mx?.value)
  if (service) {
    const sure = service.mailboxes.mx?.confidence !== 'unverified'
    const evidence = [{ question, answer: host, says: service.name }]
    return { certainty: sure ? 'certain' : 'likely', service, ...atHost(service, host), evidence }
  }
  const gateway = suffixOf(host, gateways)
  return gateway === undefined
    ? behindName(dns, host, services)
    : { ...nowhere, gateway: host, evidence: [{ question, answer: host, says: gateway }] }
}

const byWitnesses = (
  dns: Snapshot,
  domain: string,
  services: readonly MailService[],
): MailboxHost | undefined => {
  const group = agreed(witnesses(dns, domain, services))
  const [first] = group ?? []
  if (!group || !first) return undefined
  const evidence = group.map(({ question, answer, says }) => ({ question, answer, says }))
  return { certainty: 'likely', service: first.service, ...atHost(first.service, ''), evidence }
}

const servers = [
  ['_submissions._tcp', 'tls'],
  ['_submission._tcp', 'starttls'],
] as const

/** A server that the domain itself announces (RFC 8314 5.1, RFC 6186); the target `.` says that there is none. */
const bySrv = (dns: Snapshot, domain: string, services: readonly MailService[]): MailboxHost | undefined => {
  for (const [label, security] of servers) {
    const name = `${label}.${domain}`
    const answer = ask(dns, name, 'SRV')
    const record = answer.status === 'found' ? answer.records[0] : undefined
    const [, , port = '', target = ''] = record && 'value' in record ? record.value.split(' ') : []
    const address = parseServer(`${target.replace(/\.$/, '')}:${port}`)
    if (!address) continue
    const server = formatServer(address)
    const service = services.find(({ provider }) => provider?.hosts.includes(address.host))
    const evidence = [{ question: `${name} SRV`, answer: server, says: service?.name ?? domain }]
    return { certainty: 'certain', ...(service ? { service } : {}), server, security, evidence }
  }
  return undefined
}

/** Finds where the mailboxes are, by DNS alone: the MX, then two witnesses, then what the domain announces. */
export const placeByDns = (
  dns: Snapshot,
  domain: string,
  services: readonly MailService[],
): MailboxHost | undefined => {
  const mx = byMx(dns, domain, services)
  if (mx && mx.certainty !== 'none') return mx
  if (mx?.receivesNothing || mx?.unanswered !== undefined) return mx
  const other = byWitnesses(dns, domain, services) ?? bySrv(dns, domain, services)
  if (other) return mx ? { ...mx, ...other, evidence: [...mx.evidence, ...other.evidence] } : other
  return mx
}

/** The provider whose server it is. */
export const ownerOf = (providers: readonly Provider[], server: string): Provider | undefined =>
  providers.find(({ hosts }) => hosts.includes(server.replace(/:\d+$/, '')))
