import { newReturnId } from '@saatja/bounce'
import { type Provider, secret } from '@saatja/core'
import type { Queryable } from '@saatja/store'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageSources } from '../../src/returns/find-message.ts'
import { returnPaths } from '../../src/returns/return-paths.ts'
import { limited } from '../fixture.ts'

const domain = 'event.erp.example'
const keyOf = (letter: string, seed = letter) => ({ letter, secret: secret(seed.repeat(40)) })
const house = (...keys: readonly ReturnType<typeof keyOf>[]): Provider => ({
  ...limited,
  returnPath: { domain, senders: ['limited'], keys },
})
const signed = (paths: ReturnType<typeof returnPaths>, company: string, id: string): string => {
  const address = paths.sign('limited', company, id)
  if (address === undefined) throw new Error('No address')
  return address
}

/** A database that may not be asked. */
const untouched: Queryable = {
  query: async () => {
    throw new Error('The database was asked.')
  },
}

describe('return paths', () => {
  const paths = returnPaths([house(keyOf('b'), keyOf('a')), limited], undefined)

  it('signs for the senders of the provider alone', () => {
    expect(signed(paths, 'kivi', newReturnId())).toMatch(/^b\+b[a-z2-7]{23}@event\.erp\.example$/)
    expect(paths.sign('smtp', 'kivi', newReturnId())).toBeUndefined()
    expect(returnPaths([limited], undefined).sign('limited', 'kivi', newReturnId())).toBeUndefined()
  })

  it('opens what an old key signed as long as the key is there, and nothing of a key that was taken away', () => {
    const id = newReturnId()
    const old = signed(returnPaths([house(keyOf('a'))], undefined), 'kivi', id)
    expect(paths.open(old, 'kivi')).toMatchObject({ company: 'kivi', id, key: 'a' })
    expect(returnPaths([house(keyOf('b'))], undefined).open(old, 'kivi')).toBeUndefined()
    expect(returnPaths([house(keyOf('a', 'z'))], undefined).open(old, 'kivi')).toBeUndefined()
  })

  it('opens what was signed elsewhere too', () => {
    const id = newReturnId()
    const elsewhere = returnPaths([house(keyOf('c'))], undefined)
    expect(returnPaths([limited], elsewhere).open(signed(elsewhere, 'kivi', id), 'kivi')).toMatchObject({
      id,
    })
  })

  it('asks no database about 10,000 tampered addresses, other companies and old keys', async () => {
    const id = newReturnId()
    const minted = signed(paths, 'kivi', id)
    const at = minted.indexOf('@')
    const letters = 'abcdefghijklmnopqrstuvwxyz234567'
    const tampered = fc
      .tuple(fc.integer({ min: 2, max: at - 1 }), fc.constantFrom(...letters))
      .filter(([place, other]) => minted[place] !== other)
      .map(([place, other]) => `${minted.slice(0, place)}${other}${minted.slice(place + 1)}`)
    const random = fc
      .array(fc.constantFrom(...letters), { minLength: 24, maxLength: 24 })
      .map((body) => `b+${body.join('')}@${domain}`)
    const foreign = fc.constantFrom(
      signed(paths, 'tamm', id),
      signed(returnPaths([house(keyOf('a', 'old'))], undefined), 'kivi', id),
      minted.replace(domain, 'event.other.example'),
    )
    const { byToken } = messageSources(untouched, 'kivi', paths)
    await expect(byToken(minted)).rejects.toThrow('The database was asked.')
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 8, arbitrary: tampered }, random, foreign), async (address) => {
        expect(await byToken(address)).toBeUndefined()
      }),
      { numRuns: 10_000 },
    )
  })
})
