import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReply } from '../../src/diagnosis/parse-reply.ts'

describe('parseReply', () => {
  it('joins the lines of one reply and drops the repeated codes', () => {
    const reply = parseReply(
      '535-5.7.8 Username and Password not accepted. For more information, go to\r\n535 5.7.8  https://support.example.com/ - gsmtp',
    )
    expect(reply).toMatchObject({ code: 535, enhanced: '5.7.8', mixed: false, stage: 'sign-in' })
    expect(reply.text).toBe(
      'Username and Password not accepted. For more information, go to https://support.example.com/ - gsmtp',
    )
  })

  it.each([
    ['535 5.7.8 no', 535, '5.7.8'],
    ['535-5.7.8 no', 535, '5.7.8'],
    ['Error: Invalid login: 535-5.7.8 no 535 5.7.8 more', 535, '5.7.8'],
    ["(535, b'5.7.8 no')", 535, '5.7.8'],
    ['SMTP Error (535): no', 535, undefined],
    ['ERR: 334', 334, undefined],
    ['ERR:334', 334, undefined],
    ['Expected response code "235" but got code "535", with message "535 5.7.3 no".', 535, '5.7.3'],
    ['Expected response code 235 but got code 334', 334, undefined],
    ['Invalid login sequence while waiting for "334 VXNlcm5hbWU6": 535 5.7.8 no', 535, '5.7.8'],
    ['The server response was: 5.7.57 Client not authenticated', undefined, '5.7.57'],
    ['Diagnostic-Code: smtp; 550 5.1.1 no', 550, '5.1.1'],
    ['host mx.kivi.ee[192.0.2.1] said: 550 #5.1.1 no (in reply to RCPT TO command)', 550, '5.1.1'],
    ['554 5.7.606 no', 554, '5.7.606'],
    ['421', 421, undefined],
    ['\n  550 no', 550, undefined],
  ])('finds the codes in %j', (text, code, enhanced) => {
    expect(parseReply(text).code).toBe(code)
    expect(parseReply(text).enhanced).toBe(enhanced)
  })

  it.each([
    'connect ECONNREFUSED 127.0.0.1:465',
    'connect ETIMEDOUT 192.0.2.250:587',
    'Timeout after 30000 ms on port 587',
    'AADSTS50126: Invalid. Trace ID: 4f5a-535 Timestamp: 2026-11-22 10:05:50Z',
    'error:0A00010B:SSL routines:tls_validate_record_header:wrong version number',
    '',
  ])('sees no code in %j', (text) => expect(parseReply(text)).not.toHaveProperty('code'))

  it.each([
    ['getaddrinfo ENOTFOUND mail.kivi.ee', 'ENOTFOUND'],
    ['Hostname/IP does not match: ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['invalid_grant: AADSTS700082: expired', 'invalid_grant'],
    ['invalid_grant: AADSTS700082: expired', 'AADSTS700082'],
  ])('names the cause in %j', (text, cause) => expect(parseReply(text).causes).toContain(cause))

  it.each([
    ['334 VXNlcm5hbWU6', 'Username:'],
    ['334 UGFzc3dvcmQ6', 'Password:'],
    ['334 eyJzdGF0dXMiOiI0MDEiLCJzY2hlbWVzIjoiYmVhcmVyIiwic2NvcGUiOiJtYWlsIn0=', '"status":"401"'],
    ['ERR: 334 UGFzc3dvcmQ6', 'Password:'],
  ])('decodes the challenge of %j', (text, words) => expect(parseReply(text).text).toContain(words))

  it('leaves a challenge alone that is no text', () =>
    expect(parseReply('334 /////w==').text).toBe('/////w=='))

  it('finds the earlier refusal that is quoted inside another', () => {
    const reply = parseReply(
      '530 5.7.57 Client not authenticated. Error: 535 5.7.139 Authentication unsuccessful',
    )
    expect(reply).toMatchObject({ code: 530, enhanced: '5.7.57' })
    expect(reply.nested).toMatchObject({ code: 535, enhanced: '5.7.139', stage: 'sign-in' })
  })

  it('notices lines that contradict each other', () => {
    expect(parseReply('250-ok\r\n550 no')).toMatchObject({ mixed: true, code: 550 })
    expect(parseReply('250-ok\r\n250 done').mixed).toBe(false)
  })

  it.each([
    ['Mail command failed: 550 no', 'sender'],
    ["Can't send mail - all recipients were rejected: 550 no", 'recipient'],
    ['Message failed: 550 no', 'final-reply'],
    ['SMTP error from remote mail server after RCPT TO:<a@b.ee>: 550 no', 'recipient'],
  ])('reads the step from %j', (text, stage) => expect(parseReply(text).stage).toBe(stage))

  it('reads no further than 4000 letters', () => {
    const reply = parseReply(`550 ${'x'.repeat(1_000_000)}needle`)
    expect(reply.text.length).toBeLessThanOrEqual(1500)
    expect(reply.text).not.toContain('needle')
  })

  it('reads anything', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }), replyLike), (text) => {
        const { code } = parseReply(text)
        expect(code === undefined || (code >= 200 && code < 600)).toBe(true)
      }),
    )
  })
})

const replyLike = fc
  .array(
    fc.constantFrom(
      '535',
      '-',
      ' ',
      '5.7.8',
      '\r\n',
      '\\n',
      '334',
      'VXNlcm5hbWU6',
      'Error: ',
      '"',
      ':',
      'AADSTS1',
      '250',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))
