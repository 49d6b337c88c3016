import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Finding, type Locale, locales, type Params, type TextTable } from '@saatja/core'
import { diagnose, explain, loadTexts, type Texts } from '@saatja/core/explain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const finding = (code: string, params: Params = {}): Finding => ({ code, severity: 'error', params })

const texts: Record<Locale, Texts> = {
  et: await loadTexts('et'),
  lv: await loadTexts('lv'),
  en: await loadTexts('en'),
}

const provider = (table: TextTable) => ({
  id: 'alpha',
  name: 'Alpha Mail',
  texts: { et: async () => table, lv: async () => table, en: async () => table },
})

const saying = (title: string): TextTable => ({ 'alpha-x': { title, cause: '', remedy: '' } })
const title = async (template: string, params: Params, locale: Locale = 'en', timeZone?: string) =>
  explain(
    finding('alpha-x', params),
    await loadTexts(locale, [provider(saying(template))]),
    timeZone === undefined ? {} : { timeZone },
  ).title

describe('explain', () => {
  it.each<[Locale, string]>([
    ['et', 'Saaja'],
    ['lv', 'Saņēmējs'],
    ['en', 'The recipient'],
  ])('says that only the recipient can make room in a full mailbox: %s', (locale, who) => {
    const full = diagnose('552 5.2.2 Mailbox full', { stage: 'recipient' })
    expect(explain(full, texts[locale]).who).toBe(who)
  })

  it('never says that waiting is enough where a message has to be sent again', () => {
    const lost = diagnose('451 4.4.1 No answer from host', { stage: 'final-reply' })
    expect(locales.map((locale) => explain(lost, texts[locale]).who)).toEqual([
      'Mitte keegi – takistus on ajutine',
      'Neviens – šķērslis ir īslaicīgs',
      'No one – the problem is temporary',
    ])
  })

  it('says what happened, who can fix it, what to do, and where to read on', () => {
    const diagnosis = diagnose('550 5.1.1 user unknown', { stage: 'recipient' })
    expect(explain(diagnosis, texts.en)).toEqual({
      locale: 'en',
      title: 'The recipient’s address does not exist',
      cause:
        'This mailbox does not exist on the recipient’s server. The address may be mistyped or no longer in use.',
      remedy: 'Correct the address and send again.',
      who: 'You',
      guide: 'errors#recipient-unknown',
    })
    expect(explain(diagnosis, texts.et).title).toBe('Saaja aadressi ei ole olemas')
    expect(explain(diagnosis, texts.lv).who).toBe('Jūs')
  })

  it.each([
    ['en', 1, 'One setting prevents sending'],
    ['en', 2, '2 settings prevent sending'],
    ['et', 1, 'Üks säte takistab saatmist'],
    ['et', 5, '5 sätet takistab saatmist'],
    ['lv', 1, '1 iestatījums neļauj sūtīt'],
    ['lv', 21, '21 iestatījums neļauj sūtīt'],
    ['lv', 2, '2 iestatījumi neļauj sūtīt'],
    ['lv', 10, '10 iestatījumu neļauj sūtīt'],
    ['lv', 11, '11 iestatījumu neļauj sūtīt'],
  ] as const)('counts in %s: %i', (locale, count, expected) =>
    expect(explain(finding('settings-refused', { count }), texts[locale]).title).toBe(expected),
  )

  it('leaves out what it does not know', () => {
    const known = explain(finding('host-not-found', { server: 'mail.kivi.ee:465' }), texts.en)
    expect(known.cause).toContain('The name of the mail server “mail.kivi.ee:465” could not be found')
    expect(explain(finding('host-not-found'), texts.en).cause).toContain(
      'The name of the mail server could not be found',
    )
  })

  it('marks a gap where a text needs a value that nobody gave', async () => {
    expect(await title('From {from}', {})).toBe('From …')
    expect(await title('From {from}', { from: '' })).toBe('From …')
    expect(await title('From {from}[ and {to}]', { from: 'a', to: '' })).toBe('From a')
    expect(await title('A [list] stays', {})).toBe('A [list] stays')
  })

  it('never looks for placeholders in a value', async () =>
    expect(await title('{a} and {b}', { a: '{b}', b: '[x {a}]' })).toBe('{b} and [x {a}]'))

  it('writes numbers, sizes, waits and dates as the language does', async () => {
    expect(await title('{count}', { count: 12_345 })).toBe('12,345')
    expect(await title('{count}', { count: 12_345 }, 'et')).toBe('12\u00a0345')
    expect(await title('{port}', { port: 12_345 })).toBe('12345')
    expect(await title('{size} of {limit}', { size: 36_700_160, limit: 26_214_400 })).toBe('35 MB of 25 MB')
    expect(await title('{limit}', { limit: 400 })).toBe('400')
    expect(await title('{wait} pärast', { wait: 90 }, 'et')).toBe('90 sekundi pärast')
    expect(await title('{wait} pärast', { wait: 300 }, 'et')).toBe('5 minuti pärast')
    expect(await title('pēc {wait}', { wait: 21 }, 'lv')).toBe('pēc 21 sekundes')
    expect(await title('pēc {wait}', { wait: 7200 }, 'lv')).toBe('pēc 2 stundām')
    expect(await title('in {wait}', { wait: 86_400 })).toBe('in 24 hours')
    expect(await title('in {wait}', { wait: 1 })).toBe('in 1 second')
    expect(await title('{date}', { date: '2026-12-31' })).toBe('December 31, 2026')
    expect(await title('{date}', { date: '2026-12-31' }, 'et')).toBe('31.12.2026')
    expect(await title('{date}', { date: '2026-04-01' }, 'et')).toBe('01.04.2026')
    expect(await title('{at}', { at: '2026-11-22T12:05:00.000Z' }, 'en', 'UTC')).toMatch(/2026.* 12:05$/)
    expect(await title('{at}', { at: '2026-11-22T10:05:00.000Z' }, 'et', 'Europe/Tallinn')).toMatch(
      /22\.11\.2026.*12:05/,
    )
  })

  it('calls fields, encryption and providers by their names', async () => {
    expect(explain(finding('credentials-incomplete', { missing: 'password' }), texts.et).cause).toContain(
      '„Salasõna”',
    )
    expect(explain(finding('security-invalid', { security: 'rot13' }), texts.en).title).toContain('“rot13”')
    const port = explain(
      finding('port-security', { port: '587', security: 'tls', suggested: 'starttls' }),
      texts.lv,
    )
    expect(port.cause).toBe('Portam 587 parasti izmanto „StartSSL/SSL/TLS”, bet ir izvēlēts „SSL”.')
    expect(await title('{provider}', { provider: 'alpha' })).toBe('Alpha Mail')
    expect(await title('{provider}', { provider: 'Beta' })).toBe('Beta')
  })

  it.each(locales)('ends no sentence with two full stops in %s', async (locale) => {
    const { table } = texts[locale]
    const params = { wait: 30, count: 2, seconds: 30, retryAt: '2027-02-22T10:00:00Z', date: '2027-02-22' }
    for (const code of Object.keys(table)) {
      const { cause, remedy } = explain(finding(code, params), texts[locale], { timeZone: 'UTC' })
      expect([code, cause, remedy].filter((text) => /\.\./.test(text))).toEqual([])
    }
    const dated = await title('until {date}[, or {at}]. Then', { date: '2027-02-22', at: 'a.' }, locale)
    expect(dated).not.toContain('..')
  })

  it.each(['constructor', '__proto__', 'toString'])('shows “%s” as it was typed', async (word) => {
    for (const name of ['provider', 'security', 'field'])
      expect(await title(`{${name}}`, { [name]: word })).toBe(word)
  })

  it('tells when a limit opens again', () => {
    const diagnosis = {
      ...diagnose('450 hm'),
      id: 'pace-exceeded',
      retryAt: '2026-11-23T00:00:00.000Z',
      params: {},
    }
    expect(explain(diagnosis, texts.en, { timeZone: 'UTC' }).cause).toContain('November 23, 2026')
  })

  it('answers for a code that its catalogue does not have', () => {
    expect(explain(finding('beta-new'), texts.en).title).toBe('Unknown error')
    expect(explain(finding('constructor'), texts.en).title).toBe('Unknown error')
    expect(explain(finding('beta-new'), texts.en).guide).toBe('errors#beta-new')
    const site = 'https://saatja.example.com'
    expect(explain(finding('beta-new'), texts.en, { site }).guide).toBe(
      `${site}/docs/reference/errors#beta-new`,
    )
    expect(explain(finding('beta-new'), texts.et, { site: `${site}/` }).guide).toBe(
      `${site}/et/docs/reference/errors#beta-new`,
    )
  })

  it('works on a catalogue that went through JSON', () => {
    const page = JSON.parse(JSON.stringify(texts.lv)) as Texts
    const diagnosis = diagnose('334')
    expect(explain(diagnosis, page)).toEqual(explain(diagnosis, texts.lv))
  })

  it('never shows a raw placeholder, undefined or a line break, whatever the values', () => {
    const value = fc.oneof(
      fc.double(),
      fc.integer(),
      fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[{}[\]]/g, '')),
    )
    const codes = fc.constantFrom(...Object.keys(texts.en.table))
    const names = fc.constantFrom(
      'count',
      'server',
      'wait',
      'size',
      'limit',
      'field',
      'retryAt',
      'provider',
      'port',
      'code',
    )
    fc.assert(
      fc.property(codes, fc.constantFrom(...locales), fc.dictionary(names, value), (code, locale, params) => {
        const { title, cause, remedy } = explain(finding(code, params), texts[locale])
        const shown = `${title}${cause}${remedy}`
        expect(shown).not.toMatch(/[{}\n\r]|\bNaN\b|Infinity/)
        if (!JSON.stringify(params).includes('undefined')) expect(shown).not.toContain('undefined')
      }),
    )
  })
})

