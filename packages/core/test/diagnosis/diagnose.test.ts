import { isDeepStrictEqual } from 'node:util'
import type { Stage } from '@saatja/core'
import { diagnose } from '@saatja/core/explain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faults } from '../../src/diagnosis/faults.ts'
import { waitOf } from '../../src/diagnosis/retry-after.ts'
import { replyRules as rules } from '../../src/diagnosis/rules.ts'

const now = new Date('2026-11-22T10:00:00Z')

/** Reply, diagnosis, and the step when it is known. */
const table: readonly (readonly [string, string, Stage?])[] = [
  // Signing in.
  ['535 5.7.8 Error: authentication failed: authentication failure', 'sign-in-refused'],
  ['535 Incorrect authentication data', 'sign-in-refused'],
  ['535 5.7.8 Authentication credentials invalid', 'sign-in-refused'],
  ['535 5.7.3 Authentication unsuccessful', 'sign-in-refused', 'sign-in'],
  ['535', 'sign-in-refused'],
  ['550 whatever you say', 'sign-in-refused', 'sign-in'],
  ['535 5.7.139 Authentication unsuccessful, basic authentication is disabled.', 'sign-in-method-refused'],
  ['535 5.7.139 SmtpClientAuthentication is disabled for the Mailbox.', 'sign-in-disabled'],
  ['534 5.7.9 Application-specific password required.', 'app-password-needed'],
  ['535 5.7.139 Authentication unsuccessful, the password has expired.', 'password-expired'],
  ['535 5.7.139 Authentication unsuccessful, account is locked', 'account-disabled'],
  ['538 5.7.11 Encryption required for requested authentication mechanism', 'encryption-required'],
  ['530 5.7.0 Must issue a STARTTLS command first', 'encryption-required'],
  ['530 Must issue STARTTLS first', 'encryption-required', 'sender'],
  ['451 5.7.3 STARTTLS is required to send mail', 'encryption-required', 'sender'],
  ['530 5.7.0 Authentication Required.', 'server-wants-sign-in', 'sender'],
  ['530 5.7.57 Client not authenticated to send mail', 'server-wants-sign-in', 'sender'],
  ['553 5.7.1 <mari@kivi.ee>: Sender address rejected: not logged in', 'server-wants-sign-in', 'sender'],
  ['504 5.7.4 Unrecognized authentication type', 'sign-in-mechanism-unknown', 'sign-in'],
  ['503 5.5.1 Error: authentication not enabled', 'sign-in-not-taken', 'sign-in'],
  ['502 5.5.2 Error: command not recognized', 'sign-in-not-taken', 'sign-in'],
  ['501 5.5.2 Cannot Decode response', 'sign-in-garbled', 'sign-in'],
  ['454 4.7.0 Temporary authentication failure', 'sign-in-unavailable', 'sign-in'],
  ['454 4.7.0 Too many login attempts, please try again later.', 'sign-in-attempts', 'sign-in'],
  ['Missing credentials for "PLAIN"', 'password-missing'],
  // 334 as the last reply, in its forms.
  ['334 eyJzdGF0dXMiOiI0MDEiLCJzY2hlbWVzIjoiYmVhcmVyIiwic2NvcGUiOiJtYWlsIn0=', 'token-refused'],
  ['334 VXNlcm5hbWU6', 'sign-in-broken-off'],
  ['Invalid login sequence while waiting for "334 VXNlcm5hbWU6": 334 UGFzc3dvcmQ6', 'sign-in-broken-off'],
  ['334', 'sign-in-unanswered'],
  ['ERR: 334', 'sign-in-unanswered'],
  ['Expected response code "235" but got code "334".', 'sign-in-unanswered'],
  // Encryption.
  ['error:0A00010B:SSL routines:tls_validate_record_header:wrong version number', 'tls-on-plain-port'],
  ["Hostname/IP does not match certificate's altnames: Host: mail.kivi.ee.", 'certificate-wrong-name'],
  ['certificate has expired', 'certificate-expired'],
  ['self-signed certificate', 'certificate-self-signed'],
  ['self-signed certificate in certificate chain', 'certificate-untrusted'],
  ['unable to get local issuer certificate', 'certificate-untrusted'],
  ['Error upgrading connection with STARTTLS: 454 4.7.0 TLS not available', 'starttls-unavailable'],
  ['Error upgrading connection with STARTTLS', 'starttls-refused'],
  ['502 5.5.1 STARTTLS not supported', 'starttls-refused', 'encryption'],
  ['421 4.7.66 TLS 1.0 and 1.1 are not supported.', 'tls-too-old'],
  // Reaching the server.
  ['getaddrinfo ENOTFOUND smtp.gmial.com', 'host-not-found'],
  ['getaddrinfo EAI_AGAIN smtp.gmail.com', 'name-lookup-failed'],
  ['connect ECONNREFUSED 192.0.2.1:465', 'connection-refused'],
  ['connect ETIMEDOUT 192.0.2.1:25', 'connect-timeout'],
  ['Connection timeout', 'connect-timeout'],
  ['Greeting never received', 'greeting-timeout'],
  ['554 mail.kivi.ee No SMTP service here', 'no-mail-service', 'greeting'],
  ['554 5.3.2 you are not welcome', 'client-refused', 'greeting'],
  // The sender.
  ['554 5.7.1 <a@b.ee>: Relay access denied', 'relay-denied', 'recipient'],
  ['550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain', 'relay-denied', 'recipient'],
  [
    '553 5.7.1 <info@kivi.ee>: Sender address rejected: not owned by user mari@kivi.ee',
    'sender-not-allowed',
    'sender',
  ],
  [
    '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
    'sender-not-allowed',
    'sender',
  ],
  [
    '450 4.1.8 <mari@kivi.invalid>: Sender address rejected: Domain not found',
    'sender-domain-unknown',
    'sender',
  ],
  ['550 5.7.23 SPF validation failed', 'spf-failed', 'final-reply'],
  [
    "550 5.7.26 Unauthenticated email from kivi.ee is not accepted due to domain's DMARC policy",
    'dmarc-failed',
  ],
  ['554 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org', 'server-blocklisted', 'recipient'],
  ['450 4.7.25 Client host rejected: cannot find your reverse hostname', 'server-not-named', 'recipient'],
  ['550 I do not like you', 'sender-refused', 'sender'],
  // Recipients.
  [
    '550 5.1.1 <x@kivi.ee>: Recipient address rejected: User unknown in local recipient table',
    'recipient-unknown',
  ],
  ['550 No such user here', 'recipient-unknown', 'recipient'],
  ['550 5.1.1 nope', 'recipient-unknown', 'recipient'],
  ['452 4.2.2 Mailbox full', 'recipient-mailbox-full', 'recipient'],
  ['552 5.2.2 over quota', 'recipient-mailbox-full', 'recipient'],
  ['450 4.7.1 <x@kivi.ee>: Recipient address rejected: Greylisted, see you in 300 seconds', 'greylisted'],
  ['451 4.7.1 Graylisted', 'greylisted', 'recipient'],
  ['452 4.5.3 Error: too many recipients', 'too-many-recipients', 'recipient'],
  ['553 The recipient address <mari@@kivi.ee> is not a valid RFC-5321 address.', 'recipient-address-invalid'],
  ['550 5.7.1 no thanks', 'recipient-refused', 'recipient'],
  ['450 4.2.0 mailbox', 'recipient-deferred', 'recipient'],
  ['550 5.2.1 The account is disabled', 'recipient-disabled', 'recipient'],
  ['550 5.2.1 The account is disabled', 'account-disabled', 'sender'],
  ['550 5.2.1 The account is disabled', 'recipient-disabled'],
  // The message and its amount.
  ['552 5.3.4 Message size exceeds fixed limit', 'message-too-large', 'sender'],
  ['Message size larger than allowed 10485760', 'message-too-large'],
  ['No recipients defined', 'recipients-missing'],
  ['552 5.7.0 illegal attachment', 'attachment-refused', 'final-reply'],
  ['550 5.7.1 This message looks like spam', 'judged-spam', 'final-reply'],
  ['554 5.6.0 Message contains a virus', 'virus-found', 'final-reply'],
  ['550 5.4.5 Daily sending quota exceeded', 'daily-limit', 'final-reply'],
  ['451 4.7.1 Message rate limit exceeded', 'sending-limit', 'sender'],
  ['421 4.7.0 Too many connections from your host', 'too-many-connections', 'greeting'],
  ['554 5.6.0 no', 'message-refused', 'final-reply'],
  // Only the class is known.
  ['421 4.3.0 bye', 'server-busy'],
  ['450 hm', 'mail-deferred'],
  ['550 hm', 'mail-refused'],
  ['554 5.0.0 Transaction failed', 'mail-refused'],
  ['hello', 'not-recognized'],
  ['', 'not-recognized'],
  ['hello', 'not-recognized-unsent', 'sender'],
  ['250 2.0.0 Ok: queued as 4F1', 'not-an-error'],
  ['354 End data with <CR><LF>.<CR><LF>', 'not-an-error'],
  ['250-ok\r\n550 no', 'unknown-reply', 'final-reply'],
  ['250-ok\r\n550 5.1.1 user unknown', 'unknown-reply', 'final-reply'],
  ['250-ok\r\n550 no', 'reply-malformed', 'sender'],
  ['334', 'unknown-reply', 'final-reply'],
  ['garbage', 'unknown-reply', 'final-reply'],
  // A fragment has to say enough.
  ['User unknown', 'recipient-unknown'],
  ['Relay access denied', 'relay-denied'],
  ['please try again', 'not-recognized'],
  ['see the attachment', 'not-recognized'],
]

