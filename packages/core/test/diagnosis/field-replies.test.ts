import type { Stage } from '@saatja/core'
import { diagnose } from '@saatja/core/explain'
import { describe, expect, it } from 'vitest'

/** Reply, stage when it is known, diagnosis. Kinds that people report in public threads and returned mail quotes. */
const replies: readonly (readonly [string, Stage | undefined, string])[] = [
  [
    '550 5.7.350 Remote server returned message detected as spam -> 554 5.7.1 Message rejected: virus found',
    undefined,
    'virus-found',
  ],
  [
    '550 5.1.0 Remote server returned an error -> 550 5.1.1 <x@halb.ee>: user unknown',
    undefined,
    'recipient-unknown',
  ],
  ['550 5.4.300 Message expired -> 451 4.7.1 Greylisted, come back later', undefined, 'greylisted'],
  ['550 5.4.300 Message expired', undefined, 'delivery-expired'],
  ['550 5.4.316 Message expired, connection refused', undefined, 'delivery-expired'],
  ['550 5.4.310 DNS domain kivi.invalid does not exist', undefined, 'recipient-domain-unknown'],
  ['554 5.7.1 rejected: Inactive user', undefined, 'recipient-disabled'],
  ['550 5.4.1 Recipient address rejected: Access denied.', undefined, 'recipient-unknown'],
  ['550 5.2.0 RESOLVER.ADR.ExRecipNotFound; not found', 'recipient', 'recipient-unknown'],
  ['550 5.2.0 RESOLVER.ADR.ExRecipNotFound; not found', undefined, 'recipient-unknown'],
  ['550 5.7.501 Service unavailable, Spam abuse detected from IP range', 'final-reply', 'server-blocklisted'],
  ['550 5.7.501 Access denied, spam abuse detected', 'final-reply', 'account-restricted'],
  ['550 5.7.705 Access denied, tenant has exceeded threshold', 'final-reply', 'account-restricted'],
  ['550 5.7.750 Client blocked from sending from unregistered domains', 'sender', 'sender-not-allowed'],
  ['connect to mx.halb.ee[192.0.2.1]:25: Connection refused', undefined, 'recipient-server-unreachable'],
  ['mx.halb.ee [192.0.2.1]: Connection timed out', undefined, 'recipient-server-unreachable'],
  ['Connection timed out', undefined, 'connection-lost'],
  ['Connection timed out', 'connect', 'connect-timeout'],
  ['451 4.4.1 timed out', undefined, 'recipient-server-unreachable'],
  ['450 4.4.2 connection timed out while receiving', 'message', 'mail-deferred'],
  [
    '550 5.7.26 This mail has been blocked because the sender is unauthenticated.',
    undefined,
    'sender-unauthenticated',
  ],
  ['550 5.2.1 The email account that you tried to reach is disabled', undefined, 'recipient-disabled'],
  ['556 5.1.10 <a@halb.ee> domain does not accept mail', undefined, 'recipient-domain-unknown'],
  ['521 5.3.2 mail.example.ee does not accept mail', 'greeting', 'no-mail-service'],
  ['521 5.3.2 mail.example.ee does not accept mail', 'recipient', 'recipient-domain-unknown'],
  [
    '450 4.7.1 <END-OF-MESSAGE>: End-of-data rejected: Number messages per hour exceeded. Error:RATE_MSG',
    'final-reply',
    'sending-limit',
  ],
  ['550 sorry, too many emails (#5.7.1)', 'recipient', 'sending-limit'],
  [
    '554-Transaction failed\n554-Reject due to policy restrictions.\n554 For explanation visit https://postmaster.gmx.net/',
    'final-reply',
    'refused-by-policy',
  ],
  [
    '550 5.3.4 554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied',
    'final-reply',
    'sender-not-allowed',
  ],
  [
    '554 Error: transaction failed, blame it on the weather: unknown sender address',
    'final-reply',
    'sender-mailbox-unknown',
  ],
  [
    '535 5.7.8 Error: authentication failed: Invalid authentication mechanism',
    'sign-in',
    'sign-in-mechanism-unknown',
  ],
  ['535 5.7.8 Error: authentication failed: generic failure', 'sign-in', 'sign-in-unavailable'],
  ['535 Error: authentication failed, system busy', 'sign-in', 'sign-in-unavailable'],
  ['535 Login Fail. Please enter your authorization code to login.', 'sign-in', 'app-password-needed'],
  [
    '535 5.7.0 NEOBHODIM parol prilozheniya / Application password is REQUIRED',
    'sign-in',
    'app-password-needed',
  ],
  ['535 5.7.0 (#AUTH005) Too many bad auth attempts.', 'sign-in', 'sign-in-attempts'],
  ['530 5.7.7 Email sending without SSL/TLS encryption is not allowed.', 'sign-in', 'encryption-required'],
  [
    '535 5.7.8 Error: authentication failed: This user does not have access rights to this service',
    'sign-in',
    'sign-in-disabled',
  ],
  [
    "550 5.7.1 [192.0.2.1] The IP you're using to send mail is not authorized to send email directly to our servers. Please use the SMTP relay at your service provider instead.",
    'final-reply',
    'server-blocklisted',
  ],
  ['454 Throttling failure: Daily message quota exceeded.', 'final-reply', 'daily-limit'],
  ['454 Throttling failure: Maximum sending rate exceeded.', 'final-reply', 'sending-limit'],
  ['550 send spam mail rejected: exceeded hour limit', 'final-reply', 'sending-limit'],
  ['550 Unauthenticated senders not allowed', 'sender', 'server-wants-sign-in'],
  ['502 5.7.0 Please authenticate first', 'sender', 'server-wants-sign-in'],
  ['525 5.7.1 Unauthorized IP address', 'sign-in', 'client-address-refused'],
  ['550 that IP address is not allowed to send', 'sender', 'client-address-refused'],
  [
    '550-Requested action not taken: mailbox unavailable\n550 invalid DNS MX or A/AAAA resource record',
    'sender',
    'sender-domain-unknown',
  ],
  [
    '550-Requested action not taken: mailbox unavailable\n550 Sender address is not allowed.',
    'sender',
    'sender-not-allowed',
  ],
  [
    '450 Requested mail action not taken: mailbox unavailable; Mail send limit exceeded.',
    'sender',
    'sending-limit',
  ],
  ['553 5.1.8 <x>... Domain of sender address x does not exist', 'sender', 'sender-domain-unknown'],
  ['550 Message content rejected due to missing SPF or DKIM', 'final-reply', 'sender-unauthenticated'],
  [
    '421 4.7.0 Try again later, closing connection. (EHLO) abc - gsmtp',
    'capabilities',
    'client-name-refused',
  ],
  ['501 Syntactically invalid HELO argument(s)', 'capabilities', 'client-name-refused'],
  ['550 Access denied - Invalid HELO name (See RFC2821 4.1.1.1)', 'recipient', 'client-name-refused'],
  [
    '504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname',
    'recipient',
    'client-name-refused',
  ],
  ['550 5.7.1 Client host rejected: cannot find your reverse hostname', 'capabilities', 'server-not-named'],
  ['334', 'sign-in', 'sign-in-unanswered'],
  ['334 UGFzc3dvcmQ6', 'sign-in', 'sign-in-broken-off'],
  ['550 5.7.708 Access denied, traffic not accepted from this IP', 'final-reply', 'server-blocklisted'],
  ['450 4.2.0 mailbox busy', 'sender', 'server-busy'],
  ['451 4.4.2 timeout', 'sender', 'session-timed-out'],
  ['550 mailbox is full', 'final-reply', 'recipient-mailbox-full'],
  ['552 5.2.2 Over quota', undefined, 'recipient-mailbox-full'],
  ['452 4.3.1 Insufficient system storage', 'sender', 'server-busy'],
  ['550 5.7.1 Unable to relay', 'sender', 'relay-denied'],
  ['513 Relaying denied.', 'recipient', 'relay-denied'],
  ['571 Delivery not authorized', 'recipient', 'refused-by-policy'],
  [
    'Your message was delayed; delivery has not yet been delivered and will be retried',
    undefined,
    'delivery-delayed',
  ],
  [
    'Warning: message still undelivered after 4 hours; will keep trying until message is 5 days old',
    undefined,
    'delivery-delayed',
  ],
  ['invalid_resource: AADSTS9999', 'sign-in', 'oauth-application-refused'],
  [
    '550-Requested action not taken: mailbox unavailable\n550 Failure sending mail. Try again later',
    'recipient',
    'server-busy',
  ],
  [
    "550 5.7.515 Access denied, sending domain kivi.ee doesn't meet the required authentication level.",
    'final-reply',
    'sender-unauthenticated',
  ],
  ['450 SPF lookup of kivi.ee: temporary error', 'sender', 'server-busy'],
  ['535 IP not authorized for these credentials', 'sign-in', 'client-address-refused'],
  [
    '550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302)',
    'recipient',
    'recipient-unknown',
  ],
  [
    'Domain kivi.ee has exceeded the max emails per hour (123/100 (123%)) allowed. Message will be reattempted later',
    undefined,
    'sending-limit',
  ],
]

