import { generateKeyPairSync } from 'node:crypto'
import { type DnsAnswer, type DnsQuestion, type Preflight, type Zones, zoneResolver } from '@saatja/preflight'
import { type AskDns, preflightCompany } from '@saatja/preflight/node'
import { describe, expect, it } from 'vitest'
import { readDkimKey } from '../src/dkim/key.ts'
import { keyOf } from '../src/dns/answer.ts'
import { firma, reportOn } from './situations.ts'

const rsa = (bits: number, type: 'spki' | 'pkcs1'): string =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .publicKey.export({ type, format: 'der' })
    .toString('base64')

describe('a DKIM key', () => {
  it.each([
    [1024, 'spki', 'present'],
    [2048, 'spki', 'present'],
    [2048, 'pkcs1', 'present'],
    [512, 'spki', 'weak'],
    [768, 'pkcs1', 'weak'],
  ] as const)('of %i bits as %s is %s', (bits, form, status) =>
    expect(readDkimKey(`v=DKIM1; k=rsa; p=${rsa(bits, form)}`)).toEqual({ status, bits }),
  )

  it.each([
    ['v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=', 'present'],
    ['v=DKIM1; p=', 'revoked'],
    ['p=AAAA', 'present'],
    ['k=rsa; p=!!!', 'present'],
    [`v=DKIM1; k=rsa; p=${rsa(2048, 'spki').slice(0, 237)}`, 'broken'],
    [`"v=DKIM1; k=rsa; p=${rsa(1024, 'spki')}"`, 'broken'],
    [`v=DKIM1; k=rsa; p=${rsa(1024, 'spki').replace('A', '\\\\')}`, 'broken'],
    ['v=DKIM2; p=AAAA', undefined],
    ['v=spf1 -all', undefined],
    ['', undefined],
  ])('%j is %s', (text, status) => expect(readDkimKey(text)?.status).toBe(status))
})

const gmail = { provider: 'gmail', username: 'mari@firma.ee', password: 'abcdefghijklmnop' }
const withKey = (entry: Parameters<typeof firma>[0]) =>
  reportOn(
    { ...firma(['v=spf1 -all'], 'p=reject'), 'google._domainkey.firma.ee': { TXT: entry } },
    { mail: gmail },
  ).report

describe('the signature in the report', () => {
  it('counts when its key is there in several strings', () => {
    const text = `v=DKIM1; k=rsa; p=${rsa(2048, 'spki')}`
    const report = withKey([[text.slice(0, 200), text.slice(200)]])
    expect(report.dkim).toMatchObject({
      aligned: true,
      domain: 'firma.ee',
      selectors: [{ status: 'present' }],
    })
    expect(report.findings.map(({ code }) => code)).toContain('dkim-not-started')
  })

  it.each([
    ['dkim-revoked', ['v=DKIM1; p=']],
    ['dkim-weak', [`v=DKIM1; p=${rsa(512, 'spki')}`]],
    ['dkim-broken', [`v=DKIM1; k=rsa; p=${rsa(2048, 'spki').slice(0, 237)}`]],
  ] as const)('says %s', (code, entry) => {
    const report = withKey(entry)
    expect([report.dkim.aligned, report.dkim.domain, report.outlook]).toEqual([
      false,
      '*.gappssmtp.com',
      'refused',
    ])
    expect(report.findings.map((one) => one.code)).toContain(code)
  })

  const good = `v=DKIM1; k=rsa; p=${rsa(2048, 'spki')}`
  const pairs: readonly (readonly [string, string])[] = [
    [good, `v=DKIM1; k=rsa; p=${rsa(2048, 'spki')}`],
    [good, 'v=DKIM1; p='],
    ['v=DKIM1; p=', good],
  ]
  it.each(pairs)('is undefined where two keys are at one selector, in whatever order they come', (...TXT) => {
    const report = withKey(TXT)
    expect(report.dkim).toMatchObject({ aligned: null, selectors: [{ name: 'google', status: 'several' }] })
    expect([report.dmarc.result, report.outlook]).toEqual(['unknown', 'unknown'])
    expect(report.findings.filter(({ code }) => code.startsWith('dkim-'))).toMatchObject([
      { code: 'dkim-two-keys', severity: 'warning', params: { domain: 'firma.ee', selector: 'google' } },
    ])
    expect(report.findings.map(({ code }) => code)).not.toContain('dmarc-would-reject')
  })

  it('is said to be undefined, and no more, where the message passes without it', () => {
    const spf = ['v=spf1 include:_spf.google.com -all']
    const { report } = reportOn(
      { ...firma(spf, 'p=reject'), 'google._domainkey.firma.ee': { TXT: pairs[0] ?? [] } },
      { mail: gmail },
    )
    expect(report.outlook).toBe('delivers')
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: 'dkim-two-keys', severity: 'info' }),
    )
  })

  it('is a text that is no key beside a key, which does no harm', () => {
    expect(withKey([good, 'checked by Anna']).dkim.aligned).toBe(true)
  })

  it('is unknown, and so is the outlook, when the key cannot be asked for', () => {
    const { report } = reportOn(
      { ...firma(['v=spf1 -all'], 'p=reject'), 'google._domainkey.firma.ee': { failure: 'server' } },
      { mail: gmail },
    )
    expect([report.dkim.aligned, report.outlook]).toEqual([null, 'unknown'])
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: 'dns-unreachable', params: { name: 'google._domainkey.firma.ee' } }),
    )
  })
})

