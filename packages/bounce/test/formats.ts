const original = `From: Kivi AS <kivi@event.erp.example>
To: jaan@klient.example
Subject: Arve 17
Message-ID: <format.1@event.erp.example>
Date: Mon, 30 Nov 2026 09:00:00 +0200
MIME-Version: 1.0

Tere!
`

interface Report {
  readonly notice: string
  readonly status?: string
  readonly code?: string
  readonly type?: string
  readonly top?: string
}

const report = ({
  notice,
  status = '5.0.0',
  code,
  type = 'message/delivery-status',
  top = 'report',
}: Report): string =>
  `From: Mail Delivery System <MAILER-DAEMON@mx.example>
To: kivi@event.erp.example
Subject: Undelivered Mail Returned to Sender
Message-ID: <r1@mx.example>
MIME-Version: 1.0
Content-Type: multipart/${top}; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

${notice}
--b
Content-Type: ${type}

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; jaan@klient.example
Action: failed
Status: ${status}
${code === undefined ? '' : `Diagnostic-Code: ${code}\n`}
--b
Content-Type: message/rfc822

${original}
--b--
`

const plain = (notice: string, cut: string): string =>
  `From: MAILER-DAEMON@mx.example
To: kivi@event.erp.example
Subject: failure notice
Message-ID: <r1@mx.example>

${notice}

${cut}

${original}`

const folded = (text: string): string => text.replace(/(.{1,60}) /g, '$1\n    ')

type Write = (reply: string) => string

/** How ten programs write one refusal of the mail for `jaan@klient.example`. */
const formats = {
  report: (reply) => report({ notice: 'Your message could not be delivered.', code: `smtp; ${reply}` }),
  postfix: (reply) =>
    report({
      notice: `This is the mail system at host mx.example.\n\n${folded(`<jaan@klient.example>: host mx.klient.example[192.0.2.1] said: ${reply} (in reply to RCPT TO command)`)}\n`,
      status: /[45]\.\d+\.\d+/.exec(reply)?.[0] ?? '5.0.0',
      code: `smtp; ${folded(reply)}`,
    }),
  exim: (reply) =>
    report({
      notice: `This message was created automatically by mail delivery software.\n\nThe following address(es) failed:\n\n  jaan@klient.example\n    host mx.klient.example [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<jaan@klient.example>:\n    ${folded(reply)}\n`,
      code: `smtp; ${reply}`,
    }),
  opensmtpd: (reply) =>
    report({
      notice: `    Hi!\n\n    An error has occurred while attempting to deliver a message for\n    the following list of recipients:\n\njaan@klient.example: ${reply}\n`,
      top: 'mixed',
    }),
  qmail: (reply) =>
    plain(
      `Hi. This is the qmail-send program at mx.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<jaan@klient.example>:\n192.0.2.1 does not like recipient.\nRemote host said: ${reply}\nGiving up on 192.0.2.1.`,
      '--- Below this line is a copy of the message.',
    ),
  sendmail: (reply) =>
    report({
      notice: `The original message was received at Mon, 30 Nov 2026\n\n   ----- The following addresses had permanent fatal errors -----\n<jaan@klient.example>\n    (reason: ${reply})\n`,
      code: `SMTP; ${reply}`,
    }),
  courier: (reply) =>
    report({
      notice: `                           UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<jaan@klient.example>:\n     mx.klient.example [192.0.2.1]:\n >>> RCPT TO:<jaan@klient.example>\n<<< ${reply}\n`,
      code: `smtp; ${reply}`,
    }),
  chasquid: (reply) =>
    report({
      notice: `Delivery of your message to the following recipient(s) failed permanently:\n\n  - jaan@klient.example\n\nTechnical details:\n- "jaan@klient.example" (EMAIL) failed permanently with error:\n    RCPT TO ${reply}\n`,
      code: `smtp; MAIL+RCPT ${reply}`,
      type: 'message/global-delivery-status',
    }),
  haraka: (reply) =>
    report({
      notice: `Hi. This is the Haraka Mailer program at mx.example.\n\nIntended Recipients: <jaan@klient.example>\nFailure Reason: Error: ${reply}\n`,
      code: `smtp; ${reply}`,
    }),
  microsoft: (reply) =>
    report({
      notice: `Your message to jaan@klient.example couldn't be delivered.\n`,
      status: '5.0.350',
      code: `smtp;550 5.0.350 Remote server returned an error -> ${reply}`,
    }),
} as const satisfies Record<string, Write>

/** Name of a format. */
export type Format = keyof typeof formats

/** Names of all formats. */
export const formatNames = Object.keys(formats) as readonly Format[]

/** The mail that comes back when a reply is reported in a format. */
export const bounceOf = (format: Format, reply: string): Buffer =>
  Buffer.from(formats[format](reply.replace(/\s*\n\s*/g, ' ')))
