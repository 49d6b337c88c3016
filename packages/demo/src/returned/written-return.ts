/** Programs and providers in whose form the sandbox returns messages. */
export const returnPrograms = ['Postfix', 'Exim', 'Zone', 'Gmail', 'Microsoft'] as const
/** One of them. */
export type ReturnProgram = (typeof returnPrograms)[number]

/**
 * What happens to messages for an address of a pretend domain, by the part before the @.
 */
const situations = {
  unknown: { status: '5.1.1', reply: '550 5.1.1 {to}: Recipient address rejected: User unknown' },
  full: { status: '5.2.2', reply: '552 5.2.2 {to}: Mailbox full' },
  slow: { status: '4.4.1', reply: '451 4.4.1 connect to {host}: Connection timed out' },
  away: undefined,
} as const

type Situation = keyof typeof situations

/**
 * The part before the @ of addresses whose messages are returned.
 */
export const returnSituations: readonly string[] = Object.keys(situations)

/** The message that is returned. */
export interface SentMail {
  /** Envelope sender, to which it is returned. */
  readonly from: string
  /** The recipient for whom it is returned. */
  readonly to: string
  /** With angle brackets. */
  readonly messageId: string
  /** As it is in the header. */
  readonly subject: string
  /** When it is returned. */
  readonly at: Date
}

/** Says what happens to messages for an address; undefined when they arrive like any other. */
export const returnSituation = (address: string): Situation | undefined => {
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase()
  return Object.hasOwn(situations, local) ? (local as Situation) : undefined
}

/** The values for a form. */
interface Written extends SentMail {
  readonly date: string
  readonly host: string
  readonly failed: boolean
  readonly status: string
  readonly reply: string
  readonly header: string
}

const hostOf = (address: string): string => `mx.${address.slice(address.lastIndexOf('@') + 1)}`

interface Form {
  readonly sender: string
  readonly subject: (mail: Written) => string
  readonly more?: (mail: Written) => string
  readonly notice: (mail: Written) => string
  /** Whether the report's own code is the one that the remote server gave. */
  readonly knowsStatus: boolean
  readonly reporter: string
  readonly original: 'message/rfc822' | 'text/rfc822-headers'
}

const forms: Readonly<Record<ReturnProgram, Form>> = {
  Postfix: {
    sender: 'MAILER-DAEMON@mx.erp.example (Mail Delivery System)',
    subject: ({ failed }) =>
      failed ? 'Undelivered Mail Returned to Sender' : 'Delayed Mail (still being retried)',
    notice: ({ to, host, reply, failed }) =>
      `This is the mail system at host mx.erp.example.\n\n${failed ? 'Your message to one recipient was not delivered.' : 'Your message is still in the queue. No need to send it again.'}\n\n<${to}>: host ${host}[192.0.2.25] said: ${reply}${failed ? ' (in reply to RCPT TO command)' : ''}\n`,
    knowsStatus: true,
    reporter: 'mx.erp.example',
    original: 'message/rfc822',
  },
  Exim: {
    sender: 'Mail Delivery System <Mailer-Daemon@mx.erp.example>',
    subject: ({ failed }) =>
      failed ? 'Mail delivery failed: returning message to sender' : 'Warning: message delayed 24 hours',
    more: ({ to, messageId, failed }) =>
      `References: ${messageId}\n${failed ? `X-Failed-Recipients: ${to}\n` : ''}`,
    notice: ({ to, host, reply, failed }) =>
      `This message was created automatically by mail delivery software.\n\n${failed ? 'A message that you sent could not be delivered to one of its recipients. The following address failed:' : 'A message that you sent has not yet been delivered. Delivery attempts will continue for some time. The address to which it has not been delivered is:'}\n\n  ${to}\n    host ${host} [192.0.2.25]\n    SMTP error from remote mail server after RCPT TO:<${to}>:\n    ${reply}\n`,
    knowsStatus: false,
    reporter: 'mx.erp.example',
    original: 'message/rfc822',
  },
  Zone: {
    sender: 'Mail Delivery Subsystem <mailer-daemon@smtp.zone.example>',
    subject: ({ failed, to }) => `Delivery Status Notification (${failed ? 'Failure' : 'Delay'}: ${to})`,
    more: ({ to, messageId }) =>
      `In-Reply-To: ${messageId}\nReferences: ${messageId}\nX-Failed-Recipients: ${to}\n`,
    notice: ({ to, reply, failed }) =>
      `Delivery to the following recipient ${failed ? 'failed permanently' : 'has been delayed'}:\n    ${to}\n\nTechnical details:\n\n${reply}\n`,
    knowsStatus: false,
    reporter: 'smtp.zone.example',
    original: 'text/rfc822-headers',
  },
  Gmail: {
    sender: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    subject: ({ failed }) => `Delivery Status Notification (${failed ? 'Failure' : 'Delay'})`,
    more: ({ to, messageId }) =>
      `In-Reply-To: ${messageId}\nReferences: ${messageId}\nX-Failed-Recipients: ${to}\n`,
    notice: ({ to, reply, failed }) =>
      failed
        ? `Sinu sõnum ei jõudnud aadressile ${to}.\n\nVastus oli:\n\n${reply}\n`
        : `Sõnumi kohaletoimetamine aadressile ${to} viibib. Gmail proovib veel 46 tundi.\n\n${reply}\n`,
    knowsStatus: true,
    reporter: 'googlemail.com',
    original: 'message/rfc822',
  },
  Microsoft: {
    sender: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@erp.example>',
    subject: ({ failed, subject }) => `${failed ? 'Undeliverable' : 'Delivery delayed'}: ${subject}`,
    more: () => 'X-MS-Exchange-Message-Is-Ndr:\nContent-Language: en-US\n',
    notice: ({ to, reply, failed }) =>
      `${failed ? `Your message to ${to} couldn't be delivered.` : `Delivery to ${to} is delayed. The server will keep trying.`}\n\nRemote server returned '${reply}'\n`,
    knowsStatus: true,
    reporter: 'AM0.prod.outlook.example',
    original: 'message/rfc822',
  },
}

