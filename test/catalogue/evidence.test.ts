import { type Provider, stages } from '@saatja/core'
import { diagnose } from '@saatja/core/explain'
import { providers } from '@saatja/demo'
import { stockReplies } from '@saatja/testkit'
import { describe, expect, it } from 'vitest'

const ownerOf = (id: string): Provider | undefined =>
  providers.find((provider) => id.startsWith(`${provider.id}-`))

const everyStage = [undefined, ...stages] as const

describe('a server of no known provider', () => {
  it('is of at least 12 makes and 60 replies', () => {
    expect(new Set(stockReplies.map(([make]) => make)).size).toBeGreaterThanOrEqual(12)
    expect(stockReplies.length).toBeGreaterThanOrEqual(60)
  })

  it.each(stockReplies)('%s at %s is told as no provider’s: %s', (_, stage, reply) => {
    for (const at of [stage, undefined])
      for (const auth of ['password', 'oauth', undefined] as const)
        expect(ownerOf(diagnose(reply, { providers, stage: at, auth }).id)).toBeUndefined()
  })

  it.each(stockReplies)('%s at %s is understood: %s', (_, stage, reply) => {
    expect(diagnose(reply, { stage }).id).not.toMatch(/^not-/)
  })
})

describe('a reply of a provider, when no one knows whose it is', () => {
  const samples = providers.flatMap(({ id: owner, replies }) =>
    replies.flatMap(({ id, sample, auth }) => (sample === undefined ? [] : [{ owner, id, sample, auth }])),
  )

  it.each(samples)('is never told as another’s: $id', ({ owner, sample, auth }) => {
    for (const stage of everyStage) {
      const found = ownerOf(diagnose(sample, { providers, stage, auth }).id)?.id
      expect([owner, undefined]).toContain(found)
    }
  })

  it('is told as the provider’s where the rule states a mark', () => {
    const marked = providers.flatMap(({ replies }) => replies.filter(({ mark }) => mark !== undefined))
    expect(marked.length).toBeGreaterThan(10)
    for (const {
      id,
      sample = '',
      stages: [stage],
      auth,
    } of marked)
      expect(diagnose(sample, { providers, stage, auth }).id).toBe(id)
  })
})
