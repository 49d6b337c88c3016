import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GrantKey, type GrantStore, MailError, memoryGrants, sealed, vault } from '../../src/index.ts'

const mari: GrantKey = { company: 'kivi', card: 'MARI', mailbox: 'mari@kivi.ee' }
const makeVault = (id: string) => vault({ keys: [{ id, secret: randomBytes(32) }], current: id })

const stores: [string, () => GrantStore][] = [
  ['memoryGrants', memoryGrants],
  ['sealed memoryGrants', () => sealed(memoryGrants(), makeVault('one'))],
]

describe.each(stores)('%s', (_, make) => {
  it('keeps a grant and counts its versions', async () => {
    const grants = make()
    expect(await grants.get(mari)).toBeUndefined()
    expect(await grants.put(mari, 'a', 0)).toBe(1)
    expect(await grants.put(mari, 'b', 1)).toBe(2)
    expect(await grants.get(mari)).toEqual({ value: 'b', version: 2 })
  })

  it('refuses a write on a version that is not the stored one', async () => {
    const grants = make()
    await grants.put(mari, 'a', 0)
    for (const version of [0, 2, -1]) expect(await grants.put(mari, 'x', version)).toBeUndefined()
    expect(await grants.get(mari)).toEqual({ value: 'a', version: 1 })
  })

  it('forgets a removed grant, and an old holder cannot overwrite the one that follows', async () => {
    const grants = make()
    await grants.put(mari, 'old', 0)
    expect(await grants.put(mari, null, 1)).toBe(2)
    expect(await grants.get(mari)).toBeUndefined()
    const version = await grants.put(mari, 'new', 0)
    expect(version).toBe(3)
    expect(await grants.put(mari, 'old, refreshed', 1)).toBeUndefined()
    expect(await grants.get(mari)).toEqual({ value: 'new', version })
  })

  it('tells keys apart however their parts are split', async () => {
    const part = fc.string({ unit: fc.constantFrom('a', '"', ',', '\\', ' ') })
    await fc.assert(
      fc.asyncProperty(fc.tuple(part, part, part), fc.tuple(part, part, part), async (one, two) => {
        fc.pre(one.some((value, index) => value !== two[index]))
        const grants = make()
        const [keyOne, keyTwo] = [one, two].map(([company = '', card = '', mailbox = '']) => ({
          company,
          card,
          mailbox,
        }))
        await grants.put(keyOne!, 'x', 0)
        expect(await grants.get(keyTwo!)).toBeUndefined()
      }),
    )
  })

  it('lets one holder of a key work at a time, in order, whatever the others throw', async () => {
    const grants = make()
    const seen: string[] = []
    const turn = (name: string, fail = false) =>
      grants.lock(mari, async () => {
        seen.push(`${name} in`)
        await new Promise(setImmediate)
        seen.push(`${name} out`)
        if (fail) throw new Error(name)
        return name
      })
    const all = await Promise.allSettled([turn('a'), turn('b', true), turn('c')])
    expect(seen).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out'])
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('does not make different keys wait for each other', async () => {
    const grants = make()
    const other = await grants.lock(mari, () => grants.lock({ ...mari, card: 'JAAN' }, async () => 'free'))
    expect(other).toBe('free')
  })

  it('counts every increment that goes through compare-and-swap', async () => {
    const grants = make()
    const increment = async (): Promise<void> => {
      const stored = await grants.get(mari)
      const next = String(Number(stored?.value ?? 0) + 1)
      if ((await grants.put(mari, next, stored?.version ?? 0)) === undefined) return increment()
    }
    await Promise.all(Array.from({ length: 20 }, increment))
    expect((await grants.get(mari))?.value).toBe('20')
  })
})

describe('sealed', () => {
  it('hands the inner store nothing readable', async () => {
    const inner = memoryGrants()
    await sealed(inner, makeVault('one')).put(mari, 'refresh-token', 0)
    const kept = (await inner.get(mari))?.value
    expect(kept).toMatch(/^v1\.one\./)
    expect(kept).not.toContain('refresh-token')
    expect(Buffer.from(kept?.split('.')[4] ?? '', 'base64url').toString()).not.toContain('refresh')
  })

  it('reads a lost key as no grant, and a new sign-in replaces what is there', async () => {
    const inner = memoryGrants()
    await sealed(inner, makeVault('lost')).put(mari, 'old', 0)
    const grants = sealed(inner, makeVault('new'))
    expect(await grants.get(mari)).toBeUndefined()
    expect(await grants.put(mari, 'new', 0)).toBe(2)
    expect(await grants.get(mari)).toEqual({ value: 'new', version: 2 })
  })

  it('refuses a changed, cut or moved grant, until a new sign-in replaces it', async () => {
    const box = makeVault('one')
    const inner = memoryGrants()
    const grants = sealed(inner, box)
    await grants.put(mari, 'token', 0)
    const good = (await inner.get(mari))?.value ?? ''
    const moved = box.seal('token', { company: 'kivi', card: 'JAAN', field: 'grant mari@kivi.ee' })
    let version = 1
    for (const bad of [good.slice(0, -1), `${good.slice(0, -2)}AA`, moved, 'token']) {
      version = (await inner.put(mari, bad, version)) ?? 0
      const error = await grants.get(mari).catch((reason: unknown) => reason)
      expect(MailError.is(error) && [error.code, error.diagnosis.id]).toEqual(['CONFIG', 'secret-damaged'])
      expect(String(error)).not.toContain('token')
    }
    expect(await grants.put(mari, 'token again', 0)).toBe(version + 1)
    expect((await grants.get(mari))?.value).toBe('token again')
  })
})
