import { expect, it } from 'vitest'
import { runCli } from '../src/index.ts'

/** Calls as plain JavaScript can. */
const call = (...given: unknown[]): unknown => Reflect.apply(runCli, undefined, given)

it.each([
  [[], 'not undefined'],
  [['explain'], 'not text'],
  [[['explain', 550]], 'not a list'],
])('says that the arguments cannot be used: %j', async (given, what) => {
  const sentence = `runCli: args must be a list of texts, such as process.argv.slice(2), ${what}`
  await expect(call(...given)).rejects.toThrow(new TypeError(sentence))
})
