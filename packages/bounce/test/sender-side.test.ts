import { gmail } from '@saatja/provider-gmail'
import { m365 } from '@saatja/provider-m365'
import { describe, expect, it } from 'vitest'
import { addressEffect, type ReturnedRecipient, readReturn } from '../src/index.ts'

const jaan = 'jaan@klient.example'

const returned = (reply: string, providers: Parameters<typeof readReturn>[1]): ReturnedRecipient => {
  const status = /[245]\.\d{1,3}\.\d{1,3}/.exec(reply)?.[0]
  const [recipient] = readReturn(
    Buffer.from(
      `From: MAILER-DAEMON@mx.example\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: text/plain\n\nYour message could not be delivered.\n--b\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; ${jaan}\nAction: failed\nStatus: ${status}\nDiagnostic-Code: smtp; ${reply}\n\n--b--\n`,
    ),
    providers,
  ).recipients
  return recipient as ReturnedRecipient
}

describe('what a server says about whoever sends', () => {
  it.each([
    ['550 5.7.705 Access denied, tenant has exceeded threshold', 'sender-refused'],
    [
      '550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains',
      'sender-refused',
    ],
    ['550 5.1.8 Access denied, bad outbound sender', 'sender-refused'],
    ['550 5.7.501 Access denied, spam abuse detected', 'sender-refused'],
    ['550 5.7.0 Mail Sending denied. - gsmtp', 'sender-refused'],
    ['550 5.7.1 Invalid credentials for relay [192.0.2.9]. - gsmtp', 'sender-refused'],
    ['554 Message rejected: Sending paused for this account.', 'sender-refused'],
    ['554 5.2.2 mailbox full; STOREDRV.Submission.Exception:QuotaExceededException', 'sender-refused'],
    [
      '554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process message',
      'rate-limited',
    ],
    ['554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException', 'mailbox-full'],
    ['550 5.7.708 Access denied, traffic not accepted from this IP', 'server-refused'],
  ])('%s is no fault of the recipient: %s', (reply, cause) => {
    for (const providers of [[], [gmail(), m365()]]) {
      const recipient = returned(reply, { providers })
      expect([recipient.diagnosis?.id, recipient.cause]).toEqual([expect.any(String), cause])
      if (cause !== 'mailbox-full') expect(addressEffect(recipient)).toBe('none')
    }
  })
})
