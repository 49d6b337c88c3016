import { resolveSettings, type UserCard } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { gmail } from '../src/index.ts'

const settings = (mail: UserCard['mail'], email = 'mari@gmail.com') =>
  resolveSettings({
    card: { code: 'MARI', email, ...(mail === undefined ? {} : { mail }) },
    company: { name: 'Kivi OÜ', slug: 'kivi' },
    providers: [gmail()],
  })

const signedIn = { provider: 'gmail', username: 'mari@gmail.com', password: 'abcd efgh ijkl mnop' } as const
const codes = (mail: UserCard['mail'], email?: string) =>
  settings(mail, email).findings.map(({ code }) => code)

describe('a card that states Gmail', () => {
  it('gets server and encryption from the preset', () => {
    const { fields, auth, findings } = settings(signedIn)
    expect(fields.server).toEqual({ value: 'smtp.gmail.com:465', origin: 'preset' })
    expect(fields.security).toEqual({ value: 'tls', origin: 'preset' })
    expect(fields.sender.value).toBe('smtp')
    expect(auth).toBe('password')
    expect(findings).toEqual([])
  })

  it('is known by its server alone, on port 587 too', () => {
    const { fields, findings } = settings({ ...signedIn, provider: '', server: 'SMTP.Gmail.com:587' })
    expect(fields.provider.value).toBe('gmail')
    expect(fields.security.value).toBe('starttls')
    expect(findings).toEqual([])
  })

  it('needs a sign-in', () => {
    expect(codes({ provider: 'gmail' })).toEqual(['sign-in-required'])
    expect(codes({ provider: 'gmail', username: null })).toEqual(['sign-in-required'])
  })

  it('leaves the Workspace relay to the own server', () => {
    const { fields, findings } = settings({ server: 'smtp-relay.gmail.com:587', username: null })
    expect(fields.provider.value).toBeNull()
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('the app password', () => {
  it.each(['abcdefghijklmnop', 'abcd efgh ijkl mnop', ' abcd\u00a0efgh\u00a0ijkl\u00a0mnop '])(
    '%j has the right shape',
    (password) => {
      expect(codes({ ...signedIn, password })).toEqual([])
    },
  )

  it.each(['Kevad2026!', 'abcdefghijklmno', 'abcdefghijklmnopq', '1234567890123456'])(
    '%j is a warning that does not repeat it',
    (password) => {
      const { findings } = settings({ ...signedIn, password })
      expect(findings).toMatchObject([{ code: 'secret-shape', severity: 'warning', field: 'password' }])
      expect(JSON.stringify(findings)).not.toContain(password)
    },
  )
})

describe('findings of its own', () => {
  it('warns when the user name is not a whole address', () => {
    expect(settings({ ...signedIn, username: 'mari' }).findings).toContainEqual({
      code: 'gmail-username',
      severity: 'warning',
      field: 'username',
      actor: 'user',
      card: 'MARI',
      params: { username: 'mari' },
    })
  })

  it('warns that a foreign From will be rewritten', () => {
    expect(codes(signedIn, 'mari@kivi.ee')).toEqual(['foreign-from'])
  })
})

it('gives every limit with its source, and enforces the vendor’s words only', () => {
  expect(gmail().limits).toMatchObject({
    messagesPerDay: { value: 2000, confidence: 'vendor' },
    recipientsPerMessage: { value: 100, confidence: 'vendor' },
    recipientsPerDay: { value: 10_000, confidence: 'vendor' },
    size: { value: 35_882_577, confidence: 'observed' },
  })
})

it('says the same number of recipients in every language as the limits do', async () => {
  const { limits, texts } = gmail()
  for (const load of Object.values(texts))
    expect((await load())['gmail-too-many-recipients']?.cause).toContain(
      ` ${limits.recipientsPerMessage?.value} `,
    )
})
