import { diagnose } from '@saatja/core/explain'
import { describe, expect, it } from 'vitest'
import { directo } from '../src/index.ts'

const provider = directo()

describe("a receiver refuses Directo's server", () => {
  it.each([
    '550 5.7.23 The message was rejected because of Sender Policy Framework violation',
    '550 5.7.26 Unauthenticated email from kivi.ee is not accepted due to DMARC policy',
    '554 5.7.1 SPF check failed for kivi.ee',
  ])('%s', (reply) => {
    expect(diagnose(reply, { provider, card: 'MARI' })).toMatchObject({
      id: 'directo-spf-refused',
      code: 'REJECTED',
      retry: 'after-change',
      fix: { card: 'MARI', set: { sender: 'directo-reply-to' } },
    })
  })

  it.each([
    '550 5.1.1 No such user',
    '451 4.7.24 SPF lookup failed, try again',
    '550 5.7.1 spfantasy.ee is blocked',
  ])('is not read into %s', (reply) => {
    expect(diagnose(reply, { provider }).id).not.toBe('directo-spf-refused')
  })
})