describe('diagnose', () => {
  it.each(table.map(([reply, id, stage]) => ({ reply, id, stage })))(
    '$reply is $id (step $stage)',
    ({ reply, id, stage }) => {
      expect(diagnose(reply, { stage }).id).toBe(id)
    },
  )

  it.each(
    rules.flatMap((rule) =>
      rule.sample === undefined
        ? []
        : [...rule.stages, ...((rule.stageless ?? rule.text !== undefined) ? [undefined] : [])].map(
            (stage) => ({
              id: rule.id,
              stage,
              sample: rule.sample ?? '',
              auth: rule.auth,
            }),
          ),
    ),
  )('the sample of $id leads to it at $stage: $sample', ({ id, stage, sample, auth }) =>
    expect(diagnose(sample, { auth, stage }).id).toBe(id),
  )

  it.each([
    ['ENOTFOUND', 'lookup', 'host-not-found'],
    ['ECONNRESET', 'message', 'dropped-before-dot'],
    ['ECONNRESET', 'final-reply', 'unknown-after-dot'],
    ['ECONNRESET', 'encryption', 'tls-failed'],
    ['ECONNRESET', undefined, 'connection-lost'],
    ['ETIMEDOUT', 'connect', 'connect-timeout'],
    ['ETIMEDOUT', 'greeting', 'greeting-timeout'],
    ['ETIMEDOUT', 'sign-in', 'deadline-passed'],
    ['ETIMEDOUT', 'final-reply', 'unknown-silence'],
    ['CERT_HAS_EXPIRED', 'encryption', 'certificate-expired'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'encryption', 'certificate-self-signed'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'encryption', 'certificate-wrong-name'],
    ['invalid_grant', 'sign-in', 'sign-in-expired'],
  ] as const)('the cause %s at the step %s is %s', (cause, stage, id) => {
    expect(diagnose('', { cause, stage }).id).toBe(id)
    expect(diagnose('', { cause: ['ESOCKET', cause], stage }).id).toBe(id)
  })

  it('never says that mail was not sent when that is not known', () => {
    for (const reply of ['read ECONNRESET', 'Timeout', 'Connection closed unexpectedly', 'hello', ''])
      expect(diagnose(reply).code).toBe('UNKNOWN')
  })

  it('tells a refused password from a refused token by the kind of sign-in', () => {
    expect(diagnose('535 5.7.8 no', { auth: 'oauth' }).id).toBe('token-refused')
    expect(diagnose('535 5.7.8 no', { auth: 'password' }).id).toBe('sign-in-refused')
  })

  it('lets the quoted earlier refusal speak', () => {
    const outer = '530 5.7.57 Client not authenticated to send mail. Error: '
    expect(diagnose(`${outer}535 5.7.139 the password has expired`, { stage: 'sender' })).toMatchObject({
      id: 'password-expired',
      stage: 'sign-in',
      params: { code: 535, enhanced: '5.7.139' },
    })
    expect(diagnose(`${outer}599 hm`, { stage: 'sender' }).id).toBe('server-wants-sign-in')
  })

  it.each([
    ['450 4.7.1 Greylisted, see you in 90 seconds', '2026-11-22T10:01:30.000Z', 90],
    ['450 4.7.1 Greylisted, try again in 15 minutes', '2026-11-22T10:15:00.000Z', 900],
    ['450 4.7.1 Greylisted', '2026-11-22T10:05:00.000Z', 300],
    ['550 5.4.5 Daily limit exceeded, try again in 5 hours', '2026-11-22T15:00:00.000Z', 18_000],
  ])('reads from %j when to try again', (reply, retryAt, wait) => {
    expect(diagnose(reply, { now })).toMatchObject({ retry: 'later', retryAt, params: { wait } })
  })

  it('gives no time that nothing tells', () => {
    const daily = diagnose('550 5.4.5 Daily limit exceeded', { now })
    expect(daily.retry).toBe('later')
    expect(daily).not.toHaveProperty('retryAt')
    expect(diagnose('550 5.1.1 user unknown', { now })).not.toHaveProperty('retryAt')
  })

  it('waits at most a week, whatever a server says', () => {
    const reply = { code: 450, text: 'in 99999 hours', causes: [], mixed: false }
    expect(waitOf({ wait: '(?<hours>\\d+) hours' }, reply)).toBe(7 * 24 * 3600)
    expect(waitOf({ wait: '(?<hours>\\d+) hours' }, { ...reply, text: 'in 0 hours' })).toBeUndefined()
    expect(waitOf({ wait: '(?<hours>\\d+) hours' }, { ...reply, text: 'soon' })).toBeUndefined()
  })

  it('offers the fix on the card that owns the server, and none without a card', () => {
    const reply = '530 5.7.0 Must issue a STARTTLS command first'
    expect(diagnose(reply, { card: 'MAIL' }).fix).toEqual({ card: 'MAIL', set: { security: 'starttls' } })
    expect(diagnose(reply)).not.toHaveProperty('fix')
  })

  it('passes the given values through and lets them win', () => {
    const { params } = diagnose('550 5.1.1 user unknown', {
      params: { server: 'mail.kivi.ee:465', code: 'A' },
    })
    expect(params).toEqual({ server: 'mail.kivi.ee:465', code: 'A', enhanced: '5.1.1' })
  })

  it('agrees with the table of faults on code, for ids that both have', () => {
    for (const rule of rules)
      if (rule.id in faults)
        expect([rule.id, rule.code]).toEqual([rule.id, faults[rule.id as keyof typeof faults].code])
  })
})

