import { type ReplyRule, type Source, stages } from '@saatja/core'
import { diagnose, type ReplySource } from '@saatja/core/explain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const source: Source = { from: 'test', checkedAt: '2026-11-22', confidence: 'observed' }

const rule = (id: string, conditions: Partial<ReplyRule>): ReplyRule => ({
  id,
  code: 'AUTH',
  stages,
  actor: 'user',
  retry: 'after-sign-in',
  source,
  ...conditions,
})

/** Two made-up providers with the collisions of the real ones. */
const alpha: ReplySource = {
  id: 'alpha',
  replyMark: '\\balpha-mx$',
  replies: [
    rule('alpha-password', {
      stages: ['sign-in'],
      replyCodes: [535],
      enhanced: ['5.7.8'],
      text: 'user name and password not accepted',
      mark: 'see alpha help',
    }),
    rule('alpha-dkim', { replyCodes: [550], enhanced: ['5.7.30'], text: 'dkim' }),
    rule('alpha-many', { replyCodes: [452], enhanced: ['4.5.3'], text: 'too many recipients' }),
    rule('alpha-token', { replyCodes: [535], auth: 'oauth', stageless: true }),
    rule('alpha-plain', {
      replyCodes: [535],
      enhanced: ['5.7.3'],
      text: 'authentication unsuccessful',
      auth: 'password',
    }),
  ],
}

const beta: ReplySource = {
  id: 'beta',
  replies: [
    rule('beta-off-tenant', {
      stages: ['sign-in'],
      replyCodes: [535],
      enhanced: ['5.7.139'],
      text: 'is disabled for the tenant',
      mark: '^5\\.7\\.139 ',
    }),
    rule('beta-off-mailbox', {
      stages: ['sign-in'],
      replyCodes: [535],
      enhanced: ['5.7.139'],
      text: 'is disabled for the mailbox',
    }),
    rule('beta-basic-retired', {
      replyCodes: [550],
      enhanced: ['5.7.30'],
      text: 'basic authentication is not supported for client submission',
    }),
    rule('beta-send-as', { replyCodes: [550], enhanced: ['5.7.60'], text: 'permissions to send as' }),
    rule('beta-throttled', { replyCodes: [550], enhanced: ['5.2.252'], text: 'sender throttled' }),
    rule('beta-refused-sender', { replyCodes: [554], enhanced: ['5.2.252'], text: 'sendasdenied' }),
    rule('beta-many', { replyCodes: [452], text: 'too many recipients' }),
    rule('beta-relay', { replyCodes: [554], text: 'relay access denied here' }),
    rule('beta-short', { text: 'access denied' }),
    rule('beta-connections', {
      replyCodes: [432],
      enhanced: ['4.3.2'],
      text: 'concurrent connections? limit exceeded',
    }),
    rule('beta-threads', { replyCodes: [432], enhanced: ['4.3.2'], text: 'recipient thread limit exceeded' }),
    rule('beta-contested', {
      replyCodes: [550],
      text: 'a very special refusal of ours',
      mark: 'very special refusal',
    }),
    rule('beta-only-enhanced', { enhanced: ['5.9.9'] }),
    rule('beta-silent', { stages: ['sign-in'], stageless: true, replyCodes: [334] }),
  ],
}

const gamma: ReplySource = {
  id: 'gamma',
  replies: [
    rule('gamma-contested', {
      replyCodes: [550],
      text: 'a very special refusal of ours, once more',
      mark: 'once more',
    }),
  ],
}

const providers = [alpha, beta, gamma]

