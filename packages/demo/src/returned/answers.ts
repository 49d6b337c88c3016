import { returnedTo, type SampleReturn } from './sample-return.ts'

const vacation = `Return-Path: <>
From: Anna Kask <anna.kask@klient.example>
To: ${returnedTo}
Subject: =?utf-8?q?Olen_puhkusel_=28Re=3A_Arve_1042=29?=
Date: Fri, 27 Nov 2026 09:12:31 +0200
Auto-Submitted: auto-replied (vacation)
Precedence: bulk
In-Reply-To: <5d1f0c52-70b1-4e0c-8f5e-1d2a6a3c9b10@kivi.example>
Message-ID: <dovecot-sieve-1764227551-1@mx.klient.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Tere! Olen puhkusel 11. detsembrini.
`

const sieve = `Return-Path: <>
From: Mail Delivery Subsystem <postmaster@mx.klients.example>
To: ${returnedTo}
Subject: Rejected: Arve 1042
Date: Fri, 27 Nov 2026 09:12:40 +0200
Auto-Submitted: auto-replied (rejected)
Message-ID: <dovecot-1764227560-2@mx.klients.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification; boundary="17642/mx"

--17642/mx
Content-Type: text/plain; charset=utf-8

Your message to <andris@klients.example> was refused automatically:

Please write to the office.

--17642/mx
Content-Type: message/disposition-notification

Reporting-UA: mx.klients.example; Dovecot Mail Delivery Agent
Original-Recipient: rfc822; andris@klients.example
Final-Recipient: rfc822; andris@klients.example
Original-Message-ID: <5d1f0c52-70b1-4e0c-8f5e-1d2a6a3c9b10@kivi.example>
Disposition: automatic-action/MDN-sent-automatically; deleted

--17642/mx--
`

/** Messages that mailboxes and people send in answer. */
export const answers: readonly SampleReturn[] = [
  { id: 'rejected', program: 'Dovecot', mail: sieve },
  { id: 'vacation', program: 'Dovecot', mail: vacation },
]
