import { original, returnedTo, type SampleReturn } from './sample-return.ts'

const microsoft = `From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@klient.example>
To: ${returnedTo}
Subject: =?utf-8?q?Kohaletoimetamatu:_Arve_1042?=
Date: Fri, 27 Nov 2026 07:12:09 +0000
Auto-Submitted: auto-replied
Content-Language: et-EE
X-MS-Exchange-Message-Is-Ndr:
Message-ID: <0b6c1a7e@AM0PR01MB0001.eurprd01.prod.exchangelabs.example>
In-Reply-To: <5d1f0c52-70b1-4e0c-8f5e-1d2a6a3c9b10@kivi.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="_000_ndr_"

--_000_ndr_
Content-Type: multipart/alternative; boundary="_001_ndr_"

--_001_ndr_
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

Kirja adressaadile myyk@klient.example ei saanud kohale toimetada, sest r=C3=BChm v=C3=B5tab
kirju vastu ainult oma liikmetelt.

--_001_ndr_
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

<p>Kirja adressaadile <b>myyk@klient.example</b> ei saanud kohale toimetada.</p>

--_001_ndr_--

--_000_ndr_
Content-Type: message/delivery-status

Reporting-MTA: dns;AM0PR01MB0001.eurprd01.prod.exchangelabs.example
Received-From-MTA: dns;mx.erp.example
Arrival-Date: Fri, 27 Nov 2026 07:12:06 +0000

Final-Recipient: rfc822;myyk@klient.example
Action: failed
Status: 5.7.133
Diagnostic-Code: smtp;550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this group
X-Display-Name: =?utf-8?q?M=C3=BC=C3=BCk?=

--_000_ndr_
Content-Type: message/rfc822

${original('myyk@klient.example')}

--_000_ndr_--
`

const gmail = `From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: mari@kivi.example
Subject: Delivery Status Notification (Failure)
Date: Thu, 26 Nov 2026 23:12:07 -0800
Auto-Submitted: auto-replied
X-Failed-Recipients: toomas@klient.example
In-Reply-To: <5d1f0c52-70b1-4e0c-8f5e-1d2a6a3c9b10@kivi.example>
References: <5d1f0c52-70b1-4e0c-8f5e-1d2a6a3c9b10@kivi.example>
Message-ID: <6927f8a7.050a0220.example@mx.google.com>
MIME-Version: 1.0
Content-Type: multipart/report; boundary="000000000000abc123"; report-type=delivery-status

--000000000000abc123
Content-Type: multipart/alternative; boundary="000000000000abc124"

--000000000000abc124
Content-Type: text/plain; charset="UTF-8"
Content-Transfer-Encoding: quoted-printable

** Aadressi ei leitud **

Sinu s=C3=B5num ei j=C3=B5udnud aadressile toomas@klient.example, sest domeeni
klient.example ei leitud.

--000000000000abc124--

--000000000000abc123
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com
Received-From-MTA: dns; mari@kivi.example
Arrival-Date: Thu, 26 Nov 2026 23:12:05 -0800 (PST)
X-Original-Message-ID: <5d1f0c52-70b1-4e0c-8f5e-1d2a6a3c9b10@kivi.example>

Final-Recipient: rfc822; toomas@klient.example
Action: failed
Status: 4.0.0
Diagnostic-Code: smtp; DNS Error: DNS type 'mx' lookup of klient.example responded with code NXDOMAIN Domain name not found: klient.example
Last-Attempt-Date: Thu, 26 Nov 2026 23:12:07 -0800 (PST)

--000000000000abc123
Content-Type: message/rfc822

${original('toomas@klient.example')}

--000000000000abc123--
`

const zone = `From: Mail Delivery Subsystem <mailer-daemon@smtp.zoneas.eu>
To: otto@kask.example
Subject: Delivery Status Notification (Failure)
Date: Fri, 27 Nov 2026 09:12:20 +0200
Auto-Submitted: auto-replied
X-Failed-Recipients: info@klients.example
In-Reply-To: <5d1f0c52-70b1-4e0c-8f5e-1d2a6a3c9b10@kivi.example>
References: <5d1f0c52-70b1-4e0c-8f5e-1d2a6a3c9b10@kivi.example>
Message-ID: <f3a9c1d2-0001@smtp.zoneas.eu>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=zone-mta-1

--zone-mta-1
Content-Type: text/plain; charset=utf-8

Your message to info@klients.example was not delivered. The server answered:

554 5.7.1 Message rejected as spam

--zone-mta-1
Content-Type: message/delivery-status

Reporting-MTA: dns; smtp.zoneas.eu
Arrival-Date: Fri, 27 Nov 2026 09:12:10 +0200

Final-Recipient: rfc822; info@klients.example
Action: failed
Status: 5.0.0
Remote-MTA: dns; mx.klients.example
Diagnostic-Code: smtp; 554 5.7.1 Message rejected as spam

--zone-mta-1
Content-Type: text/rfc822-headers
Content-Transfer-Encoding: quoted-printable

${original('info@klients.example').replaceAll('=', '=3D')}

--zone-mta-1--
`

/** Returned messages as providers of mailboxes write them. */
export const mailProviders: readonly SampleReturn[] = [
  { id: 'group-closed', program: 'Microsoft 365', mail: microsoft },
  { id: 'domain-unknown', program: 'Gmail', mail: gmail },
  { id: 'spam', program: 'Zone', mail: zone },
]
