import { randomBytes } from 'node:crypto'
import { memoryGrants, sealed, vault } from '@saatja/core'
import { completeSignIn } from '@saatja/testkit'
import { expect, it } from 'vitest'
import type { GrantView } from '../server/contract.ts'
import { replaceGrant, unlessDamaged } from '../server/oauth/replace-grant.ts'
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
