import { describe, expect, it } from 'vitest'
import { readReturn } from '../src/index.ts'
import { families } from './mutations.ts'

const mail = (header: string, body: string) =>
  Buffer.from(`To: kivi@event.erp.example\n${header.trim()}\n\n${body.trim()}\n`)

const attached = (inner: string) =>
  `--x\nContent-Type: text/plain\n\nSee below.\n--x\nContent-Type: message/rfc822\n\n${inner}\n--x--`

const report = `From: MAILER-DAEMON@mx.example
Content-Type: multipart/report; boundary=y

--y
Content-Type: message/delivery-status

Final-Recipient: rfc822; jaan@klient.example
Action: failed
Status: 5.1.1

--y--`

const cases: readonly (readonly [kind: string, name: string, mail: Buffer])[] = [
  [
    'reply',
    'a person writes',
    mail('From: Jaan <jaan@klient.example>\nSubject: Re: Arve 17', 'Tere! Makstud.'),
  ],
  [
    'reply',
    'a person who looks after mail servers writes of a parcel',
    mail(
      'From: smtp-team@klient.example\nSubject: Failed delivery of a parcel',
      'Hello Mari,\n\nthe parcel could not be delivered. Please call us.\nJaan',
    ),
  ],
  [
    'reply',
    'a person quotes a bounce',
    mail(
      'From: Jaan <jaan@klient.example>\nSubject: Re: failure notice',
      'What is this?\n\n> 550 5.1.1 User unknown\n> delivery failed',
    ),
  ],
  [
    'reply',
    'a person forwards a bounce',
    mail(
      'From: Jaan <jaan@klient.example>\nSubject: Fwd: Undelivered\nContent-Type: multipart/mixed; boundary=x',
      attached(report),
    ),
  ],
  [
    'unreadable',
    'a report without parts, and without From',
    mail('Subject: Arve 17\nContent-Type: multipart/report; report-type=delivery-status; boundary=x', ''),
  ],
  [
    'unreadable',
    'a report of which only words are left that tell nothing',
    mail('From: a@klient.example\nContent-Type: multipart/report; boundary=x', 'Tere!'),
  ],
  [
    'bounce',
    'a report of which only the notice is left',
    mail(
      'From: MAILER-DAEMON@mx.example\nSubject: failure notice\nContent-Type: multipart/report; boundary=x',
      '--x\n\n<jaan@klient.example>: 550 5.1.1 User unknown',
    ),
  ],
  [
    'read-receipt',
    'a receipt without parts',
    mail('Subject: Read\nContent-Type: multipart/report; report-type=disposition-notification', ''),
  ],
  [
    'complaint',
    'a complaint without parts',
    mail('From: fbl@isp.example\nContent-Type: multipart/report; report-type=feedback-report', ''),
  ],
  ['reply', 'a mail without From', mail('Subject: Arve 17', 'Tere! Makstud.')],
  [
    'auto-reply',
    'an absence in Estonian',
    mail('From: j@klient.example\nSubject: Automaatvastus: Arve 17', 'Olen puhkusel.'),
  ],
  [
    'auto-reply',
    'an absence in Latvian',
    mail('From: j@klient.example\nSubject: Automātiskā atbilde: Rēķins', 'Esmu atvaļinājumā.'),
  ],
  [
    'auto-reply',
    'an absence in Lithuanian',
    mail('From: j@klient.example\nSubject: Atostogauju', 'Manęs nėra.'),
  ],
  [
    'auto-reply',
    'an absence in Finnish',
    mail('From: j@klient.example\nSubject: Poissa: Lasku', 'Palaan 5.12.'),
  ],
  [
    'auto-reply',
    'an absence in Russian',
    mail('From: j@klient.example\nSubject: =?utf-8?B?0JDQstGC0L7QvtGC0LLQtdGC?=: Arve', 'Отпуск'),
  ],
  [
    'reply',
    'a person pastes a report',
    mail(
      'From: Jaan <jaan@klient.example>\nSubject: FW: Undeliverable: Arve 17',
      'See this:\n\nFinal-Recipient: rfc822; jaan@klient.example\nAction: failed\nStatus: 5.1.1',
    ),
  ],
  [
    'reply',
    'a person pastes the source of a bounce',
    mail(
      'From: Jaan <jaan@klient.example>\nSubject: Your mail\nContent-Type: text/plain',
      `See this:\n\n--y\n${report}`,
    ),
  ],
  [
    'auto-reply',
    'a machine word with a comment',
    mail(
      'Return-Path: <>\nFrom: j@klient.example\nSubject: Arve 17\nAuto-Submitted: auto-replied (vacation)',
      'Back soon.',
    ),
  ],
  [
    'reply',
    'the machine word no',
    mail('From: j@klient.example\nSubject: Arve\nAuto-Submitted: no (person)', 'Tere'),
  ],
  [
    'auto-reply',
    'an absence that names a failure',
    mail(
      'Return-Path: <>\nFrom: j@klient.example\nSubject: Out of office: delivery failed project\nAuto-Submitted: auto-replied',
      'My old address does not exist any more.',
    ),
  ],
  [
    'reply',
    'a person sends a bounce on under its own id',
    mail(
      'From: Jaan <jaan@klient.example>\nSubject: Undelivered\nMessage-ID: <b1@mx.example>\nContent-Type: multipart/mixed; boundary=x',
      attached(report.replace('Content-Type:', 'Message-ID: <b1@mx.example>\nContent-Type:')),
    ),
  ],
  [
    'auto-reply',
    'a help desk that names the failure in its subject',
    mail(
      'From: Abi <abi@klient.example>\nSubject: Ticket 12: delivery failed for invoice 17\nAuto-Submitted: auto-replied',
      '*** Message from the help desk ***\n\nWe have your message. Ticket 12 is open.',
    ),
  ],
  [
    'auto-reply',
    'a list whose news are about returned mail',
    mail(
      'From: Postmaster News <news@klient.example>\nSubject: Undeliverable mail\nList-Unsubscribe: <https://klient.example/u>',
      'A message that could not be delivered: 550 5.1.1 User unknown.',
    ),
  ],
  [
    'challenge',
    'a request to prove oneself',
    mail(
      'Return-Path: <>\nFrom: j@klient.example\nSubject: Please confirm\nAuto-Submitted: auto-replied',
      'To have your message delivered, visit https://confirm.example/x',
    ),
  ],
  [
    'complaint',
    'a feedback report without its type',
    mail(
      'From: fbl@isp.example\nSubject: Abuse\nContent-Type: multipart/report; boundary=x',
      '--x\nContent-Type: message/feedback-report\n\nVersion: 1\nOriginal-Rcpt-To: jaan@klient.example\n--x--',
    ),
  ],
  [
    'authentication-report',
    'a feedback report about authentication',
    mail(
      'From: fbl@isp.example\nSubject: Abuse\nContent-Type: multipart/report; boundary=x',
      '--x\nContent-Type: message/feedback-report\n\nFeedback-Type: auth-failure\n--x--',
    ),
  ],
  [
    'read-receipt',
    'a person deleted it unread',
    mail(
      'From: j@klient.example\nSubject: x\nContent-Type: message/disposition-notification',
      'Final-Recipient: rfc822; j@klient.example\nDisposition: manual-action/MDN-sent-automatically; deleted',
    ),
  ],
  [
    'rejection',
    'a rule deleted it',
    mail(
      'From: j@klient.example\nSubject: x\nContent-Type: message/disposition-notification',
      'Final-Recipient: rfc822; j@klient.example\nDisposition: automatic-action/MDN-sent-automatically; deleted',
    ),
  ],
  [
    'delivery',
    'a delivery report',
    mail(
      'From: m@mx.example\nContent-Type: message/delivery-status',
      'Final-Recipient: rfc822; j@klient.example\nAction: delivered\nStatus: 2.0.0',
    ),
  ],
  [
    'bounce',
    'a delay that is the end',
    mail(
      'From: m@mx.example\nContent-Type: message/delivery-status',
      'Final-Recipient: rfc822; j@klient.example\nAction: delayed\nStatus: 4.4.7',
    ),
  ],
  [
    'bounce',
    'one delivered, one failed',
    mail(
      'From: m@mx.example\nContent-Type: message/delivery-status',
      'Final-Recipient: rfc822; j@klient.example\nAction: delivered\nStatus: 2.0.0\n\nFinal-Recipient: rfc822; m@klient.example\nAction: failed\nStatus: 5.1.1',
    ),
  ],
]