describe('diagnose for a known provider', () => {
  it.each([
    ['535 5.7.139 Authentication unsuccessful, sign-in is disabled for the Tenant.', 'beta-off-tenant'],
    ['535 5.7.139 Authentication unsuccessful, sign-in is disabled for the Mailbox.', 'beta-off-mailbox'],
    ['550 5.2.252 Sender throttled due to continuous send as denied', 'beta-throttled'],
    ['554 5.2.252 SendAsDenied; kivi.ee', 'beta-refused-sender'],
    ['550 5.7.30 Basic authentication is not supported for Client Submission.', 'beta-basic-retired'],
    ['550 5.7.60 Client does not have permissions to send as this sender', 'beta-send-as'],
    ['432 4.3.2 Concurrent connections limit exceeded', 'beta-connections'],
    ['432 4.3.2 Recipient thread limit exceeded', 'beta-threads'],
    ['334', 'beta-silent'],
  ])('%j is %s', (reply, id) => expect(diagnose(reply, { provider: beta }).id).toBe(id))

  it.each([
    ['550 5.7.606 Access denied, banned sending IP', 'beta-send-as'],
    ['550 5.7.30 DKIM signature missing', 'beta-basic-retired'],
    ['550 5.2.252 hm', 'beta-throttled'],
    ['432 4.3.2 hm', 'beta-connections'],
    ['550 5.9.9 hm', 'beta-only-enhanced'],
    ['535 5.7.139 hm', 'beta-off-tenant'],
  ])('%j is not %s: an enhanced code alone decides nothing', (reply, id) =>
    expect(diagnose(reply, { provider: beta }).id).not.toBe(id),
  )

  it('falls back to the general rules and then to the class', () => {
    expect(diagnose('550 5.1.1 user unknown', { provider: beta, stage: 'recipient' }).id).toBe(
      'recipient-unknown',
    )
    expect(diagnose('550 hm', { provider: beta }).id).toBe('mail-refused')
  })

  it('asks the kind of sign-in where a rule does', () => {
    const reply = '535 5.7.3 Authentication unsuccessful'
    expect(diagnose(reply, { provider: alpha, auth: 'oauth' }).id).toBe('alpha-token')
    expect(diagnose(reply, { provider: alpha, auth: 'password' }).id).toBe('alpha-plain')
    expect(diagnose(reply, { provider: alpha }).id).toBe('sign-in-refused')
  })

  it('reads a provider that came as JSON', () => {
    const provider = JSON.parse(JSON.stringify(beta)) as ReplySource
    expect(diagnose('554 5.2.252 SendAsDenied', { provider }).id).toBe('beta-refused-sender')
  })
})

describe('diagnose without a provider', () => {
  it.each([
    [
      "a vendor's own code together with its words",
      '535 5.7.139 sign-in is disabled for the Tenant',
      'beta-off-tenant',
    ],
    [
      'words that a rule states as its mark',
      '535 5.7.8 User name and Password not accepted, see alpha help',
      'alpha-password',
    ],
    ['words that only it claims', '550 a very special refusal of ours', 'beta-contested'],
    ['a mark of its servers', '452 4.5.3 too many recipients x9 - alpha-mx', 'alpha-many'],
    ['a mark, whatever the words', '535 5.7.3 Authentication unsuccessful alpha-mx', 'sign-in-refused'],
  ])('names one on %s', (_, reply, id) => expect(diagnose(reply, { providers }).id).toBe(id))

  it.each([
    ['two providers claim it', '550 a very special refusal of ours, once more', 'mail-refused'],
    ['a general rule knows nearly as much', '554 relay access denied here', 'relay-denied'],
    ['two providers claim common words', '452 4.5.3 too many recipients', 'too-many-recipients'],
    ['the words are everybody’s', '554 5.7.1 access denied', 'refused-by-policy'],
    [
      'its rule matches, but nothing says whose reply it is',
      '535 5.7.8 User name and Password not accepted',
      'sign-in-refused',
    ],
    ['the mark is there, but no rule matches', '550 5.1.1 see alpha help', 'mail-refused'],
    ['the rule has no words', '334', 'sign-in-unanswered'],
    ['a general rule says as much', '550 5.7.30 DKIM signature missing', 'dkim-failed'],
    ['the code differs', '550 5.7.139 hm', 'mail-refused'],
  ])('names none when %s', (_, reply, id) => expect(diagnose(reply, { providers }).id).toBe(id))

  it('never names a provider whose rules do not match', () => {
    const words = fc.constantFrom(
      '535',
      '550',
      '5.7.139',
      '5.7.30',
      'access denied',
      'too many recipients',
      'dkim',
      'x',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (parts) => {
        const { id } = diagnose(parts.join(' '), { providers })
        const owner = providers.find((provider) => id.startsWith(provider.id))
        if (owner) expect(diagnose(parts.join(' '), { provider: owner }).id).toBe(id)
      }),
    )
  })
})
