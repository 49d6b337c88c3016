import type { Finding, Params, TextTable } from '@saatja/core'
import { type Catalogue, explain, loadTexts, type Texts } from '@saatja/core/explain'
import { describe, expect, it } from 'vitest'
import { lithuanian } from './lithuanian.ts'

const finding = (code: string, params: Params = {}): Finding => ({ code, severity: 'error', params })

const table: TextTable = {
  'alpha-x': { title: 'Wait {wait}', cause: 'From {from}', remedy: { one: 'One', other: '{count} things' } },
}
const load = async () => table
const alpha = { id: 'alpha', name: 'Alpha', texts: { et: load, lv: load, en: load } }

const texts = await loadTexts(lithuanian)
const withAlpha = (text: unknown): Catalogue =>
  ({ locale: 'lt', sources: { alpha: { 'alpha-x': text } } }) as unknown as Catalogue

describe('a catalogue of the application’s own', () => {
  it('says in its language what it has, and who can put it right', () => {
    expect(explain(finding('host-not-found', { server: 'pastas.imone.lt:465' }), texts)).toEqual({
      locale: 'lt',
      title: 'Pašto serveris nerastas',
      cause: 'Nepavyko rasti pašto serverio „pastas.imone.lt:465“. Galbūt jo vardas parašytas su klaida.',
      remedy:
        'Pataisykite serverio vardą. Teisingą vardą gali pasakyti pašto paslaugos teikėjas arba administratorius.',
      who: 'Jūs',
      guide: 'errors#host-not-found',
    })
  })

  it.each([
    [1, '1 nuostata'],
    [3, '3 nuostatos'],
    [10, '10 nuostatų'],
    [11, '11 nuostatų'],
    [21, '21 nuostata'],
    [22, '22 nuostatos'],
  ])('counts as its language does: %i', (count, expected) =>
    expect(explain(finding('settings-refused', { count }), texts).title).toBe(`${expected} neleidžia siųsti`),
  )

  it('writes sizes and dates as its language does', () => {
    const size = explain(finding('message-too-large', { size: 36_700_160, limit: 26_214_400 }), texts)
    expect(size.cause).toContain('Laiško dydis – 35 MB, didžiausias leidžiamas – 25 MB.')
    const params = { mailbox: 'ona@imone.lt', retryAt: '2027-02-22T10:00:00Z' }
    const pace = explain(finding('pace-exceeded', params), texts, { timeZone: 'Europe/Vilnius' })
    expect(pace.cause).toContain('Vėl siųsti galėsite 2027-02-22 12:00.')
  })

  it('falls back as a whole: one explanation is in one language, its numbers too', () => {
    const missing = explain(finding('alpha-x', { wait: 21, from: 'a', count: 21 }), texts)
    expect(missing).toMatchObject({ locale: 'en', title: 'Unknown error', who: 'You' })
    const port = { port: '587', security: 'tls', suggested: 'starttls' }
    expect(explain(finding('port-security', port), texts)).toMatchObject({ locale: 'en', who: 'You' })
  })

  it('falls back to the language that it names', async () => {
    const latvian = await loadTexts({ ...lithuanian, fallback: 'lv' }, [alpha])
    expect(explain(finding('settings-incomplete'), latvian)).toMatchObject({ locale: 'lv', who: 'Jūs' })
    const site = 'https://saatja.example.com'
    expect(explain(finding('host-not-found'), latvian, { site }).guide).toBe(
      `${site}/lv/docs/reference/errors#host-not-found`,
    )
    expect(explain(finding('host-not-found'), texts, { site }).guide).toBe(
      `${site}/docs/reference/errors#host-not-found`,
    )
  })

  it('replaces texts of others by the id of their source, where that is loaded', async () => {
    const own = withAlpha({ title: 'Palaukite {wait}', cause: '', remedy: '' })
    const said = async (catalogue: Catalogue, wait: number) =>
      explain(finding('alpha-x', { wait }), await loadTexts(catalogue, [alpha])).title
    expect(await said(own, 21)).toBe('Palaukite 21 sekundė')
    expect(await said({ ...own, ...(lithuanian.words ? { words: lithuanian.words } : {}) }, 7200)).toBe(
      'Palaukite 2 valandų',
    )
    expect(explain(finding('alpha-x'), await loadTexts(own)).title).toBe('Unknown error')
  })

  it('may be other words in a language of the product', async () => {
    const own = await loadTexts({ locale: 'et', fallback: 'et', words: { field: { password: 'Parool' } } })
    const { cause, locale } = explain(finding('credentials-incomplete', { missing: 'password' }), own)
    expect([locale, cause]).toEqual(['et', expect.stringContaining('Salasõna')])
    expect(own.words.field.password).toBe('Parool')
  })

  it('stays what it is through JSON', () => {
    const page = JSON.parse(JSON.stringify(texts)) as Texts
    for (const code of ['host-not-found', 'port-security', 'unheard-of'])
      expect(explain(finding(code), page)).toEqual(explain(finding(code), texts))
  })

  it('counts by the language that it falls back to where Intl does not know its own', async () => {
    const { core } = lithuanian
    const unknown = await loadTexts({ locale: 'qaa', fallback: 'lv', core })
    expect(explain(finding('settings-refused', { count: 21 }), unknown).title).toContain('21 nuostata ')
    expect(explain(finding('settings-refused', { count: 22 }), unknown).title).toContain('22 nuostatų ')
  })

  const text = { title: '', cause: '', remedy: '' }
  it.each<[string, unknown, string]>([
    ['a code', { locale: 'lt', core: { 'host-lost': text } }, 'core["host-lost"] is no text that exists'],
    ['a code of another', { locale: 'lt', core: { 'alpha-x': text } }, 'core["alpha-x"]'],
    ['a code of a source', { locale: 'lt', sources: { alpha: { 'alpha-y': text } } }, '"alpha-y"'],
    ['a word every object knows', { locale: 'lt', core: { constructor: text } }, 'core["constructor"]'],
    [
      'a placeholder',
      withAlpha({ ...text, cause: 'Iš {form}' }),
      'sources["alpha"]["alpha-x"].cause has the placeholder {form}, which has no value here; use {wait}, {from}, {count}',
    ],
    ['a missing part', withAlpha({ title: 'a', cause: 'b' }), '.remedy must be text'],
    ['a further part', withAlpha({ ...text, hint: 'a' }), '.hint is unknown'],
    ['a plural form', withAlpha({ ...text, title: { other: 'a', lots: 'b' } }), '.title.lots is no plural'],
    ['no other form', withAlpha({ ...text, title: { one: 'a' } }), 'an object with "other"'],
    ['a member', { locale: 'lt', table: {} }, 'table is unknown; use locale, fallback'],
    ['a group of words', { locale: 'lt', words: { fields: {} } }, 'words.fields is unknown'],
    ['a word', { locale: 'lt', words: { who: { users: 'a' } } }, 'words.who["users"] is unknown'],
    ['a unit left out', { locale: 'lt', words: { wait: { hour: 'a' } } }, 'words.wait.second is missing'],
    ['the language', { locale: 'lt_LT!' }, 'BCP 47'],
    ['the fall-back', { locale: 'lt', fallback: 'pl' }, 'fallback must be et, lv, en'],
  ])('is refused by name: %s', async (_, catalogue, named) => {
    const loading = loadTexts(catalogue as Catalogue, [alpha])
    await expect(loading).rejects.toThrow(TypeError)
    await expect(loading).rejects.toThrow(named)
  })
})
