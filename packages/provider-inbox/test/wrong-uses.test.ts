import { expect, it } from 'vitest'
import { inbox } from '../src/index.ts'

it.each<[unknown, RegExp]>([
  [{ plan: 'premium' }, /^inbox: plan is not an option; it has none$/],
  ['mail.ee', /^inbox: options must be an object, not text$/],
])('inbox(%j) says what is wrong', (options, sentence) => {
  const call = () => inbox(options as never)
  expect(call).toThrow(TypeError)
  expect(call).toThrow(sentence)
})
