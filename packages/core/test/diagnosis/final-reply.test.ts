import { diagnose } from '@saatja/core/explain'
import { describe, expect, it } from 'vitest'

describe('a server that says no has decided', () => {
  it.each([
    ['recipient', '450 4.4.2 connection reset', 'later'],
    ['final-reply', '550 5.4.1 Connection closed by remote host', 'never'],
    ['final-reply', '451 4.4.2 read ECONNRESET', 'later'],
    ['final-reply', '450 getaddrinfo ENOTFOUND mx.example.com', 'later'],
    ['final-reply', '450 CERT_HAS_EXPIRED', 'later'],
    ['final-reply', '554 invalid_grant', 'never'],
  ] as const)('%s: %s', (stage, reply, retry) => {
    const { code, retry: again } = diagnose(reply, { stage })
    expect(['UNKNOWN', 'CONFIG', 'AUTH']).not.toContain(code)
    expect(again).toBe(retry)
  })

  it.each([
    ['final-reply', '451 4.7.1 Greylisted, reason: 535 5.7.8 authentication failed'],
    ['recipient', '451 4.3.0 Temporary error: 550 5.1.1 user unknown'],
  ] as const)('%s: %s is as temporary as it says', (stage, reply) => {
    expect(diagnose(reply, { stage })).toMatchObject({ stage, retry: 'later' })
  })

  it('is still read inside a refusal of the same class', () => {
    const reply = '530 5.7.57 Client not authenticated to send mail. Error: 535 5.7.8 authentication failed'
    expect(diagnose(reply, { stage: 'sender' }).id).toBe('sign-in-refused')
  })
})

describe('an error text without a reply', () => {
  it.each([
    ['connect ECONNREFUSED 192.0.2.1:465', 'connection-refused'],
    ['getaddrinfo ENOTFOUND smtp.example.com', 'host-not-found'],
    ['read ECONNRESET', 'connection-lost'],
  ])('%s', (text, id) => expect(diagnose(text).id).toBe(id))
})