describe('the former name of the code', () => {
  it('is there for JavaScript, and in no copy, comparison or JSON', () => {
    const diagnosis = diagnose('550 5.1.1 user unknown', { stage: 'recipient' })
    expect(Reflect.get(diagnosis, 'outcome')).toBe('REJECTED')
    expect(diagnosis.code).toBe('REJECTED')
    expect(JSON.stringify(diagnosis)).not.toContain('outcome')
    expect({ ...diagnosis }).not.toHaveProperty('outcome')
    expect(diagnosis).toStrictEqual({ ...diagnosis })
    expect(isDeepStrictEqual(diagnosis, { ...diagnosis })).toBe(true)
  })
})

describe('any reply', () => {
  const secret = 'hunter2-S3cret'
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((text) => `535 5.7.8 ${text} ${secret}`),
  )

  it('is diagnosed without an error and never repeated', () => {
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom(undefined, 'sign-in' as const, 'final-reply' as const),
        (reply, stage) => {
          const diagnosis = diagnose(reply, { stage, now })
          expect(diagnosis.id).toMatch(/^[a-z0-9-]+$/)
          expect(JSON.stringify(diagnosis)).not.toContain(secret)
        },
      ),
    )
  })

  it('is read in a moment, however it is made', () => {
    const parts = [
      'a ',
      'quota ',
      'exceeded ',
      'limit',
      '<',
      '535 5.7.8 ',
      'address ',
      'error: 550 ',
      '_a',
      'A_',
      '5.7.',
      '=',
    ]
    for (const part of parts) {
      const reply = `550 5.7.1 ${part.repeat(Math.ceil(200_000 / part.length))}`
      const start = performance.now()
      diagnose(reply)
      expect(performance.now() - start).toBeLessThan(1000)
    }
  })
})
