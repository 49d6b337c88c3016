import { type EffectiveSettings, resolveSettings, type Secret, secret, type UserCard } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { type M365Options, m365 } from '../src/index.ts'

const company = { name: 'Kivi', slug: 'kivi' }
const clientId = '1b730954-1685-4b74-9bfd-dac224a7b894'

const effective = (
  mail: UserCard['mail'],
  options: M365Options = { clientId },
  now = new Date('2026-11-22'),
): EffectiveSettings =>
  resolveSettings({
    card: { code: 'MARI', email: 'mari@kivi.ee', ...(mail ? { mail } : {}) },
    company,
    providers: [m365(options)],
    now,
  })

const codes = ({ findings }: EffectiveSettings): readonly string[] => findings.map(({ code }) => code)

describe('the preset', () => {
  it('leads to port 587 with STARTTLS', () => {
    const { fields, auth } = effective({ sender: 'microsoft-365-oauth', username: 'mari@kivi.ee' })
    expect(fields.server).toEqual({ value: 'smtp.office365.com:587', origin: 'preset' })
    expect(fields.security.value).toBe('starttls')
    expect(auth).toBe('oauth')
  })

  it.each([
    ['gcc-high', 'smtp.office365.us:587'],
    ['dod', 'outlook-dod.office365.us:587'],
    ['china', 'smtp.partner.outlook.cn:587'],
  ] as const)('of %s leads to its own server', (cloud, server) => {
    const mail = { sender: 'microsoft-365-oauth', username: 'mari@kivi.ee' }
    expect(effective(mail, { clientId, cloud }).fields.server.value).toBe(server)
  })
})

describe('findings', () => {
  const password = { username: 'mari@kivi.ee', password: 'x', passwordFor: 'smtp.office365.com:587' }

  it('refuses port 465 and offers 587', () => {
    const found = effective({ server: 'smtp.office365.com:465', username: null }).findings.find(
      ({ code }) => code === 'm365-port-465',
    )
    expect(found).toMatchObject({
      severity: 'error',
      fix: { card: 'MARI', set: { server: 'smtp.office365.com:587', security: 'starttls' } },
    })
  })

  it('warns of the password method with both dates, and switches in one step', () => {
    const settings = effective({ server: 'smtp.office365.com:587', ...password })
    expect(settings.findings.find(({ code }) => code === 'm365-password-retiring')).toMatchObject({
      severity: 'warning',
      params: { product: '2026-04-01', vendor: '2026-12-31' },
      fix: {
        card: 'MARI',
        set: { sender: 'microsoft-365-oauth' },
        unset: ['password', 'passwordFor'],
      },
    })
  })

  it('still only warns when Microsoft has switched passwords off by default', () => {
    const settings = effective(
      { server: 'smtp.office365.com:587', ...password },
      { clientId },
      new Date('2027-01-02'),
    )
    expect(settings.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(codes(settings)).toContain('m365-password-off')
  })

  it("refuses the password method where the product's own rule is applied", () => {
    const settings = effective(
      { server: 'smtp.office365.com:587', ...password },
      { clientId, passwordMethod: 'refuse' },
    )
    expect(settings.findings.find(({ code }) => code === 'm365-password-refused')?.severity).toBe('error')
  })

  it('applying the fix leaves no password behind and no finding about it', () => {
    const { username } = password
    const settings = effective({ server: 'smtp.office365.com:587', username, sender: 'microsoft-365-oauth' })
    expect(settings.auth).toBe('oauth')
    expect(codes(settings).filter((code) => code.startsWith('m365-'))).toEqual([])
  })

  it('knows the servers that Microsoft has switched off', () => {
    expect(codes(effective({ server: 'smtp-emea.outlook.com:587', username: null }))).toContain(
      'm365-host-retired',
    )
  })

  it('sees that server and sign-in belong to different clouds', () => {
    const settings = effective({
      sender: 'microsoft-365-oauth',
      provider: 'm365',
      server: 'smtp.office365.us:587',
      username: 'mari@kivi.ee',
    })
    expect(codes(settings)).toContain('m365-other-cloud')
  })

  it('says that nobody can sign in without a client id', () => {
    const settings = effective({ sender: 'microsoft-365-oauth', username: 'mari@kivi.ee' }, {})
    expect(codes(settings)).toContain('m365-not-set-up')
  })

  it.each([
    ['2027-06-01', undefined],
    ['2026-12-12', 'm365-credential-ends'],
    ['2026-11-01', 'm365-credential-ended'],
  ])('watches the end of the client secret on %s', (clientSecretEnds, code) => {
    const settings = effective(
      { sender: 'microsoft-365-oauth', username: 'mari@kivi.ee' },
      { clientId, clientSecret: secret('s'), clientSecretEnds },
    )
    expect(codes(settings).find((found) => found.startsWith('m365-'))).toBe(code)
  })
})

describe('options', () => {
  it.each<[M365Options, string]>([
    [{ clientId: 'abc' }, 'clientId'],
    [{ clientId, token: async () => ({ token: 't', expires: 0 }) }, 'not both'],
    [{ clientId, tenant: 'not a tenant' }, 'tenant'],
    [{ clientId, clientSecretEnds: 'soon' }, 'clientSecretEnds'],
    [{ cloud: 'europe' as 'worldwide' }, 'cloud'],
    [{ cloud: '__proto__' as 'worldwide' }, 'cloud'],
    [{ clientId, clientSecret: 'bare' as unknown as Secret }, 'clientSecret'],
    [{ clientId, recipientsPerMessage: 0 }, 'recipientsPerMessage'],
    [{ clientId, simulator: 'http://example.com' }, 'simulator'],
    [{ clientId, simulator: 'http://127.0.0.1.example.com' }, 'simulator'],
  ])('%o is refused by name', (options, words) => {
    expect(() => m365(options)).toThrow(new RegExp(`^m365: .*${words}`))
  })
})

describe('options', () => {
  it('names the one that does not exist, and takes one that is undefined', () => {
    expect(() => m365({ clientID: clientId } as M365Options)).toThrow(
      'm365: clientID is not an option; there are clientId, clientSecret',
    )
    expect(() => m365({ clientId: undefined, token: undefined })).not.toThrow()
  })
})
