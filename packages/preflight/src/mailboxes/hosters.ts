import type { MailboxFacts, ServerChoice, Source, Sourced } from '@saatja/core'

/**
 * A mail service that needs no package of its own: its mailboxes can be recognised, and where a source names its
 * server, the card can be filled in. To add one, add its row here.
 */
export interface Hoster {
  readonly id: string
  /** Name as people know it. */
  readonly name: string
  readonly mailboxes: MailboxFacts
  /** Suffixes of the host names of its servers, for domains whose MX has a name of their own. */
  readonly hosts?: Sourced<readonly string[]>
  /** Where mail is submitted. */
  readonly server?: ServerChoice & Source
  /** Mail is submitted at the very server that the MX, or its host name, names. */
  readonly atHost?: { readonly port: number; readonly security: ServerChoice['security'] } & Source
  /** Name that its customers include in SPF. */
  readonly spf?: Sourced<string>
  /** Who has the mailboxes of `mailboxes.ended` today. */
  readonly movedTo?: string
}

const from = (
  text: string,
  confidence: Source['confidence'] = 'observed',
  checkedAt = '2026-11-28',
): Source => ({
  from: text,
  checkedAt,
  confidence,
})

const audit = from('A public audit of MX records, August 2026')
const configurations = from('Public configurations of mail programs')
const headers = from('Headers of received mail, and public configurations')
const archive = from('A public archive of DNS')
const ispdb = from('Thunderbird ISPDB, commit c6ad796, March 2026')

/** Mail services of the Baltic states and around, each with its source. */
export const hosters: readonly Hoster[] = [
  {
    id: 'outlook-com',
    name: 'Outlook.com',
    mailboxes: {
      domains: {
        ...ispdb,
        value: ['outlook.com', 'hotmail.com', 'live.com', 'outlook.lv', 'hotmail.lv', 'hotmail.lt'],
      },
      mx: { ...ispdb, value: ['olc.protection.outlook.com'] },
    },
    server: { server: 'smtp-mail.outlook.com:587', security: 'starttls', ...ispdb },
  },
  {
    id: 'telia-ee',
    name: 'Telia Eesti',
    mailboxes: { mx: { ...configurations, value: ['cmx.telia.ee', 'mail.telia.ee'] } },
    server: { server: 'csmtp.telia.ee:587', security: 'starttls', ...configurations },
  },
  {
    id: 'veebimajutus',
    name: 'Veebimajutus.ee (Elkdata)',
    mailboxes: { mx: { ...headers, value: ['elkdata.ee', 'mail.veebimajutus.ee'] } },
    server: { server: 'mail.veebimajutus.ee:465', security: 'tls', ...headers },
  },
  {
    id: 'radicenter',
    name: 'Radicenter',
    mailboxes: {},
    spf: { ...archive, value: '_spf.radicenter.eu' },
  },
  {
    id: 'hostinger',
    name: 'Hostinger',
    mailboxes: { mx: { ...audit, value: ['mx1.hostinger.com', 'mx2.hostinger.com', 'mx1.hostinger.lv'] } },
    server: { server: 'smtp.hostinger.com:465', security: 'tls', ...audit },
    spf: { ...from('Hostinger help, August 2025', 'vendor'), value: '_spf.mail.hostinger.com' },
  },
  {
    id: 'hostex',
    name: 'Hostex (Telia Lietuva)',
    mailboxes: {},
    spf: { ...archive, value: '_spf.sender.hostex.lt' },
  },
  {
    id: 'serveriai',
    name: 'Serveriai.lt',
    mailboxes: { mx: { ...configurations, value: ['serveriai.lt'] } },
    hosts: { ...configurations, value: ['serveriai.lt'] },
  },
  {
    id: 'areait',
    name: 'AreaIT',
    mailboxes: { mx: { ...configurations, value: ['areait.lv'] } },
    hosts: { ...configurations, value: ['areait.lv'] },
    atHost: { port: 465, security: 'tls', ...configurations },
  },
  {
    id: 'nano',
    name: 'Nano.lv',
    mailboxes: { mx: { ...headers, value: ['nano.lv'] } },
    hosts: { ...headers, value: ['nano.lv'] },
  },
  { id: 'tet', name: 'Tet', mailboxes: { mx: { ...audit, value: ['mail.tet.lv'] } } },
  {
    id: 'fjordmail',
    name: 'Fjordmail',
    movedTo: 'Fjordmail',
    // ERR news, June 2023: Telia ended these mailboxes; Fjordmail took them over against payment.
    mailboxes: {
      ended: [
        'online.ee',
        'hot.ee',
        'suhtlus.ee',
        'neti.ee',
        'estpak.ee',
        'solo.ee',
        'estnet.ee',
        'vnet.ee',
      ].map((domain) => ({ domain, code: 'detect-service-moved', since: '2023-08-08' })),
    },
  },
]
