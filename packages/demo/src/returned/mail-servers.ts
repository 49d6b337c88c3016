import { original, returnedTo, type SampleReturn } from './sample-return.ts'

const postfixUnknown = `Return-Path: <>
From: MAILER-DAEMON@mx.erp.example (Mail Delivery System)
To: ${returnedTo}
Subject: Undelivered Mail Returned to Sender
Date: Fri, 27 Nov 2026 09:12:06 +0200
Auto-Submitted: auto-replied
Message-ID: <20261127071206.4C1A2@mx.erp.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="4C1A2.1764227526/mx.erp.example"

--4C1A2.1764227526/mx.erp.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.erp.example.

Your message to one recipient was not delivered.

<anna.kask@klient.example>: host mx.klient.example[192.0.2.25] said: 550 5.1.1
    <anna.kask@klient.example>: Recipient address rejected: User unknown in
    virtual mailbox table (in reply to RCPT TO command)

--4C1A2.1764227526/mx.erp.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.erp.example
X-Postfix-Queue-ID: 4C1A2
X-Postfix-Sender: rfc822; ${returnedTo}
Arrival-Date: Fri, 27 Nov 2026 09:12:04 +0200 (EET)

Final-Recipient: rfc822; anna.kask@klient.example
Original-Recipient: rfc822;anna.kask@klient.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.klient.example
Diagnostic-Code: smtp; 550 5.1.1 <anna.kask@klient.example>: Recipient address
    rejected: User unknown in virtual mailbox table

--4C1A2.1764227526/mx.erp.example
Content-Description: Undelivered Message
Content-Type: message/rfc822

${original('Anna Kask <anna.kask@klient.example>')}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Tere! Lisame arve 1042.

--4C1A2.1764227526/mx.erp.example--
`

const postfixDelay = `Return-Path: <>
From: MAILER-DAEMON@mx.erp.example (Mail Delivery System)
To: ${returnedTo}
Subject: Delayed Mail (still being retried)
Date: Fri, 27 Nov 2026 13:12:30 +0200
Auto-Submitted: auto-replied
Message-ID: <20261127111230.9F77B@mx.erp.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="delay-9F77B"

--delay-9F77B
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.erp.example.

Your message is still in the queue. No need to send it again.

<birojs@klients.example>: connect to mx.klients.example[198.51.100.7]:25:
    Connection timed out

--delay-9F77B
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.erp.example
Arrival-Date: Fri, 27 Nov 2026 09:12:04 +0200 (EET)

Final-Recipient: rfc822; birojs@klients.example
Action: delayed
Status: 4.4.1
Diagnostic-Code: X-Postfix; connect to mx.klients.example[198.51.100.7]:25:
    Connection timed out
Will-Retry-Until: Wed, 2 Dec 2026 09:12:04 +0200 (EET)

--delay-9F77B
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

${original('birojs@klients.example')}

--delay-9F77B--
`

const eximFull = `Return-path: <>
From: Mail Delivery System <Mailer-Daemon@relay.erp.example>
To: ${returnedTo}
Subject: Mail delivery failed: returning message to sender
Date: Fri, 27 Nov 2026 09:13:00 +0200
Auto-Submitted: auto-replied
X-Failed-Recipients: janis@klients.example,
  office@klients.example
References: <5d1f0c52-70b1-4e0c-8f5e-1d2a6a3c9b10@kivi.example>
Message-Id: <E1vOabc-0004Qx-2B@relay.erp.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=1764227580-exim-77

--1764227580-exim-77
Content-type: text/plain; charset=us-ascii

This message was written by the mail delivery program.

Two recipients did not get the message. These addresses failed:

  janis@klients.example
    host mx.klients.example [198.51.100.25]
    SMTP error from remote mail server after RCPT TO:<janis@klients.example>:
    552 5.2.2 <janis@klients.example>: user is over quota
  office@klients.example
    host mx.klients.example [198.51.100.25]
    SMTP error from remote mail server after RCPT TO:<office@klients.example>:
    550 5.2.1 mailbox disabled

--1764227580-exim-77
Content-type: message/delivery-status

Reporting-MTA: dns; relay.erp.example

Action: failed
Final-Recipient: rfc822;janis@klients.example
Status: 5.0.0
Remote-MTA: dns; mx.klients.example
Diagnostic-Code: smtp; 552 5.2.2 <janis@klients.example>: user is over quota

Action: failed
Final-Recipient: rfc822;office@klients.example
Status: 5.0.0
Remote-MTA: dns; mx.klients.example
Diagnostic-Code: smtp; 550 5.2.1 mailbox disabled

--1764227580-exim-77
Content-type: text/rfc822-headers

${original('janis@klients.example, office@klients.example, liis@klient.example')}

--1764227580-exim-77--
`

const strangeText = `Return-Path: <>
From: MAILER-DAEMON@mx.strange.example
To: ${returnedTo}
Subject: failure notice
Date: Fri, 27 Nov 2026 09:14:00 +0200
Message-ID: <20261127071400.1@mx.strange.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=strange

--strange
Content-Type: text/plain; charset=utf-8

Your message was refused.

--strange
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.strange.example

Final-Recipient: rfc822; jaan@strange.example
Action: failed
Status: 5.7.1
Diagnostic-Code: smtp; 550 5.7.1 Refused by policy. <b>Sign in</b> at https://strange.example/ to release \u202Emoc.elpmaxe\u202C \u0007 the mail

--strange
Content-Type: text/rfc822-headers

${original('jaan@strange.example')}

--strange--
`

/** Returned messages as mail servers write them. */
export const mailServers: readonly SampleReturn[] = [
  { id: 'unknown', program: 'Postfix', mail: postfixUnknown },
  { id: 'full', program: 'Exim', mail: eximFull },
  { id: 'delay', program: 'Postfix', mail: postfixDelay },
  { id: 'foreign-text', program: 'mx.strange.example', mail: strangeText },
]
