import { describe, expect, it } from 'vitest'
import { alternativesOf, literalsOf } from '../../src/diagnosis/literals.ts'
import { phrases } from '../../src/diagnosis/phrases.ts'
import { replyRules } from '../../src/diagnosis/rules.ts'

describe('the words without which a pattern cannot match', () => {
  it.each([
    ['mail ?box is full', ['mailbox is full', 'mail box is full']],
    ['(?:over|exceed\\w*) .{0,40}quota', ['quota']],
    ['unrecogni[sz]ed', ['unrecogniss', 'unrecognized'].map((word) => word.replace('ss', 'sed'))],
    ['(?<![\\w.-])null ?mx(?![\\w.-])', ['nullmx', 'null mx']],
    ['couldn.t be (?:found|reached)', ['t be found', 't be reached']],
    ['user (?:is )?(?:\\S{1,60} )*unknown', ['unknown']],
    ['拒否', ['拒否']],
    ['a.b', undefined],
    ['\\d{3} (?:no)?', undefined],
    ['(?:[a-z]+|busy)', undefined],
  ])('%s', (pattern, words) => expect(literalsOf(pattern)).toEqual(words))

  it('are asked of each alternative by itself', () => {
    expect(alternativesOf('a\\|b|[|]c|(?:d|e)')).toEqual(['a\\|b', '[|]c', '(?:d|e)'])
  })
})

describe('many patterns asked together', () => {
  const texts = replyRules.flatMap(({ text }) => text ?? [])
  const patterns = texts.map((text) => new RegExp(text, 'i'))
  const all = phrases(texts)
  const samples = replyRules.flatMap(({ sample }) => sample ?? [])
  const said = [...samples, ...samples.map((sample) => sample.toUpperCase()), samples.join(' '), '']

  it('find the pattern that each by itself finds first', () => {
    const wrong = said.filter((text) => {
      const expected = patterns.findIndex((pattern) => pattern.test(text))
      return (all.first(text) ?? -1) !== expected
    })
    expect(wrong).toEqual([])
  })

  it('find each that matches when the others are passed over', () => {
    const wrong = said.filter((text) => {
      const isFound = (number: number): boolean => all.first(text, (each) => each !== number) === number
      return patterns.some((pattern, number) => pattern.test(text) && !isFound(number))
    })
    expect(wrong).toEqual([])
  })

  it('pass over what is to be skipped', () => {
    const two = phrases(['mailbox', 'mailbox is full'])
    expect(two.first('The mailbox is full')).toBe(0)
    expect(two.first('The mailbox is full', (pattern) => pattern === 0)).toBe(1)
    expect(two.first('The mailbox', (pattern) => pattern === 0)).toBeUndefined()
  })
})
