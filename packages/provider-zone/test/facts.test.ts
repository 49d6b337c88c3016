import { resolveSettings, type UserCard } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { type ZoneOptions, zone } from '../src/index.ts'

const settings = (mail: NonNullable<UserCard['mail']>) =>
  resolveSettings({
    card: { code: 'MARI', email: 'mari@kivi.ee', mail },
    company: { name: 'Kivi OÜ', slug: 'kivi' },
    providers: [zone()],
  })

const signedIn = { provider: 'zone', username: 'mari@kivi.ee', password: 'canary' } as const

describe('a card that states Zone', () => {
  it('warns when the user name is not a whole address', () => {
    expect(settings({ ...signedIn, username: 'mari' }).findings).toMatchObject([
      { code: 'zone-username', severity: 'warning', card: 'MARI', params: { username: 'mari' } },
    ])
  })
})

describe('limits', () => {
  it.each(['premium', 'ultimate'] as const)('are wider with %s', (plan) => {
    const perDay = (options: ZoneOptions = {}) => zone(options).limits.recipientsPerDay?.value ?? 0
    expect(perDay({ plan })).toBeGreaterThan(perDay())
  })
})

it('says the same number of recipients in every language as the limits do', async () => {
  const { limits, texts } = zone()
  for (const load of Object.values(texts))
    expect((await load())['zone-too-many-recipients']?.cause).toContain(
      ` ${limits.recipientsPerMessage?.value} `,
    )
})
