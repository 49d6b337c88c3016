import type { Source } from '../contract/diagnosis.ts'

/** How one kind of server names a message in the reply that accepts it. */
export interface AcceptanceForm {
  readonly server: string
  /** The id is its first group. */
  readonly pattern: RegExp
  /** A reply as such a server gave it, and the id in it. */
  readonly sample: readonly [reply: string, id: string]
  readonly source: Source
}

const checkedAt = '2026-11-29'
const seen = (where: string): Source => ({ from: where, checkedAt, confidence: 'unverified' })

/** In this order; the first that fits. Replies of other forms name no id, or one that no one can tell from other words. */
export const acceptanceForms: readonly AcceptanceForm[] = [
  {
    // Exchange answers with the Message-ID that it will use, which replies and returned mail then name.
    server: 'Exchange, Microsoft 365, Outlook.com',
    pattern: /^250 2\.\d\.\d (?:OK )?(<[^<>\s]{1,250}>)/i,
    sample: [
      '250 2.0.0 OK <DBBPR03MB5414097781BC157026369C79A4069@DBBPR03MB5414.eurprd03.prod.outlook.com> [Hostname=DBBPR03MB5414.eurprd03.prod.outlook.com]',
      '<DBBPR03MB5414097781BC157026369C79A4069@DBBPR03MB5414.eurprd03.prod.outlook.com>',
    ],
    source: seen(
      'Public transcripts of smtp.office365.com; Microsoft Learn, test SMTP with telnet: 250 2.6.0 <GUID> Queued mail for delivery',
    ),
  },
  {
    server: 'Gmail',
    pattern: /^250 2\.0\.0 OK +(?:\d+ +)?(\S{4,100}) - gsmtp$/,
    sample: [
      '250 2.0.0 OK  1690517236 x6-20020a05610223c600b004451f8ccf1csm418782vsr.11 - gsmtp',
      'x6-20020a05610223c600b004451f8ccf1csm418782vsr.11',
    ],
    source: seen('Public transcripts of smtp.gmail.com'),
  },
  {
    server: 'Postfix, Zone and others',
    pattern: /\bqueued as ([\w.+-]{1,100})/i,
    sample: ['250 2.0.0 Ok: queued as 4F2A91C0D3', '4F2A91C0D3'],
    source: { from: 'Postfix 3.7, run by the tests', checkedAt, confidence: 'observed' },
  },
  {
    server: 'Exim',
    pattern: /^250 OK id=([\w-]{1,100})/i,
    sample: ['250 OK id=1sMrpq-0001Ah-UT', '1sMrpq-0001Ah-UT'],
    source: seen('Public transcripts of Exim 4'),
  },
  {
    server: 'qmail',
    pattern: /^250 ok (\d{9,11} qp \d{1,10})\b/i,
    sample: ['250 ok 1701250000 qp 12345', '1701250000 qp 12345'],
    source: seen('qmail-smtpd: the time and the process that queued it'),
  },
  {
    server: 'Sendmail, OpenSMTPD',
    pattern: /^250 2\.0\.0 ([\w.-]{4,100}) Message accepted for delivery/i,
    sample: ['250 2.0.0 43ABCDef012345 Message accepted for delivery', '43ABCDef012345'],
    source: seen('Public transcripts of Sendmail 8'),
  },
  {
    server: 'Haraka',
    pattern: /\bMessage Queued \(([\w.-]{4,100})\)/i,
    sample: [
      '250 Message Queued (8F2D1C3B-6A0E-4B57-9C1E-1A2B3C4D5E6F.1)',
      '8F2D1C3B-6A0E-4B57-9C1E-1A2B3C4D5E6F.1',
    ],
    source: seen('Haraka, plugins of the queue'),
  },
]

/** As in `250 Ok 0100018b5c3c0a4f-…-000000`. */
const amazonReply = /^250 Ok ([\da-f]+(?:-[\da-f]+)+)$/i
/** The region is in the name of the server, as in `email-smtp.eu-west-1.amazonaws.com`. */
const amazonHost = /(?:^|\.)([a-z]{2}(?:-[a-z]+)+-\d+)\.(?:[a-z\d-]+\.)*(?:amazonaws\.com|awsapps\.com)$/i

/** Amazon SES tells the local part of the Message-ID that it writes; its domain is in the name of the server. */
const amazonId = (id: string, host: string): string | undefined => {
  const region = amazonHost.exec(host)?.[1]?.toLowerCase()
  return region && `<${id.toLowerCase()}@${region === 'us-east-1' ? 'email' : region}.amazonses.com>`
}

/**
 * The id by which the server at this host names a message that it has accepted. Undefined when its reply names none that
 * is known.
 */
export const serverMessageId = (reply: string, host: string): string | undefined => {
  const last = reply.slice(0, 4_000).trim().split('\n').at(-1)?.trim() ?? ''
  for (const { pattern } of acceptanceForms) {
    const id = pattern.exec(last)?.[1]
    if (id !== undefined) return id
  }
  const local = amazonReply.exec(last)?.[1]
  return local && amazonId(local, host)
}
