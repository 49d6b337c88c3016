import { describe, expect, it } from 'vitest'
import { readBulkArguments } from '../server/cli/bulk-arguments.ts'

describe('arguments of a run', () => {
  it.each([
    [[], /^--as: /],
    [['--as', 'A'], /^--file: /],
    [['--as', 'A', '--file', 'f', '--lang', 'fi'], /^--lang: "fi" is not one of et, lv, en/],
    [['--as', 'A', '--file', 'f', '--to', 'x'], /--to/],
  ])('%j', (args, sentence) => expect(() => readBulkArguments(args)).toThrow(sentence))

  it('may reach servers in the own network', () => {
    const args = ['--as', 'A', '--file', 'f', '--real']
    expect(readBulkArguments(args)).toMatchObject({ real: true, allowPrivate: false })
    expect(readBulkArguments([...args, '--allow-private'])).toMatchObject({ allowPrivate: true })
  })
})
