import { resolveSettings, type UserCard } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { type ZoneOptions, zone } from '../src/index.ts'

const settings = (mail: NonNullable<UserCard['mail']>, email = 'mari@kivi.ee') =>
  resolveSettings({
    card: { code: 'MARI', email, mail },
    company: { name: 'Kivi OÜ', slug: 'kivi' },
    providers: [zone()],
  })

const signedIn = { provider: 'zone', username: 'mari@kivi.ee', password: 'canary' } as const

describe('a card that states Zone', () => {
  it('gets server and encryption from the preset', () => {
    const { fields, findings } = settings(signedIn)
    expect(fields.server).toEqual({ value: 'smtp.zone.eu:465', origin: 'preset' })
    expect(fields.security).toEqual({ value: 'tls', origin: 'preset' })
    expect(findings).toEqual([])
  })

  it.each([
    ['smtp.zone.ee:465', 'tls'],
    ['smtp.zone.ee:587', 'starttls'],
    ['smtp.zone.eu:587', 'starttls'],
  ])('may name %s instead, with %s', (server, security) => {
    const { fields, findings } = settings({ ...signedIn, server })
    expect(fields.provider.value).toBe('zone')
    expect(fields.security.value).toBe(security)
    expect(findings).toEqual([])
  })

  it('needs a sign-in', () => {
    expect(settings({ provider: 'zone' }).findings).toMatchObject([{ code: 'sign-in-required' }])
  })

  it('warns that a foreign From will be rewritten', () => {
    expect(settings(signedIn, 'jaan@mets.ee').findings).toMatchObject([{ code: 'foreign-from' }])
  })

  it('warns when the user name is not a whole address', () => {
    expect(settings({ ...signedIn, username: 'mari' }).findings).toMatchObject([
      { code: 'zone-username', severity: 'warning', card: 'MARI', params: { username: 'mari' } },
    ])
  })
})

describe('limits', () => {
  it('are those of the Standard plan', () => {
    expect(zone().limits).toMatchObject({
      spacing: { value: 5000, confidence: 'vendor' },
      recipientsPerMessage: { value: 400, confidence: 'vendor' },
      recipientsPerDay: { value: 2000, confidence: 'vendor' },
      size: { value: 26_214_400, confidence: 'vendor' },
    })
  })

  it.each(['premium', 'ultimate'] as const)('are wider with %s', (plan) => {
    expect(zone({ plan }).limits.recipientsPerDay?.value).toBe(4000)
  })

  it.each(['gold', '', 'toString'])('name the plan that does not exist, %j', (plan) => {
    const options: unknown = { plan }
    expect(() => zone(options as ZoneOptions)).toThrow(/^zone\(\): plan must be/)
  })
})

it('says the same number of recipients in every language as the limits do', async () => {
  const { limits, texts } = zone()
  for (const load of Object.values(texts))
    expect((await load())['zone-too-many-recipients']?.cause).toContain(
      ` ${limits.recipientsPerMessage?.value} `,
    )
})
