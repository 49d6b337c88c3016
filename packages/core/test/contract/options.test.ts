import { describe, expect, it } from 'vitest'
import { checkOptions, optionRules, type RulesFor, secret } from '../../src/index.ts'

interface Options {
  readonly name?: string | undefined
  readonly key?: ReturnType<typeof secret> | undefined
}

const rules: RulesFor<Options> = { name: optionRules.text, key: optionRules.secret }

describe('the options of a call', () => {
  it.each<[unknown, string]>([
    [{ nmae: 'x' }, 'kask: nmae is not an option; there are name, key'],
    [{ name: 7 }, 'kask: name must be text, not 7'],
    [{ key: 'canary' }, 'kask: key must be wrapped, as secret(value), not text'],
    ['canary', 'kask: options must be an object, not text'],
    [() => {}, 'kask: options must be an object, not a function'],
  ])('%o', (options, sentence) => {
    expect(() => checkOptions('kask', options, rules)).toThrow(new TypeError(sentence))
  })

  it('may be missing, or undefined one by one', () => {
    for (const options of [undefined, null, {}, { name: undefined }, { key: secret('canary') }])
      expect(() => checkOptions('kask', options, rules)).not.toThrow()
  })

  it('are none for a function that has none', () => {
    expect(() => checkOptions('inbox', { plan: 'x' }, {})).toThrow(
      new TypeError('inbox: plan is not an option; it has none'),
    )
  })
})
