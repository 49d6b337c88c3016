import { describe, expect, it } from 'vitest'
import { askedRules, ruleFor } from '../src/cause/reporter-rules.ts'
import { reporterRules } from '../src/index.ts'
import { families } from './mutations.ts'
import { replies } from './replies.ts'

const patterns = askedRules.map((rule) => ({
  rule,
  pattern: new RegExp(rule.text, /\\p\{/.test(rule.text) ? 'iu' : 'i'),
}))

const texts = [
  ...replies.map(([, reply]) => reply),
  ...families.map(({ bytes }) => bytes.toString('utf8').replace(/\s+/g, ' ')),
]

describe('the rules for words of reporting servers', () => {
  it('are found together as each would be by itself', () => {
    const wrong = texts.filter(
      (text) => ruleFor(text, {}) !== patterns.find(({ pattern }) => pattern.test(text))?.rule,
    )
    expect(wrong).toEqual([])
  })

  it('that are certain go first, and weak ones give way to a temporary reply', () => {
    const certain = patterns.filter(({ rule }) => rule.certain === true)
    const strong = patterns.filter(({ rule }) => rule.weak !== true)
    const wrong = texts.filter(
      (text) =>
        ruleFor(text, { certain: true }) !== certain.find(({ pattern }) => pattern.test(text))?.rule ||
        ruleFor(text, { temporary: true }) !== strong.find(({ pattern }) => pattern.test(text))?.rule,
    )
    expect(wrong).toEqual([])
  })

  it.each(reporterRules.filter(({ sample }) => sample !== undefined))(
    '$id knows: $sample',
    ({ id, sample = '' }) => expect(ruleFor(sample, {})?.id).toBe(id),
  )
})
