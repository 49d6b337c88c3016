import { type Locale, locales } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { usage as bounceUsage, readBounceArguments } from '../src/commands/bounce-arguments.ts'
import { usage as checkUsage, readCheckArguments } from '../src/commands/check-arguments.ts'
import { asker } from '../src/commands/dns.ts'
import { usage as explainUsage, readExplainArguments } from '../src/commands/explain-arguments.ts'
import { usage as preflightUsage, readPreflightArguments } from '../src/commands/preflight-arguments.ts'
import { readSendArguments, usage as sendUsage } from '../src/commands/send-arguments.ts'
import { parseCards } from '../src/files/cards.ts'
import { providersFrom } from '../src/providers.ts'
import type { SandboxSetup, Setup } from '../src/setup.ts'
import { passwordVariable, withEnvironment } from '../src/terminal/passwords.ts'
import { loadTerminalTexts } from '../src/terminal/texts.ts'

/** Everything is real, as in the published program. */
const real = { providers: providersFrom({}) }

/** A sandbox that no argument opens. */
const sandbox: SandboxSetup = {
  samples: [],
  zones: {},
  open: () => Promise.reject(new Error('was opened')),
}

describe('explain', () => {
  const read = (args: readonly string[]) => readExplainArguments(args, real)

  it('joins words that were given without quotes', () => {
    const args = ['550', 'no', '--stage', 'recipient', '--lang', 'et', '--json']
    expect(read(args)).toMatchObject({ error: '550 no', stage: 'recipient', lang: 'et', json: true })
    expect(read(['535', 'no', '--provider', 'zone'])).toMatchObject({
      provider: { id: 'zone' },
      lang: 'en',
      json: false,
    })
  })

  it.each([
    [[], 'ERROR: enter the error text'],
    [['  '], 'ERROR: enter the error text'],
    [['550 no', '--lang', 'de'], '--lang: "de" is not one of et, lv, en'],
    [['550 no', '--provider', 'nobody'], '--provider: "nobody" is not one of directo'],
    [['550 no', '--stage', 'soon'], '--stage: "soon" is not one of settings'],
    [['550 no', '--wrong'], '--wrong: this option does not exist'],
  ])('refuses %j with one sentence', (args, sentence) => expect(() => read(args)).toThrow(sentence))
})

describe('bounce', () => {
  it('reads its arguments', () =>
    expect(readBounceArguments(['a.eml', '--lang', 'et', '--envelope-to', 'b@c.example'])).toEqual({
      file: 'a.eml',
      envelopeTo: 'b@c.example',
      lang: 'et',
      json: false,
    }))

  it.each([
    [[], 'MAIL.EML: enter one file'],
    [['a.eml', 'b.eml'], 'MAIL.EML: enter one file'],
    [['a.eml', '--lang', 'de'], '--lang: "de" is not one of et, lv, en'],
    [['a.eml', '--wrong'], '--wrong: this option does not exist'],
  ])('refuses %j with one sentence', (args, sentence) =>
    expect(() => readBounceArguments(args)).toThrow(sentence),
  )
})

describe('send', () => {
  const to = ['--to', 'someone@example.com']

  it.each([
    [[], /^--as/],
    [['--as', 'A'], /^--to/],
    [['--as', 'A', '--to', 'a@b@c'], /^--to: "a@b@c" is not one email address/],
    [['--as', 'A', '--to', 'Mari <mari@kivi.example>'], /^--to/],
    [['--as', 'A', ...to, '--lang', 'fi'], /^--lang/],
    [['--as', 'A', ...to, '--password', 'x'], /^--password: this option does not exist/],
  ])('refuses %j', (args, sentence) => expect(() => readSendArguments(args, { sandbox })).toThrow(sentence))

  it('stays in the sandbox until real servers are asked for', () => {
    expect(readSendArguments(['--as', 'A', ...to], { sandbox })?.real).toBe(false)
    expect(readSendArguments(['--as', 'A', ...to, '--real'], { sandbox })?.real).toBe(true)
  })

  it('without a sandbox is real, and needs cards', () => {
    expect(() => readSendArguments(['--as', 'A', ...to], {})).toThrow(/^--cards: enter the file/)
    expect(() => readSendArguments(['--as', 'A', ...to, '--real'], {})).toThrow(
      /^--real: this option does not/,
    )
    expect(readSendArguments(['--as', 'A', ...to, '--cards', 'c.json'], {})).toMatchObject({ real: true })
  })
})

