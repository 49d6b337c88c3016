import { describe, expect, it } from 'vitest'
import type { ReplyRule } from '../../src/contract/diagnosis.ts'
import { stages } from '../../src/contract/stage.ts'
import { firstMatch, matchesReply } from '../../src/diagnosis/match.ts'
import { parseReply } from '../../src/diagnosis/parse-reply.ts'
import { replyRules } from '../../src/diagnosis/rules.ts'

const samples = replyRules.flatMap(({ sample }) => sample ?? [])
/** A code without words, and words without a code. */
const bare = samples.flatMap((sample) => {
  const code = /^[2-5]\d\d(?: [245]\.\d\.\d+)?/.exec(sample)?.[0]
  return code === undefined ? [] : [code, sample.slice(code.length)]
})
const replies = [...new Set([...samples, ...bare])].map(parseReply)

describe('the first rule that matches', () => {
  it.each([undefined, ...stages])('is the first of those that match by themselves at stage %s', (stage) => {
    for (const auth of [undefined, 'password', 'oauth'] as const) {
      const wrong = replies.filter((reply) => {
        const known = { stage, auth }
        return (
          firstMatch(replyRules, reply, known) !== replyRules.find((rule) => matchesReply(rule, reply, known))
        )
      })
      expect(wrong).toEqual([])
    }
  })

  const rule = (id: string, more: Partial<ReplyRule>): ReplyRule => ({
    id,
    code: 'REJECTED',
    stages: ['recipient'],
    replyCodes: [550],
    actor: 'user',
    retry: 'never',
    source: { from: 'a test', checkedAt: '2026-11-29', confidence: 'observed' },
    ...more,
  })
  const worded = rule('worded', { text: 'no such user' })
  const wordless = rule('wordless', {})
  const reply = parseReply('550 No such user')

  it('may have words or none, whichever stands earlier', () => {
    const known = { stage: 'recipient' } as const
    expect(firstMatch([worded, wordless], reply, known)?.id).toBe('worded')
    expect(firstMatch([wordless, worded], reply, known)?.id).toBe('wordless')
    expect(firstMatch([worded, wordless], parseReply('550 Go away'), known)?.id).toBe('wordless')
    expect(firstMatch([worded], parseReply('550 Go away'), known)).toBeUndefined()
  })
})
