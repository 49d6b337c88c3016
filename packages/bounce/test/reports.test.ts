import { describe, expect, it } from 'vitest'
import { readReturn } from '../src/index.ts'

const report = (fields: string) =>
  Buffer.from(`From: MAILER-DAEMON@mx.example
To: kivi@event.erp.example
Subject: Undeliverable
Content-Type: multipart/report; boundary=b

--b

Sorry.
--b
Content-Type: message/delivery-status

${fields}
--b--
`)

const cases: readonly (readonly [name: string, fields: string, ...recipients: string[]])[] = [
  [
    'comments',
    'Final-Recipient: RFC822;jaan@k.example (jaan)\nAction: failed (bounced)\nStatus: 5.1.1 (bad mailbox)',
    'jaan@k.example failed 5.1.1',
  ],
  [
    'angle brackets',
    'Final-Recipient: rfc822; <jaan@k.example>\nAction: Failed\nStatus: 550 5.1.1',
    'jaan@k.example failed 5.1.1',
  ],
  [
    'no final recipient',
    'Original-Recipient: rfc822;jaan@k.example\nAction: failed\nStatus: 5.4.4',
    'jaan@k.example failed 5.4.4',
  ],
  [
    'a quoted local part',
    'Final-Recipient: rfc822; "jaan tamm"@k.example\nAction: failed\nStatus: 5.1.1',
    '"jaan tamm"@k.example failed 5.1.1',
  ],
  [
    'a number for a domain',
    'Final-Recipient: rfc822; jaan@[192.0.2.1]\nAction: failed\nStatus: 5.1.1',
    'jaan@[192.0.2.1] failed 5.1.1',
  ],
  [
    'escapes of RFC 6533',
    'Final-Recipient: utf-8; j\\x{F5}e@k.example\nAction: failed\nStatus: 5.6.7',
    'jõe@k.example failed 5.6.7',
  ],
  [
    'two words about one recipient',
    'Final-Recipient: rfc822; a@k.example\nAction: delayed\nStatus: 4.4.1\n\nFinal-Recipient: rfc822; a@k.example\nAction: failed\nStatus: 5.4.7',
    'a@k.example failed 5.4.7',
  ],
  [
    'no blank lines',
    'Reporting-MTA: dns; m\nFinal-Recipient: rfc822; a@k.example\nAction: failed\nStatus: 5.1.1\nFinal-Recipient: rfc822; b@k.example\nAction: failed\nStatus: 5.2.2',
    'a@k.example failed 5.1.1',
    'b@k.example failed 5.2.2',
  ],
  [
    'a blank line too many',
    'Final-Recipient: rfc822; a@k.example\n\nAction: failed\nStatus: 5.2.2',
    'a@k.example failed 5.2.2',
  ],
  [
    'the action in front',
    'Action: failed\nStatus: 5.1.1\nFinal-Recipient: rfc822; a@k.example\nAction: failed\nStatus: 5.2.2\nFinal-Recipient: rfc822; b@k.example',
    'a@k.example failed 5.1.1',
    'b@k.example failed 5.2.2',
  ],
  [
    'the remote code inside its own',
    'Final-Recipient: rfc822; a@k.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 5.1.0 - Unknown address error 550-5.1.1 no mailbox',
    'a@k.example failed 5.1.1',
  ],
]

describe('fields of a delivery report', () => {
  for (const [name, fields, ...recipients] of cases)
    it(`are read with ${name}`, () => {
      const found = readReturn(report(fields)).recipients.map(
        (each) => `${each.address} ${each.action} ${each.status}`,
      )
      expect(found).toEqual(recipients)
    })
})