const askIn =
  (resolve: (question: DnsQuestion) => DnsAnswer): AskDns =>
  async (questions) =>
    new Map(questions.map((question) => [keyOf(question), resolve(question)]))

describe('a signature that the card states', () => {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const privateKey = own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const publicKey = own.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const bare = own.publicKey.export({ type: 'pkcs1', format: 'der' }).toString('base64')
  const host = 'mail2026._domainkey.firma.ee'
  const wanted = `v=DKIM1; k=rsa; p=${publicKey}`
  const signing = (dkim: object = {}) => ({
    server: 'mx.firma.ee:587',
    username: null,
    dkim: { domain: 'firma.ee', selector: 'mail2026', privateKey, ...dkim },
  })
  const signed = (zones: Zones, dkim?: object, dmarc = 'p=reject') =>
    reportOn({ ...firma(['v=spf1 -all'], dmarc), ...zones }, { mail: signing(dkim), publicKey }).report
  const codesOf = ({ findings }: Preflight) => findings.map(({ code }) => code)

  it.each([
    ['as one key', [wanted]],
    ['in two strings', [[wanted.slice(0, 200), wanted.slice(200)]]],
    ['in the bare form', [`v=DKIM1; p=${bare}`]],
  ])('counts where its public key is published %s', (_, TXT) => {
    const report = signed({ [host]: { TXT } })
    expect(report.dkim).toMatchObject({ own: true, aligned: true, signs: 'from-domain', domain: 'firma.ee' })
    expect([report.dmarc.result, report.outlook]).toEqual(['pass', 'delivers'])
    expect(codesOf(report).filter((code) => code.startsWith('dkim-'))).toEqual([])
  })

  it('says what to publish where nothing is, and proves it', () => {
    const report = signed({})
    expect(report.dkim).toMatchObject({
      aligned: false,
      selectors: [{ name: 'mail2026', status: 'missing' }],
    })
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        code: 'dkim-own-missing',
        severity: 'warning',
        params: { domain: 'firma.ee', selector: 'mail2026' },
      }),
    )
    const change = report.changes.find(({ code }) => code === 'dkim-own-missing')
    expect(change).toMatchObject({
      ...{ action: 'add', name: host, relativeName: 'mail2026._domainkey', type: 'TXT', after: wanted },
      afterwards: { outlook: 'delivers', dkim: { aligned: true } },
    })
    expect(change?.strings.every((one) => one.length <= 255)).toBe(true)
  })

  it.each([
    ['another key', `v=DKIM1; k=rsa; p=${rsa(2048, 'spki')}`, 'other'],
    ['a revoked one', 'v=DKIM1; p=', 'revoked'],
    ['a short one', `v=DKIM1; p=${rsa(512, 'spki')}`, 'weak'],
    ['one that was cut', `v=DKIM1; k=rsa; p=${rsa(2048, 'spki').slice(0, 237)}`, 'broken'],
  ])('replaces %s', (_, published, status) => {
    const report = signed({ [host]: { TXT: [published] } })
    expect(report.dkim.selectors).toMatchObject([{ status }])
    expect(codesOf(report)).toContain('dkim-own-other')
    expect(report.changes).toContainEqual(
      expect.objectContaining({
        action: 'replace',
        code: 'dkim-own-other',
        before: [published],
        after: wanted,
      }),
    )
  })

  it('is undefined beside another key, which is removed', () => {
    const other = `v=DKIM1; k=rsa; p=${rsa(2048, 'spki')}`
    const report = signed({ [host]: { TXT: [wanted, other] } })
    expect(report.dkim).toMatchObject({ aligned: null, selectors: [{ status: 'several' }] })
    expect(codesOf(report).filter((code) => code.startsWith('dkim-'))).toEqual(['dkim-two-keys'])
    expect(report.changes.find(({ code }) => code === 'dkim-two-keys')).toMatchObject({
      ...{ action: 'replace', name: host, before: [wanted, other], after: wanted },
      afterwards: { outlook: 'delivers', dkim: { aligned: true } },
    })
  })

  it('of the organization counts for a subdomain, unless DMARC wants the same name', () => {
    const zones = {
      'mail2026._domainkey.firma.ee': { TXT: [wanted] },
      'arve.firma.ee': { A: ['192.0.2.80'] },
    }
    const from = (dmarc: string) =>
      reportOn(
        { ...firma(['v=spf1 -all'], dmarc), ...zones },
        { email: 'mari@arve.firma.ee', mail: signing(), publicKey },
      ).report.dkim.aligned
    expect([from('p=reject'), from('p=reject; adkim=s')]).toEqual([true, false])
  })

  it('of another domain does not count, and is said', () => {
    const report = signed({ 'mail2026._domainkey.teine.ee': { TXT: [wanted] } }, { domain: 'teine.ee' })
    expect(report.dkim).toMatchObject({ signs: 'own-domain', domain: 'teine.ee', aligned: false })
    expect(codesOf(report)).toContain('dkim-not-aligned')
  })

  it('names the name that could not be asked', () => {
    const report = signed({ [host]: { failure: 'server' } })
    expect([report.dkim.aligned, report.dmarc.result, report.outlook]).toEqual([null, 'unknown', 'unknown'])
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: 'dns-unreachable', params: { name: host } }),
    )
  })

  it('is compared by its private key, whoever of the company has it', async () => {
    const zones = zoneResolver({ ...firma(['v=spf1 -all'], 'p=reject'), [host]: { TXT: [wanted] } })
    const company = { name: 'Firma', slug: 'firma', mailUserCode: 'MAIL' }
    const cards = [
      { code: 'MAIL', email: 'mail@firma.ee', mail: { sender: 'smtp', ...signing() } },
      { code: 'MARI', email: 'mari@firma.ee' },
    ]
    const reports = await preflightCompany({ cards, company, providers: [] }, { ask: askIn(zones) })
    expect([...reports.values()].map(({ dkim }) => dkim.aligned)).toEqual([true, true])
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    const pem = other.export({ type: 'pkcs8', format: 'pem' }).toString()
    const moved = cards.map((card) =>
      card.mail ? { ...card, mail: { ...card.mail, ...signing({ privateKey: pem }) } } : card,
    )
    const differing = await preflightCompany({ cards: moved, company, providers: [] }, { ask: askIn(zones) })
    expect([...differing.values()].map(({ dkim }) => dkim.selectors[0]?.status)).toEqual(['other', 'other'])
  })
})
