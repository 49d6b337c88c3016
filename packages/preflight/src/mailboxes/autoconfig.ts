import type { Security } from '@saatja/core'
import { parseServer, type ServerAddress } from '@saatja/core/settings'

/** The answer of a page of a domain's own configuration. */
export type WebAnswer =
  | { readonly status: 'found'; readonly text: string }
  | { readonly status: 'nothing' | 'refused' | 'failed' }

/** What the person has agreed to, and what the pages have answered so far. */
export interface WebSnapshot {
  readonly pages: ReadonlyMap<string, WebAnswer>
  /** `domain`: the domain's own web server is asked. `ispdb`: Thunderbird's directory is asked, and learns the domain. */
  readonly consent: readonly ('domain' | 'ispdb')[]
}

/** Pages that are asked, in this order. None of them holds the address: only the domain. */
export const pagesOf = (domain: string, consent: WebSnapshot['consent']): readonly string[] => [
  ...(consent.includes('domain')
    ? [
        `https://autoconfig.${domain}/mail/config-v1.1.xml`,
        `https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
      ]
    : []),
  ...(consent.includes('ispdb') ? [`https://autoconfig.thunderbird.net/v1.1/${domain}`] : []),
]

/** A server for submission that a page names. */
export interface ConfiguredServer {
  readonly address: ServerAddress
  readonly security: Security
  readonly username: 'address' | 'local-part'
}

const elementText = (xml: string, tag: string): string | undefined => {
  const low = xml.toLowerCase()
  const open = `<${tag.toLowerCase()}>`
  const start = low.indexOf(open)
  const end = start < 0 ? -1 : low.indexOf(`</${tag.toLowerCase()}>`, start)
  const text = end < 0 ? '' : xml.slice(start + open.length, end).trim()
  return text === '' || text.length > 255 || text.includes('<') ? undefined : text
}

const kinds: Readonly<Record<string, Security>> = { ssl: 'tls', starttls: 'starttls' }

const mostServers = 20

/** The elements for sending, found in one pass, since the page is foreign text. */
const serversIn = (xml: string): readonly string[] =>
  xml
    .split(/<outgoingServer\b/i)
    .slice(1, 1 + mostServers)
    .map((piece) => piece.slice(0, 4096).split(/<\/outgoingServer>/i)[0] ?? '')
    .filter((body) => /\btype="smtp"/i.test(body.slice(0, body.indexOf('>'))))

/**
 * Reads the first server for sending in a configuration file (draft-ietf-mailmaint-autoconfig). A server without
 * encryption, or with an invalid name, is skipped.
 */
export const readAutoconfig = (xml: string, domain: string): ConfiguredServer | undefined => {
  for (const body of serversIn(xml)) {
    const host = elementText(body, 'hostname')?.replaceAll('%EMAILDOMAIN%', domain)
    const address = parseServer(`${host ?? ''}:${elementText(body, 'port') ?? ''}`)
    const security = kinds[(elementText(body, 'socketType') ?? '').toLowerCase()]
    if (!address || !security) continue
    const username = elementText(body, 'username') === '%EMAILLOCALPART%' ? 'local-part' : 'address'
    return { address, security, username }
  }
  return undefined
}
