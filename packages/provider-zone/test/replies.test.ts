import { diagnose, explain, loadTexts } from '@saatja/core/explain'
import { describe, expect, it } from 'vitest'
import { zone } from '../src/index.ts'

const provider = zone()
const now = new Date('2026-11-22T10:00:00Z')

describe('the daily limit passes, although its code is permanent', () => {
  const reply = '550 You reached a daily sending limit for your account'

  it.each([
    ['5 hours', '2026-11-22T15:00:00.000Z'],
    ['1 hours', '2026-11-22T11:00:00.000Z'],
    ['40 minutes', '2026-11-22T10:40:00.000Z'],
    ['12 seconds', '2026-11-22T10:00:12.000Z'],
  ])('in %s', (left, retryAt) => {
    expect(
      diagnose(`${reply}. Limit expires in ${left}`, { provider, stage: 'recipient', now }),
    ).toMatchObject({
      id: 'zone-daily-limit',
      code: 'LIMIT',
      retry: 'later',
      retryAt,
    })
  })

  it.each([
    ['et', /5 t.*pärast\.$/],
    ['lv', /pēc 5 .*\.$/],
    ['en', /in 5 .*\.$/],
  ] as const)('and the text says so, %s', async (locale, expected) => {
    const texts = await loadTexts(locale, [provider])
    const told = diagnose(`${reply}. Limit expires in 5 hours`, { provider, now })
    expect(explain(told, texts).remedy).toMatch(expected)
    expect(explain(diagnose(reply, { provider, now }), texts).remedy).toMatch(/[a-zāēš]\.$/)
  })

  it('without a time when the reply tells none', () => {
    const diagnosis = diagnose(reply, { provider, stage: 'recipient', now })
    expect(diagnosis).toMatchObject({ id: 'zone-daily-limit', retry: 'later' })
    expect(diagnosis).not.toHaveProperty('retryAt')
  })
})

it('waits two minutes after too many wrong passwords, whose code no standard knows', () => {
  expect(diagnose('403 Authentication was rate limited', { provider, stage: 'sign-in', now })).toMatchObject({
    id: 'zone-sign-in-limit',
    retry: 'later',
    retryAt: '2026-11-22T10:02:00.000Z',
  })
})

it('tells a missing application password from a wrong one', () => {
  const signIn = { provider, stage: 'sign-in' } as const
  expect(diagnose('535 You need to use an application specific password', signIn).id).toBe(
    'zone-application-password',
  )
  expect(diagnose('535 Authentication failed', signIn).id).toBe('zone-password')
})

it('knows an account by either wording', () => {
  expect(diagnose('550 User "mari" was not found', { provider, stage: 'sender' }).id).toBe(
    'zone-account-disabled',
  )
})

describe('near misses', () => {
  it.each([
    ['a mailbox of the recipient', '550 5.1.1 mailbox was not found'],
    ["a receiver's own block", '550 5.7.1 Access denied'],
    ["Google's daily limit", '550 5.4.5 Daily user sending limit exceeded.'],
    ["another server's password", '535 5.7.3 Authentication unsuccessful'],
    ['success', '250 Message queued as 18a3'],
  ])('%s', (_, reply) => {
    expect(diagnose(reply, { provider }).id).not.toMatch(/^zone-/)
  })

  it('heeds the stage', () => {
    expect(diagnose('535 Authentication failed', { provider, stage: 'recipient' }).id).not.toBe(
      'zone-password',
    )
  })
})