describe('what kind of mail came back', () => {
  for (const [kind, name, bytes] of cases)
    it(`${kind}: ${name}`, () => {
      const read = readReturn(bytes)
      expect(read.kind).toBe(kind)
      if (kind !== 'bounce' && kind !== 'rejection')
        expect(read.recipients.filter(({ action }) => action === 'failed')).toEqual([])
    })
})

describe('a notice without its envelope', () => {
  it.each([
    ['through-list', 'delay'],
    ['attempts-continue', 'delay'],
    ['postponed', 'delay'],
    ['smtp-error-code', 'bounce'],
    ['virus-wall', 'bounce'],
  ])('%s is a %s all the same', (name, kind) => {
    const { bytes } = families.find((each) => each.name === name) ?? { bytes: Buffer.alloc(0) }
    expect(readReturn(bytes).kind).toBe(kind)
  })
})

describe('a mail that a gateway wrapped whole', () => {
  const id = 'Message-ID: <b1@mx.example>\n'
  const inner = id + report
  const wrapped = (encoding: string, text: string) =>
    mail(
      `From: MAILER-DAEMON@mx.example\n${id}Subject: Undelivered\nContent-Type: multipart/mixed; boundary=x`,
      `--x\nContent-Type: message/rfc822\nContent-Transfer-Encoding: ${encoding}\n\n${text}\n--x\n\nFor your eyes only.\n--x--`,
    )

  it.each([
    ['as it is', wrapped('7bit', inner)],
    ['in base64', wrapped('base64', Buffer.from(inner).toString('base64'))],
  ])('is read, wrapped %s', (_, bytes) => {
    const { kind, recipients } = readReturn(bytes)
    expect([kind, recipients.map(({ address, status }) => [address, status])]).toEqual([
      'bounce',
      [['jaan@klient.example', '5.1.1']],
    ])
  })
})
