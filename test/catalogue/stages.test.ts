import { type ReplyRule, type Stage, stages } from '@saatja/core'
import { diagnose, replyRules } from '@saatja/core/explain'
import { providers } from '@saatja/demo'
import { stockReplies } from '@saatja/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const rules: readonly ReplyRule[] = [...replyRules, ...providers.flatMap(({ replies }) => replies)]
const beforeRecipient = stages.slice(0, stages.indexOf('recipient'))
const ofRecipient = /(?:^|-)recipient-|^refused-by-recipient$|^delivery-/

const samples = [
  ...rules.flatMap(({ sample }) => (sample === undefined ? [] : [sample])),
  ...stockReplies.map(([, , reply]) => reply),
]

describe('every reply rule', () => {
  it('states the stages at which it may speak, or that it speaks only without one', () => {
    expect(
      rules.filter(
        ({ stages: own, stageless, text }) => own.length === 0 && !(stageless ?? text !== undefined),
      ),
    ).toEqual([])
    expect(rules.filter(({ stages: own }) => own.some((stage) => !stages.includes(stage)))).toEqual([])
  })

  it('speaks of a recipient from the stage of recipients on', () => {
    const early = rules.filter(
      ({ id, stages: own }) => ofRecipient.test(id) && own.some((stage) => beforeRecipient.includes(stage)),
    )
    expect(early).toEqual([])
  })
})

describe('a reply before the first recipient', () => {
  const mailbox = /^recipient-|^refused-by-recipient$|^delivery-|^too-many-recipients$/
  const words = fc.constantFrom(
    'user unknown',
    'mailbox full',
    'account disabled',
    'recipient',
    'no such user',
    'domain not found',
    'does not accept mail',
    'RESOLVER.RST',
    'message expired',
    'too many recipients',
    'over quota',
  )
  const code = fc.constantFrom(
    '421',
    '450',
    '452',
    '500',
    '501',
    '504',
    '521',
    '550',
    '551',
    '552',
    '553',
    '554',
    '556',
  )
  const enhanced = fc.constantFrom(
    '',
    '5.1.1 ',
    '5.1.10 ',
    '5.2.1 ',
    '5.2.2 ',
    '4.4.7 ',
    '5.7.133 ',
    '5.7.129 ',
  )

  it('says nothing about a recipient, whatever its words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Stage>(...beforeRecipient),
        code,
        enhanced,
        fc.array(words, { minLength: 1, maxLength: 3 }),
        (stage, basic, detail, said) => {
          const { id } = diagnose(`${basic} ${detail}${said.join('; ')}`, { stage })
          expect(id).not.toMatch(mailbox)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it.each(beforeRecipient)('at %s, also when a recipient’s words are in it', (stage) => {
    for (const sample of samples) expect(diagnose(sample, { stage, providers }).id).not.toMatch(mailbox)
  })
})

describe('a reply to RCPT or to the dot', () => {
  const aboutOne = [
    ['556 5.1.10 <mati@halb.ee>: domain has a null MX', 'recipient'],
    ['501 Syntax error in parameters', 'recipient'],
    ['504 5.5.2 <mati@halb>: Recipient address rejected: need fully-qualified address', 'recipient'],
    ['500', 'recipient'],
    ['502', 'recipient'],
    ['503', 'recipient'],
    ['521 5.3.2 host accepts no mail', 'recipient'],
    ['551 5.1.6 The user has moved', 'recipient'],
    ['551', 'recipient'],
    [
      '550 5.7.129 RESOLVER.RST.RestrictedToRecipientsPermission; not authorized to send to recipient',
      'recipient',
    ],
    ['550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required', 'recipient'],
    ['550 5.7.134 RESOLVER.RST.SenderNotAuthenticatedForMailbox; authentication required', 'recipient'],
    ['550 5.7.1 RESOLVER.RST.AuthRequired; authentication required', 'final-reply'],
    ['550 5.7.1 SPF check: 192.0.2.7 is not allowed to send mail from kivi.ee', 'final-reply'],
    ['550 5.7.26 Unauthenticated email from kivi.ee is not accepted', 'final-reply'],
    ['550 5.7.1 Message authentication failed: policy', 'final-reply'],
    ['500 line too long', 'final-reply'],
    ['504', 'final-reply'],
    ['555', 'recipient'],
    ['550 5.7.1 You are not allowed to post to this list', 'recipient'],
  ] as const

  it.each(aboutOne)('%s at %s concerns this one alone', (reply, stage) => {
    const { code } = diagnose(reply, { stage, auth: 'password' })
    expect(['CONFIG', 'AUTH']).not.toContain(code)
  })

  it.each([
    ['554 5.7.1 <mati@halb.ee>: Relay access denied', 'recipient', 'relay-denied'],
    ['530 5.7.0 Authentication required', 'recipient', 'server-wants-sign-in'],
    [
      '553 5.7.1 <mari@kivi.ee>: Sender address rejected: not owned by user info@kivi.ee',
      'recipient',
      'sender-not-allowed',
    ],
    ['450 4.7.1 <[127.0.0.1]>: Helo command rejected: Host not found', 'recipient', 'client-name-refused'],
    [
      '553 5.1.8 <mari@kivi.invalid>... Domain of sender address mari@kivi.invalid does not exist',
      'recipient',
      'sender-domain-unknown',
    ],
  ] as const)('%s at %s still speaks of the sender or the client', (reply, stage, id) => {
    expect(diagnose(reply, { stage }).id).toBe(id)
  })
})
