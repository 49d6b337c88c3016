import { diagnose } from '@saatja/core/explain'
import { describe, expect, it } from 'vitest'
import { gmail } from '../src/index.ts'

const provider = gmail()
const idOf = (reply: string) => diagnose(reply, { provider }).id

describe('older and other wordings', () => {
  it.each([
    [
      '535-5.7.8 Username and Password not accepted. Learn more at\n535 5.7.8  https://support.google.com/mail/?p=BadCredentials i5sm8565805wrv.34 - gsmtp',
      'gmail-password',
    ],
    ['535 5.7.1 Username and Password not accepted.', 'gmail-password'],
    ['535 5.7.9 Application-specific password required.', 'gmail-app-password-required'],
    ['535 5.7.1 Application-specific password required.', 'gmail-app-password-required'],
    ['534 5.7.9 Please log in with your web browser and then try again.', 'gmail-browser-sign-in'],
    ['534 5.7.14 Please log in through your web browser', 'gmail-browser-sign-in'],
    ['454 4.7.0 Cannot authenticate due to temporary system problem', 'gmail-sign-in-unavailable'],
    ['530 5.5.1 Authentication Required.', 'gmail-sign-in-required'],
    ['550 5.4.5 Daily sending quota exceeded', 'gmail-daily-limit'],
    ['550 5.7.1 Daily SMTP relay limit exceeded for customer', 'gmail-relay-customer-limit'],
    ['550 5.7.0 Mail relay denied [192.0.2.1]. Invalid credentials for relay', 'gmail-relay-denied'],
    ['552 5.2.3 Your message exceeded Google’s message size limits', 'gmail-too-large'],
    [
      "552 5.3.4 The size of your message exceeds Google's message size limit of 35882577 bytes",
      'gmail-too-large',
    ],
    ['552 5.7.0 Our system detected an illegal attachment on your message.', 'gmail-blocked-content'],
    ['421 4.4.5 Server busy, try again later.', 'gmail-temporary'],
    ['451 4.3.0 Mail server temporarily rejected message', 'gmail-temporary'],
    ['550 5.7.1 Messages with multiple addresses in From: header are not accepted.', 'gmail-headers'],
    ['550 5.7.1 This message is not RFC 5322 compliant because it has duplicate headers.', 'gmail-headers'],
    [
      '550 5.7.28 There is an unusual rate of unsolicited mail originating from your IP',
      'gmail-unusual-rate',
    ],
    [
      '550 5.7.26 This mail is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM.',
      'gmail-recipient-authentication',
    ],
  ])('%j', (reply, id) => {
    expect(idOf(reply)).toBe(id)
  })
})

describe('the challenge that a refused token gets', () => {
  it.each(['400', '401'])('is read through its base64, status %s', (status) => {
    const json = JSON.stringify({ status, schemes: 'Bearer', scope: 'https://mail.google.com/' })
    const reply = `334 ${Buffer.from(json).toString('base64')}`
    expect(diagnose(reply, { provider, stage: 'sign-in' })).toMatchObject({
      id: 'gmail-token',
      code: 'AUTH',
      retry: 'after-sign-in',
    })
  })

  it.each(['334 VXNlcm5hbWU6', '334 UGFzc3dvcmQ6', '334'])('is not seen in %s', (reply) => {
    expect(diagnose(reply, { provider, stage: 'sign-in' }).id).not.toBe('gmail-token')
  })
})

describe('near misses', () => {
  it.each([
    [
      'the same words of another provider',
      '535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.',
    ],
    [
      "Microsoft's end of passwords has Google's code for DKIM",
      '550 5.7.30 Basic authentication is not supported for Client Submission.',
    ],
    ["a recipient's full mailbox", '452 4.2.2 The recipient’s inbox is out of storage space.'],
    ['a greylisting server', '451 4.7.1 Greylisted, try again in 5 minutes'],
    ['an address that does not exist', '550 5.1.1 The email account that you tried to reach does not exist.'],
    ['success', '250 2.0.0 OK'],
  ])('%s', (_, reply) => {
    expect(idOf(reply)).not.toMatch(/^gmail-/)
  })

  it("tells Google's missing DKIM from Microsoft's end of passwords", () => {
    expect(
      idOf(
        '550 5.7.30 This mail has been blocked because DKIM does not pass. Gmail requires all large senders to authenticate with DKIM.',
      ),
    ).toBe('gmail-recipient-authentication')
  })

  it('heeds the stage', () => {
    const reply = '535 5.7.8 Username and Password not accepted'
    expect(diagnose(reply, { provider, stage: 'recipient' }).id).not.toBe('gmail-password')
  })
})

it('knows its replies by the mark at their end, when nobody says whose they are', () => {
  const reply = '550 5.4.5 Daily user sending limit exceeded. 5b1f17b1804b1 - gsmtp'
  expect(diagnose(reply, { providers: [provider] }).id).toBe('gmail-daily-limit')
})

it('tells the user to change the encryption when Gmail demands it', () => {
  expect(diagnose('530 5.7.0 Must issue a STARTTLS command first', { provider, card: 'MARI' })).toMatchObject(
    {
      field: 'security',
      fix: { card: 'MARI', set: { security: 'starttls' } },
    },
  )
})
