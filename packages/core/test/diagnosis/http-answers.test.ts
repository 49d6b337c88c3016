import { describe, expect, it } from 'vitest'
import type { ReplyRule } from '../../src/contract/diagnosis.ts'
import { diagnose } from '../../src/diagnosis/diagnose.ts'

const source = { from: 'test', checkedAt: '2026-11-29', confidence: 'vendor' } as const
const rule = (more: Partial<ReplyRule>): ReplyRule => ({
  id: 'pilv-denied',
  code: 'CONFIG',
  stages: ['final-reply', 'message'],
  statuses: [403],
  causes: ['ErrorSendAsDenied'],
  actor: 'mail-administrator',
  retry: 'after-change',
  source,
  ...more,
})
const provider = { id: 'pilv', replies: [rule({})] }
const stage = 'final-reply'

describe('the answer of an API', () => {
  it('is known by its status and the vendor’s code', () => {
    const reply = 'HTTP 403 ErrorSendAsDenied: The user may not send on behalf of others.'
    expect(diagnose(reply, { provider, stage })).toMatchObject({ id: 'pilv-denied', params: { status: 403 } })
    expect(diagnose('HTTP 404 ErrorSendAsDenied: x', { provider, stage }).id).toBe('api-request-refused')
  })

  it('is known by the code alone where somebody pastes it', () => {
    const pasted = '{"error":{"code":"ErrorSendAsDenied","message":"no"}}'
    const stageless = { id: 'pilv', replies: [rule({ stageless: true })] }
    expect(diagnose(pasted, { provider: stageless }).id).toBe('pilv-denied')
  })

  it('is no business of rules about mail servers, nor the reverse', () => {
    const words = 'HTTP 403 Quota: daily limit exceeded, 5.7.8 authentication failed'
    expect(diagnose(words, { provider, stage }).id).toBe('api-not-allowed')
    const all = { id: 'pilv', replies: [rule({ statuses: [550], causes: [], text: 'denied' })] }
    expect(diagnose('550 5.7.1 denied', { provider: all, stage }).id).not.toBe('pilv-denied')
  })

  it.each([
    [400, 'api-request-refused', 'REJECTED'],
    [401, 'api-token-refused', 'AUTH'],
    [403, 'api-not-allowed', 'CONFIG'],
    [408, 'mail-deferred', 'NETWORK'],
    [413, 'message-too-large', 'REJECTED'],
    [429, 'api-busy', 'LIMIT'],
    [500, 'unknown-reply', 'UNKNOWN'],
    [503, 'unknown-reply', 'UNKNOWN'],
    [307, 'unknown-reply', 'UNKNOWN'],
  ])('with status %i alone means %s after the last byte', (status, id, code) => {
    expect(diagnose(`HTTP ${status}`, { stage })).toMatchObject({ id, code })
  })

  it('before the last byte never leaves the outcome open', () => {
    expect(diagnose('HTTP 503', { stage: 'message' })).toMatchObject({ id: 'mail-deferred', code: 'NETWORK' })
  })
})
