import { describe, expect, it } from 'vitest'
import { addressEffect, messageEffect, type ReturnedRecipient, readReturn } from '../src/index.ts'

const failed: ReturnedRecipient = { address: 'jaan@klient.example', action: 'failed', evidence: 'report' }
const reply = '550 5.1.1 User unknown'

const addresses: readonly (readonly [effect: string, name: string, recipient: Partial<ReturnedRecipient>])[] =
  [
    ['wrong', 'a remote refusal', { cause: 'recipient-unknown', status: '5.1.1', diagnosticCode: reply }],
    [
      'wrong',
      'the same in a notice',
      { cause: 'recipient-disabled', diagnosticCode: reply, evidence: 'notice' },
    ],
    ['wrong', 'a report of a domain without mail', { cause: 'recipient-domain-unknown', status: '5.4.4' }],
    ['wrong-if-repeated', 'a 5.1.x of the reporter', { cause: 'recipient-unknown', status: '5.1.2' }],
    ['wrong-if-repeated', 'words without a reply', { cause: 'recipient-unknown', evidence: 'notice' }],
    [
      'none',
      'a delay, whatever its cause',
      { cause: 'recipient-unknown', action: 'delayed', diagnosticCode: reply },
    ],
    ['full', 'a full mailbox', { cause: 'mailbox-full', diagnosticCode: '552 5.2.2 over quota' }],
    ['none', 'content', { cause: 'content-refused', diagnosticCode: '554 5.7.1 spam' }],
    ['none', 'policy', { cause: 'policy', diagnosticCode: '550 5.7.1 refused' }],
    ['none', 'an unreachable server', { cause: 'unreachable' }],
    ['none', 'an unknown cause', { cause: 'unknown', diagnosticCode: '550 no' }],
    ['no-bulk', 'a complaint', { action: 'complained' }],
    ['works', 'a delivery', { action: 'delivered' }],
    ['none', 'a relay', { action: 'relayed' }],
  ]

describe('the list of addresses', () => {
  it.each(addresses)('%s: %s', (effect, _name, recipient) =>
    expect(addressEffect({ ...failed, ...recipient })).toBe(effect),
  )
})

const group = (address: string, action: string) => `
Final-Recipient: rfc822; ${address}
Action: ${action}
Status: ${action === 'failed' ? '5.1.1' : action === 'delayed' ? '4.4.1' : '2.0.0'}
`

const report = (groups: string, to: string) =>
  readReturn(
    Buffer.from(`From: MAILER-DAEMON@mx.example
Content-Type: multipart/report; boundary=y

--y
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
${groups}
--y
Content-Type: text/rfc822-headers

Message-ID: <1@kivi.example>
To: ${to}

--y--
`),
  )

describe('the state of the message', () => {
  it.each([
    ['bounced', group('a@x.example', 'failed'), 'a@x.example'],
    ['partial', group('a@x.example', 'failed'), 'a@x.example, b@x.example'],
    [
      'partial',
      group('a@x.example', 'failed') + group('b@x.example', 'delivered'),
      'a@x.example, b@x.example',
    ],
    ['bounced', group('a@x.example', 'failed') + group('b@x.example', 'failed'), 'a@x.example, b@x.example'],
    ['none', group('a@x.example', 'delayed'), 'a@x.example'],
    ['settled', group('a@x.example', 'delivered'), 'a@x.example'],
  ])('%s', (effect, groups, to) => expect(messageEffect(report(groups, to))).toBe(effect))

  it('is settled by an answer, and not by a mail that cannot be read', () => {
    const reply = readReturn(Buffer.from('From: a@b.example\nSubject: Re: hello\n\nThank you.\n'))
    expect(messageEffect(reply)).toBe('settled')
    expect(messageEffect(readReturn(new Uint8Array()))).toBe('none')
  })
})
