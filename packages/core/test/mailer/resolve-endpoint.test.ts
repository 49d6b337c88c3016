import { expect, it } from 'vitest'
import type { DialTarget } from '../../src/contract/connection.ts'
import { createContext } from '../../src/mailer/context.ts'
import { resolveEndpoint } from '../../src/mailer/resolve-endpoint.ts'
import { resolveUser } from '../../src/mailer/resolve-user.ts'

const card = {
  code: 'MARI',
  email: 'mari@kivi.ee',
  mail: { server: 'mail.kivi.ee:465', username: 'mari', password: 'secret' },
}

const rig = (dial: () => DialTarget | undefined) => {
  const options = {
    providers: [],
    company: { name: 'Kivi OÜ', slug: 'kivi' },
    cards: { get: () => card },
    dial,
  }
  return { context: createContext(options), account: resolveUser(options, card) }
}

it('an account keeps its endpoint while it is dialed in the same place', async () => {
  const { context, account } = rig(() => ({ host: '127.0.0.1', port: 2465 }))
  const [one, other] = [
    await resolveEndpoint(await account, context),
    await resolveEndpoint(await account, context),
  ]
  expect(other).toBe(one)
  expect(await other.poolKey()).toBe(await one.poolKey())
})

it('another place is another endpoint, also when the application changes its answer in place', async () => {
  const target: { host: string; port: number; ca?: string } = { host: '127.0.0.1', port: 2465 }
  let answer: DialTarget | undefined = target
  const { context, account } = rig(() => answer)
  const keys = new Set<string>()
  const look = async () => {
    const { route, poolKey } = await resolveEndpoint(await account, context)
    keys.add(await poolKey())
    return route.dial
  }
  expect(await look()).toEqual({ host: '127.0.0.1', port: 2465 })
  target.port = 3465
  expect(await look()).toEqual({ host: '127.0.0.1', port: 3465 })
  target.ca = 'PEM'
  expect(await look()).toEqual({ host: '127.0.0.1', port: 3465, ca: 'PEM' })
  answer = undefined
  expect(await look()).toBeUndefined()
  expect(keys.size).toBe(4)
})

it('another password of the same user is another key', async () => {
  const { context, account } = rig(() => undefined)
  const { systemUser: _, ...first } = await account
  const changed = { ...card, mail: { ...card.mail, password: 'another' } }
  const second = await resolveUser(context.options, changed)
  const keys = await Promise.all(
    [first, second].map(async (one) => (await resolveEndpoint(one, context)).poolKey()),
  )
  expect(new Set(keys).size).toBe(2)
})
