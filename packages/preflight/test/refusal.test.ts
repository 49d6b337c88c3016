import { diagnose, replyRules } from '@saatja/core/explain'
import { leadsToPreflight } from '@saatja/preflight'
import { describe, expect, it } from 'vitest'
import { providers } from './situations.ts'

const all = [...replyRules, ...providers.flatMap(({ replies }) => replies)].map(({ id }) => id)

describe('a refusal', () => {
  it('leads to the preflight exactly where SPF, DKIM or DMARC is the reason', () =>
    expect([...new Set(all.filter(leadsToPreflight))].sort()).toEqual([
      'directo-spf-refused',
      'dkim-failed',
      'dmarc-failed',
      'gmail-recipient-authentication',
      'm365-recipient-dmarc',
      'm365-recipient-spf',
      'spf-failed',
    ]))

  it('is recognised from what a server says', () => {
    const { id } = diagnose(
      '550 5.7.23 The message was rejected because of Sender Policy Framework violation',
    )
    expect(leadsToPreflight(id)).toBe(true)
  })
})
