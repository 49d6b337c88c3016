import { describe, expect, it } from 'vitest'
import { readSendArguments } from '../src/commands/send-arguments.ts'
import { oneOf, readCommandLine, userAmong } from '../src/terminal/command-line.ts'

const options = { as: { type: 'string' }, real: { type: 'boolean' } } as const
const read = (line: string) => () => readCommandLine(line.split(' '), options)

describe('a command line that cannot be read', () => {
  it.each([
    ['--colour', /^--colour: this option does not exist; --help/],
    ['--as', /^--as: enter a value after it; --help/],
    ['--as --real', /^--as: enter a value after it; --help/],
    ['--real=yes', /^--real: enter it without a value$/],
    ['MARI', /^"MARI": nothing is expected here/],
    ['--lang fi', /^--lang: "fi" is not one of et, lv, en$/],
    ['--colour --lang et', /^--colour: sellist valikut ei ole; .*--help$/],
    ['--lang=lv --as', /^--as: ievadiet aiz opcijas vērtību; --help/],
    ['--lang lv --real=yes', /^--real: ievadiet to bez vērtības$/],
    ['--lang et MARI', /^„MARI” on siin liigne/],
  ])('%s is answered in one sentence, in the language it asks for', (line, sentence) => {
    expect(read(line)).toThrow(sentence)
    expect(() => read(line)()).not.toThrow(/\n/)
  })

  it('that is right gives its language and its values', () => {
    expect(read('--as MARI --lang et')()).toMatchObject({ lang: 'et', values: { as: 'MARI' } })
    expect(read('--real')()).toMatchObject({ lang: 'en', values: { real: true } })
  })

  it('names in the same language what is missing', () => {
    expect(() => readSendArguments(['--lang', 'et'], {})).toThrow(/^--as: sisesta kasutaja/)
    expect(() => readSendArguments(['--as', 'MARI', '--lang', 'lv'], {})).toThrow(/^--to: ievadiet saņēmēju/)
    expect(() => oneOf('--stage', 'soon', ['tls'], 'et')).toThrow(
      /^--stage: „soon” ei sobi; vali üks neist: tls$/,
    )
  })
})

describe('the code of a user', () => {
  it('is found however it is typed', () => {
    expect(userAmong(['MAIL', 'MARI'], 'mari', 'en')).toBe('MARI')
    expect(userAmong(['mari', 'MARI'], 'mari', 'en')).toBe('mari')
  })

  it.each(['MAR', 'Mari'])('is not guessed: %s', (typed) =>
    expect(() => userAmong(['mari', 'MARI'], typed, 'en')).toThrow(/^--as: user .* does not exist/),
  )
})
