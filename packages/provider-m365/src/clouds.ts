import type { Source } from '@saatja/core'
import { oauthGuide, productPage } from './sources.ts'

/** One of Microsoft's separate clouds. Each needs an application registered in its own portal. */
export interface Cloud {
  /** Origin of the sign-in service. */
  readonly authority: string
  /** Resource for which a person's right to send is asked. */
  readonly resource: string
  /** Resource for which the application's own right to send is asked. */
  readonly applicationResource: string
  /** Origin of Microsoft Graph, which takes mail over HTTPS. */
  readonly graph: string
  /** Server for submission, on port 587 with STARTTLS. */
  readonly host: string
  /** Other names of the same servers. */
  readonly aliases: readonly string[]
  readonly source: Source
}

const emailEngine: Source = {
  from: 'https://emailengine.app, Microsoft 365 national clouds',
  checkedAt: '2026-11-22',
  confidence: 'observed',
}

const table = {
  worldwide: {
    authority: 'https://login.microsoftonline.com',
    resource: 'https://outlook.office.com',
    applicationResource: 'https://outlook.office365.com',
    graph: 'https://graph.microsoft.com',
    host: 'smtp.office365.com',
    aliases: ['smtp-legacy.office365.com', 'smtp-mail.outlook.com'],
    source: oauthGuide,
  },
  'gcc-high': {
    authority: 'https://login.microsoftonline.us',
    resource: 'https://outlook.office365.us',
    applicationResource: 'https://outlook.office365.us',
    graph: 'https://graph.microsoft.us',
    host: 'smtp.office365.us',
    aliases: [],
    source: emailEngine,
  },
  dod: {
    authority: 'https://login.microsoftonline.us',
    resource: 'https://outlook.office365.us',
    applicationResource: 'https://outlook.office365.us',
    graph: 'https://dod-graph.microsoft.us',
    host: 'outlook-dod.office365.us',
    aliases: [],
    source: emailEngine,
  },
  china: {
    authority: 'https://login.partner.microsoftonline.cn',
    resource: 'https://partner.outlook.cn',
    applicationResource: 'https://partner.outlook.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    host: 'smtp.partner.outlook.cn',
    aliases: ['partner.outlook.cn'],
    source: emailEngine,
  },
} as const satisfies Readonly<Record<string, Cloud>>

/** `worldwide` serves everyone but the US government's separate clouds and mainland China. */
export type CloudId = keyof typeof table

export const clouds: Readonly<Record<CloudId, Cloud>> = table

/** Names that stopped answering; Microsoft's advice is the cloud's common name (KB 3009995). */
export const retiredHosts: readonly string[] = [
  'apacnorth',
  'apacsouth',
  'emea',
  'emeacenter',
  'emeacentral',
  'emeaeast',
  'emeasouth',
  'emeawest',
  'latam',
  'nameast',
  'namnorth',
  'namsouth',
  'namwest',
  'unisa',
].map((region) => `smtp-${region}.outlook.com`)

export const hostsOf = ({ host, aliases }: Cloud): readonly string[] => [host, ...aliases]

/** Lists every server name of Microsoft 365, in all clouds. */
export const allHosts: readonly string[] = [...Object.values(clouds).flatMap(hostsOf), ...retiredHosts]

export const serverOf = ({ host }: Cloud, port = 587): string => `${host}:${port}`

/** Where the worldwide server and port were published for users of the product. */
export const serverSource: Source = productPage