const boundary = '=_returned'

const report = (form: Form, mail: Written): string => `From: ${form.sender}
To: ${mail.from}
Subject: ${form.subject(mail)}
Date: ${mail.date}
Auto-Submitted: auto-replied
Message-ID: <returned.${mail.messageId.slice(1)}
${form.more?.(mail) ?? ''}MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"

--${boundary}
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

${form.notice(mail)}
--${boundary}
Content-Type: message/delivery-status

Reporting-MTA: dns; ${form.reporter}
Arrival-Date: ${mail.date}

Final-Recipient: rfc822; ${mail.to}
Action: ${mail.failed ? 'failed' : 'delayed'}
Status: ${form.knowsStatus ? mail.status : `${mail.status[0]}.0.0`}
Remote-MTA: dns; ${mail.host}
Diagnostic-Code: smtp; ${mail.reply}

--${boundary}
Content-Type: ${form.original}

${mail.header}

--${boundary}--
`

const absence = ({ from, to, date, messageId, subject }: Written): string => `From: ${to}
To: ${from}
Subject: Automaatvastus: ${subject}
Date: ${date}
Auto-Submitted: auto-replied (vacation)
In-Reply-To: ${messageId}
Message-ID: <away.${messageId.slice(1)}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Tere! Olen puhkusel ja vastan järgmisel nädalal.
`

/** Writes the returned message for an address; undefined when nothing is returned for it. */
export const writeReturn = (program: ReturnProgram, sent: SentMail): string | undefined => {
  const situation = returnSituation(sent.to)
  if (situation === undefined) return undefined
  const host = hostOf(sent.to)
  const { status, reply } = situations[situation] ?? { status: '', reply: '' }
  const date = sent.at.toUTCString().replace('GMT', '+0000')
  const written: Written = {
    ...sent,
    date,
    host,
    status,
    failed: status.startsWith('5'),
    reply: reply.replace('{to}', `<${sent.to}>`).replace('{host}', host),
    header: `From: ${sent.from}\nTo: ${sent.to}\nSubject: ${sent.subject}\nMessage-ID: ${sent.messageId}\nDate: ${date}`,
  }
  return situation === 'away' ? absence(written) : report(forms[program], written)
}
