import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GrantStore, memoryGrants, replaceGrant, sealed, vault } from '@saatja/core'
import { kivi, openSimulation, type Simulation, signInSimulated } from '@saatja/demo'
import { completeSignIn } from '@saatja/testkit'
import { expect, it } from 'vitest'
import { effectiveIn } from '../server/cards/inheritance.ts'
import { memoryCardStore } from '../server/cards/memory-card-store.ts'
import type { GrantView } from '../server/oauth/contract.ts'
import { openSandboxGrants } from '../server/oauth/sandbox-grants.ts'
import { unlessDamaged } from '../server/oauth/unless-damaged.ts'
import { startClient } from './client.ts'

const client = startClient()

const mari = { user: 'MARI', mailbox: 'mari@kivi.example', provider: 'm365', target: 'sandbox' }

const open = (slug: string) => client.current.request('POST', '/api/company/open', { slug })

const statusOf = (company: string) =>
  open(company).then(() =>
    client.current.json<GrantView>('GET', `/api/oauth/status?${new URLSearchParams(mari)}`),
  )

it('a sign-in belongs to the company in which it began, whichever is open when it ends', async () => {
  await open('kivi')
  const begun = await client.current.request('POST', '/api/oauth/begin', { ...mari, locale: 'en' })
  const { url } = (await begun.json()) as { url: string }
  const params = await completeSignIn(url, { choice: 'accept' })
  await open('birch')
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? ''
  const callback = `/oauth/callback?${new URLSearchParams(params)}`
  await client.current.request('GET', callback, undefined, { cookie })
  expect(await statusOf('birch')).not.toHaveProperty('signedIn')
  expect(await statusOf('kivi')).toMatchObject({ signedIn: { account: 'mari@kivi.example' } })
})

it('signs in with Google and sends through its API, as with any other provider', async () => {
  await open('kivi')
  const jaan = { user: 'MARI', mailbox: 'mari@kivi.example', provider: 'gmail', target: 'sandbox' }
  const begun = await client.current.request('POST', '/api/oauth/begin', { ...jaan, locale: 'en' })
  const { url } = (await begun.json()) as { url: string }
  const params = await completeSignIn(url, { choice: 'accept' })
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? ''
  await client.current.request('GET', `/oauth/callback?${new URLSearchParams(params)}`, undefined, { cookie })
  const status = () => client.current.json<GrantView>('GET', `/api/oauth/status?${new URLSearchParams(jaan)}`)
  expect(await status()).toMatchObject({ canExpire: true, signedIn: { account: 'mari@kivi.example' } })
  await client.current.request('DELETE', `/api/oauth?${new URLSearchParams(jaan)}`)
  expect(await status()).not.toHaveProperty('signedIn')
})

it('a damaged grant is replaced by a new sign-in, and removed by signing out', async () => {
  const key = { company: 'kivi', card: 'MARI', mailbox: 'mari@kivi.example' }
  const store = memoryGrants()
  const keys = [{ id: 'k1', secret: randomBytes(32) }]
  const grants = sealed(store, vault({ keys, current: 'k1' }))
  for (const value of ['anew', null]) {
    const version = (await store.get(key))?.version ?? 0
    await store.put(key, 'v1.k1.damaged', version)
    expect(await unlessDamaged(grants.get(key))).toBeUndefined()
    await replaceGrant(grants, key, value)
    expect((await grants.get(key))?.value ?? null).toBe(value)
  }
})

it('a mailbox that cannot be one is refused by name', async () => {
  const query = new URLSearchParams({ ...mari, mailbox: 'a\0b@kivi.example' })
  const response = await client.current.request('GET', `/api/oauth/status?${query}`)
  expect(await response.json()).toMatchObject({ code: 'invalid', field: 'mailbox' })
})

it('a sign-in of the sandbox outlives a restart, and signing out too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'saatja-sign-ins-'))
  const file = join(folder, 'sandbox', 'sign-ins.json')
  const book = memoryCardStore(kivi.company, kivi.cards)
  const key = { company: 'kivi', card: 'JANIS', mailbox: 'janis@kivi.example' }
  /** Another simulation, as after a restart: it knows none of the tokens of before. */
  const restarted = async (work: (grants: GrantStore, simulation: Simulation) => Promise<unknown>) => {
    const simulation = await openSimulation()
    const { providers } = simulation
    const grants = await openSandboxGrants({ book, providers, simulation, file })
    await work(grants, simulation).finally(() => simulation.close())
  }
  try {
    await restarted(async (grants, simulation) => {
      const settings = await effectiveIn(book.of('kivi'), 'JANIS', simulation.providers)
      await signInSimulated(settings!, 'kivi', grants, simulation)
    })
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual([key])
    await restarted(async (grants) => {
      const stored = await grants.get(key)
      expect(stored).toBeDefined()
      await grants.put(key, null, stored?.version ?? 0)
    })
    await restarted(async (grants) => expect(await grants.get(key)).toBeUndefined())
  } finally {
    await rm(folder, { recursive: true })
  }
})