describe('check', () => {
  const cards = ['--cards', 'c.json']

  it('signs in, and sends only when asked', () => {
    expect(readCheckArguments(['--as', 'A', ...cards], {})?.depth).toBe('sign-in')
    const message = ['--as', 'A', ...cards, '--depth', 'message', '--to', 'b@c.example']
    expect(readCheckArguments(message, {})).toMatchObject({ depth: 'message', to: 'b@c.example' })
  })

  it.each([
    [cards, /^--as: enter the user to check/],
    [['--as', 'A'], /^--cards: enter the file/],
    [
      ['--as', 'A', ...cards, '--depth', 'deep'],
      /^--depth: "deep" is not one of connection, sign-in, message/,
    ],
    [['--as', 'A', ...cards, '--depth', 'message'], /^--to: enter the recipient of the test message/],
    [['--as', 'A', ...cards, '--to', 'b@c.example'], /^--to: leave it out, or add --depth message/],
    [['--as', 'A', ...cards, '--depth', 'message', '--to', 'x'], /^--to: "x" is not one email address/],
  ])('refuses %j', (args, sentence) => expect(() => readCheckArguments(args, {})).toThrow(sentence))
})

describe('preflight', () => {
  it.each([
    ['no one', [], /^--as: /],
    ['a user and all', ['--as', 'MARI', '--all'], /^--all: /],
    ['an unknown language', ['--as', 'MARI', '--lang', 'fi'], /^--lang: "fi"/],
    ['a message as JSON', ['--as', 'MARI', '--json', '--handover'], /^--handover: /],
    ['a word that it would not heed', ['MARI', '--all'], /^"MARI": nothing is expected here/],
  ])('refuses %s', (_, args, sentence) =>
    expect(() => readPreflightArguments(args, { sandbox })).toThrow(sentence),
  )

  it('asks real DNS unless a file or a sandbox answers', () => {
    const live = (args: readonly string[], setup: { readonly sandbox?: SandboxSetup }) =>
      readPreflightArguments(['--all', ...args], setup)?.live
    expect(live([], {})).toBe(true)
    expect(live(['--zones', 'z.json'], {})).toBe(false)
    expect(live([], { sandbox })).toBe(false)
    expect(live(['--live'], { sandbox })).toBe(true)
  })
})

describe('where DNS answers come from', () => {
  it.each([
    ['a file and real DNS', { zones: 'x', live: true }, /^--live: /],
    ['a file that is not there', { zones: '/nowhere', live: false }, /^--zones: there is no file \/nowhere$/],
  ])('is not %s', (_, choice, sentence) =>
    expect(asker({ ...choice, lang: 'en' }, {})).rejects.toThrow(sentence),
  )
})

it.each([
  ['explain', (args: readonly string[]) => readExplainArguments(args, real)],
  ['bounce', readBounceArguments],
  ['send', (args: readonly string[]) => readSendArguments(args, {})],
  ['check', (args: readonly string[]) => readCheckArguments(args, {})],
  ['preflight', (args: readonly string[]) => readPreflightArguments(args, {})],
])('%s answers a question for help before anything else', (_, read) =>
  expect(read(['--help'])).toBeUndefined(),
)

