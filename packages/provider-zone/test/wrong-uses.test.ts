import { expect, it } from 'vitest'
import { zone } from '../src/index.ts'

it.each<[unknown, RegExp]>([
  [{ paln: 'premium' }, /^zone: paln is not an option; there are plan$/],
  [{ plan: 'gold' }, /^zone: plan must be one of standard, premium, ultimate, not "gold"$/],
  [{ plan: 'toString' }, /^zone: plan must be one of standard/],
  [{ plan: null }, /^zone: plan must be one of standard, premium, ultimate, not null$/],
  ['premium', /^zone: options must be an object, not text$/],
])('zone(%j) says what is wrong', (options, sentence) => {
  const call = () => zone(options as object)
  expect(call).toThrow(TypeError)
  expect(call).toThrow(sentence)
})

it('has its defaults where the options are null', () => {
  expect(zone(null as never).limits).toEqual(zone().limits)
})
