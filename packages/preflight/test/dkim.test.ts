import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readDkimKey } from '../src/dkim/key.ts'
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
  ] as const)('says %s', (code, entry) => {
    const report = withKey(entry)
    expect([report.dkim.aligned, report.dkim.domain, report.outlook]).toEqual([
      false,
      '*.gappssmtp.com',
      'refused',
    ])
    expect(report.findings.map((one) => one.code)).toContain(code)
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