describe('a reply from the field', () => {
  it.each(replies)('%j at %s is %s', (reply, stage, id) => {
    expect(diagnose(reply, { stage, auth: 'password' }).id).toBe(id)
  })

  it('is told by what stands behind the last arrow', () => {
    const chained =
      '550 5.7.350 Remote server said no -> 550 5.0.350 Remote server said no -> 552 5.2.2 over quota'
    expect(diagnose(chained).id).toBe('recipient-mailbox-full')
    expect(diagnose(chained, { stage: 'final-reply' })).toMatchObject({
      id: 'recipient-mailbox-full',
      stage: 'final-reply',
    })
  })

  it('blames no sign-in of ours for one that a server further on asks for', () => {
    const reply =
      '550 5.7.350 Remote server said no -> 530 5.7.57 Client was not authenticated to send anonymous mail'
    const { code, id } = diagnose(reply, { stage: 'final-reply' })
    expect([id, code]).not.toContain('AUTH')
    expect(id).not.toMatch(/^sign-in|^server-wants/)
  })

  it('takes an arrow before words for words', () => {
    expect(diagnose('550 5.1.1 <a@halb.ee> -> user unknown', { stage: 'recipient' }).id).toBe(
      'recipient-unknown',
    )
  })

  it('takes a stage that does not exist for none', () => {
    const stage = 'data' as Stage
    expect(diagnose('421 this account is not yet activated', { stage })).toMatchObject({
      id: 'account-restricted',
    })
    expect(diagnose('421 this account is not yet activated', { stage })).not.toHaveProperty('stage')
  })
})

describe('trouble at sign-in that is not the password', () => {
  it.each(replies.filter(([, stage, id]) => stage === 'sign-in' && id !== 'app-password-needed'))(
    '%j does not ask for it again',
    (reply, stage) => {
      const { retry, code, field } = diagnose(reply, { stage, auth: 'password' })
      expect(retry).not.toBe('after-sign-in')
      expect([code === 'AUTH', field === 'password' && code !== 'LIMIT']).toEqual([false, false])
    },
  )
})

describe('an error of OpenSSL that no rule knows', () => {
  it('is one of encryption, and broken off once the mail is on its way', () => {
    const cause = 'ERR_SSL_SOMETHING_NEW'
    expect(diagnose('', { stage: 'encryption', cause }).id).toBe('tls-failed')
    expect(diagnose('', { stage: 'final-reply', cause })).toMatchObject({ code: 'UNKNOWN' })
    expect(diagnose('', { stage: 'encryption', cause: 'X509_SOMETHING_NEW' }).id).toBe('certificate-invalid')
  })
})