describe('loadTexts', () => {
  it('loads the one language that is asked for', async () => {
    const asked: string[] = []
    const loader = (locale: Locale) => async () => {
      asked.push(locale)
      return saying(locale)
    }
    await loadTexts('et', [
      { id: 'alpha', name: 'Alpha', texts: { et: loader('et'), lv: loader('lv'), en: loader('en') } },
    ])
    expect(asked).toEqual(['et'])
  })

  it('lets no provider replace a text of the core', async () => {
    const own = { 'sign-in-refused': { title: 'Mine', cause: '', remedy: '' } }
    const { table } = await loadTexts('en', [provider(own)])
    expect(table['sign-in-refused']?.title).toBe('The server did not accept the sign-in')
  })

  it.each(['de', 'constructor', ''])('refuses the language “%s” by name', (locale) =>
    expect(loadTexts(locale as Locale)).rejects.toThrow(`“${locale}”`),
  )
})

describe('the entry point @saatja/core/explain', () => {
  const imports = /^\s*(?:import|export)\s(?!type\b)[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)/gm
  const graph = (file: string, seen: Set<string>): Set<string> => {
    if (seen.has(file)) return seen
    seen.add(file)
    for (const [, stated, dynamic] of readFileSync(file, 'utf8').matchAll(imports)) {
      const name = stated ?? dynamic ?? ''
      if (name.startsWith('.')) graph(join(dirname(file), name), seen)
      else seen.add(name)
    }
    return seen
  }
  const reached = [...graph(join(import.meta.dirname, '../../src/explain.ts'), new Set())]

  it('runs in a browser: it reaches no package and nothing of Node', () => {
    expect(reached.filter((name) => !existsSync(name))).toEqual([])
    expect(reached.length).toBeGreaterThan(20)
    const uses = reached.filter((file) =>
      /\b(?:Buffer|process|require|__dirname)\b/.test(
        readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|'[^'\n]*'|"[^"\n]*"/g, ''),
      ),
    )
    expect(uses).toEqual([])
  })
})
