import { describe, expect, it } from 'vitest'
import { readReturn } from '../src/index.ts'

/** What people and their machines write in answer: full of words of failure, and never a failure. */
const bodies: readonly string[] = [
  'Tere! Teie arve on liiga suur, palun kontrollige.',
  'The address jaan@klient.example does not exist any more, please use mari@klient.example.',
  'Our mailbox is full, please send later.',
  'I got this from your system:\n\n550 5.1.1 <jaan@klient.example>: User unknown\n\nWhat does it mean?',
  'Delivery failed last time, please resend the goods to our address.',
  '-----Original Message-----\nFrom: MAILER-DAEMON@x.example\nSubject: failure notice\n\n<jaan@klient.example>:\n550 5.1.1 User unknown',
  'Olen puhkusel kuni 10.12. Kiireloomulistes asjades kirjutage mari@klient.example.',
  'I no longer work here. My mailbox has been disabled. Contact mari@klient.example',
  'Jaan Tamm no longer works at Klient OÜ. This mailbox is not monitored.',
  'Thank you for your message. Your request has been registered as #4711. If your problem could not be delivered ...',
  'Virus warning: we never send attachments. Kind regards',
]

const headers: readonly (readonly [name: string, header: string])[] = [
  ['a person who answers', 'From: Jaan Tamm <jaan@klient.example>\nSubject: Re: Arve 17\nIn-Reply-To: <a@b>'],
  ['a person who writes anew', 'From: Jaan Tamm <jaan@klient.example>\nSubject: Arve 17'],
  [
    'a person who forwards a bounce',
    'From: Jaan Tamm <jaan@klient.example>\nSubject: FW: Undeliverable: Arve 17',
  ],
  ['a person who asks about one', 'From: Jaan Tamm <jaan@klient.example>\nSubject: Undeliverable?'],
  [
    'an absence',
    'Return-Path: <>\nFrom: Jaan Tamm <jaan@klient.example>\nSubject: Automaatvastus: Arve 17\nAuto-Submitted: auto-replied',
  ],
  [
    'an absence without a word in its subject',
    'Return-Path: <>\nFrom: Jaan Tamm <jaan@klient.example>\nSubject: Arve 17\nAuto-Submitted: auto-replied',
  ],
  [
    'an absence with Re:',
    'Return-Path: <>\nFrom: jaan@klient.example\nSubject: Re: Arve 17\nAuto-Submitted: auto-replied',
  ],
  ['an absence that names no machine', 'Return-Path: <>\nFrom: jaan@klient.example\nSubject: Olen ära'],
  [
    'a ticket system',
    'From: Tugi <tugi@klient.example>\nSubject: [#4711] Arve 17\nAuto-Submitted: auto-generated\nPrecedence: bulk',
  ],
  [
    'a mailbox that nobody reads',
    'Return-Path: <>\nFrom: no-reply@klient.example\nSubject: Your message\nAuto-Submitted: auto-generated',
  ],
]

describe('an answer is never a failure, whatever its words', () => {
  for (const [name, header] of headers)
    it(`from ${name}`, () => {
      const wrong = bodies.filter((body) => {
        const mail = `To: kivi@event.erp.example\n${header}\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`
        const { kind, recipients } = readReturn(Buffer.from(mail))
        return (
          ['bounce', 'delay', 'rejection'].includes(kind) ||
          recipients.some(({ action }) => action === 'failed')
        )
      })
      expect(wrong).toEqual([])
    })
})