describe('a password', () => {
  it('is in a variable named by the code', () =>
    expect(passwordVariable('mari-2')).toBe('SAATJA_PASSWORD_MARI_2'))

  it('of the environment is part of the card, and is not printed', () => {
    const cards = [{ code: 'A', email: 'a@kivi.example' }]
    const [card] = withEnvironment(cards, { SAATJA_PASSWORD_A: 'kanaarilind' })
    expect(card?.mail?.password).toBeDefined()
    expect(JSON.stringify(card)).not.toContain('kanaarilind')
  })

  it('and a private key are two variables', () => {
    const dkim = { domain: 'kivi.example', selector: 'mail', privateKey: '' }
    const cards = [{ code: 'A', email: 'a@kivi.example', mail: { dkim } }]
    const [card] = withEnvironment(cards, { SAATJA_DKIM_KEY_A: 'kanaarilind' })
    expect(card?.mail?.dkim).toMatchObject({
      domain: 'kivi.example',
      privateKey: { reveal: expect.any(Function) },
    })
    expect(card?.mail?.password).toBeUndefined()
    expect(JSON.stringify(card)).not.toContain('kanaarilind')
  })
})

describe('the help', () => {
  const everywhere = (setup: Setup) => (lang: Locale) =>
    [sendUsage, checkUsage, explainUsage, preflightUsage, bounceUsage].map((usage) => usage(setup, lang))
  const setups: readonly Setup[] = [
    { ...real, call: (name) => `saatja ${name}`, environment: {} },
    { ...real, call: (name) => `npm run ${name} --`, environment: {}, sandbox },
  ]

  it.each(setups)('names the same options in each language, and fits a terminal', (setup) => {
    const optionsOf = (text: string) => [...text.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option)
    const help = everywhere(setup)
    const english = help('en').map(optionsOf)
    expect(english.flat().length).toBeGreaterThan(20)
    for (const lang of ['et', 'lv'] as const) expect(help(lang).map(optionsOf)).toEqual(english)
    const lines = locales.flatMap(help).flatMap((text) => text.split('\n'))
    expect(lines.filter((line) => line.length > 112)).toEqual([])
  })

  it('is in the language asked for', () => {
    const [setup] = setups
    if (setup === undefined) throw new Error('no setup')
    expect(explainUsage(setup, 'et')).toContain('Väljumiskood: 0 selgitatud')
    expect(explainUsage(setup, 'lv')).toContain('Izejas kods: 0 paskaidrots')
  })
})

describe('what is wrong with a file', () => {
  const wrong = [
    ['{', /JSON/],
    ['{ "company": { "name": "Kivi", "slug": "Kivi" }, "users": [] }', /company\.slug/],
    ['{ "company": { "name": 7, "slug": "kivi" }, "users": [] }', /company\.name/],
    ['{ "company": { "name": "Kivi", "slug": "kivi", "colour": 1 }, "users": [] }', /company\.colour/],
    ['{ "company": { "name": "Kivi", "slug": "kivi" }, "users": [] }', /users/],
    ['{ "company": { "name": "Kivi", "slug": "kivi" }, "users": [{ "code": "A", "email": "" }] }', /email/],
  ] as const

  it.each(wrong)('%s is said in the reader’s language to the end', (text, field) => {
    const english = reason(text, 'en')
    for (const lang of ['et', 'lv'] as const) {
      const said = reason(text, lang)
      expect(said).toMatch(field)
      expect(said).not.toMatch(/\b(must|not|needed|is|least|expected|invalid|input)\b/i)
      expect(said).not.toBe(english)
    }
  })
})

const reason = (text: string, lang: Locale): string => {
  try {
    parseCards(text, 'cards.json', lang)
  } catch (error) {
    if (error instanceof Error) return error.message
  }
  throw new Error('was accepted')
}

it('at a terminal, what is said about a private network names the option of the command line', async () => {
  for (const lang of locales) {
    const { remedy } = (await loadTerminalTexts(lang, [])).table['private-address'] ?? {}
    expect(remedy).toContain('--allow-private')
    expect(remedy).not.toContain('network:')
  }
})
