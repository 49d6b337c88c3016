import { expect, it } from 'vitest'
import { runProgram } from './program.ts'

it.each([
  ['explain', '550 no'],
  ['bounce', 'a.eml'],
])('npm run %s refuses with one sentence and code 2', async (name, argument) => {
  expect(await runProgram(name, [argument, '--lang', 'de'])).toEqual({
    code: 2,
    out: '',
    err: '--lang: "de" is not one of et, lv, en\n',
  })
})
