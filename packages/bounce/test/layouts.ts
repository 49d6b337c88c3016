const address = 'jaan@klient.example'

const senders = [
  'MAILER-DAEMON@mx.example',
  'Mail Delivery System <mailer-daemon@mx.example>',
  'postmaster@mx.example',
  'Postmaster <postmaster@mx.example>',
  'Mail Administrator <Postmaster@mx.example>',
  '"System Administrator" <postmaster@mx.example>',
  '<>',
]

const subjects = [
  'failure notice',
  'Undeliverable mail',
  'Returned mail',
  'Delivery Status Notification (Failure)',
  'Mail delivery failed',
  'Undelivered Mail Returned to Sender',
  'Delivery failure',
  'Non-delivery report',
  'Message undeliverable',
  'Your message could not be delivered',
  'Mail System Error - Returned Mail',
  'Delivery Notification',
]

/** Ways in which notices for people put an address and a reason. */
const layouts: readonly ((reason: string) => string)[] = [
  (reason) => `Your message could not be delivered to:\n\n  ${address}\n\nReason: ${reason}\n`,
  (reason) => `<${address}>:\n${reason}\n`,
  (reason) => `The following addresses failed:\n\n<${address}>\n\n${reason}\n`,
  (reason) => `${address}: ${reason}\n`,
  (reason) => `Recipient: ${address}\nReason: ${reason}\n`,
  (reason) => `Delivery to ${address} failed.\n\n${reason}\n`,
  (reason) => `Delivery failed for the following reason:\n${reason}\nRecipient address: ${address}\n`,
  (reason) => `Sorry.\n\n    ----- Failed addresses -----\n ${address}\n\n ----- Error -----\n ${reason}\n`,
  (reason) => `Could not deliver mail to <${address}>: ${reason}\n`,
  (reason) =>
    `Message to ${address} bounced:\n\n   ${reason}\n\nPlease contact helpdesk@mx.example for help.\n`,
  (reason) => `Failed to send to identified host,\n${address}: ${reason}\n`,
  (reason) => `User: ${address}\n${reason}\n`,
  (reason) =>
    `The e-mail you sent to\n\n    ${address}\n\nwas not delivered.\n\nThe server said:\n\n    ${reason}\n`,
]

const originals = [
  '',
  `
--- Below this line is a copy of the message.

Received: from client.erp.example
From: kivi@event.erp.example
To: ${address}
Subject: Arve 17
Message-ID: <a@event.erp.example>

Tere!
`,
  `
----- Original message follows -----

Return-Path: <kivi@event.erp.example>
From: kivi@event.erp.example
To: ${address}
Message-ID: <a@event.erp.example>

Tere!
`,
]

const turn = <T>(values: readonly T[], at: number): T => values[at % values.length] as T

/** A notice without a report for `jaan@klient.example`, in every layout; sender, subject and original take turns. */
export const noticesOf = (reason: string, number: number): readonly Buffer[] =>
  layouts.map((layout, at) =>
    Buffer.from(
      `From: ${turn(senders, number + at)}
To: kivi@event.erp.example
Subject: ${turn(subjects, 7 * number + at)}
Message-ID: <x@mx.example>

${layout(reason)}${turn(originals, number + at)}`,
    ),
  )
