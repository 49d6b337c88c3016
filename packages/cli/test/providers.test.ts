import { describe, expect, it } from 'vitest'
import { listedProviders } from '../src/providers.ts'

describe('the list of providers', () => {
  it.each(listedProviders)('$package exports $factory, which makes it', async (listed) => {
    const made = (await import(listed.package)) as Readonly<Record<string, () => { readonly id: string }>>
    const { id } = listed.create({})
    expect(made[listed.factory]?.().id).toBe(id)
    expect(listed.package).toBe(`@saatja/provider-${id}`)
  })
})
