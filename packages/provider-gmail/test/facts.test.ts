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

it('says the same number of recipients in every language as the limits do', async () => {
  const { limits, texts } = gmail()
  for (const load of Object.values(texts))
    expect((await load())['gmail-too-many-recipients']?.cause).toContain(
      ` ${limits.recipientsPerMessage?.value} `,
    )
})
