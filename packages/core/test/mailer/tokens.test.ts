import { expect, it } from 'vitest'
import type { Provider } from '../../src/contract/provider.ts'
import { tokenCache } from '../../src/mailer/tokens.ts'
import { memoryGrants } from '../../src/secrets/grants.ts'

it('a token asked for anew does not inherit the abort of somebody else', async () => {
  let asked = 0
  const oauth = {
    withoutGrant: true,
    token: ({ signal }: { readonly signal?: AbortSignal }) => {
      asked += 1
      // The first question ends only some time after it was called off.
      return asked > 1
        ? Promise.resolve({ token: `t${asked}`, expires: Date.now() + 3_600_000 })
        : new Promise<never>((_, reject) =>
            signal?.addEventListener('abort', () => setImmediate(reject, new Error('called off'))),
          )
    },
  }
  const provider = { id: 'pilv', name: 'Pilv', oauth } as unknown as Provider
  const tokens = tokenCache(undefined)
  const owner = {
    provider,
    sender: 'pilv-oauth',
    key: { company: 'kivi', card: 'MARI', mailbox: 'mari@kivi.ee' },
  }
  const abort = new AbortController()
  const first = tokens.token(owner, undefined, abort.signal).catch((error: unknown) => error)
  abort.abort()
  expect(await tokens.token(owner)).toMatchObject({ token: 't2' })
  expect(await first).toMatchObject({ problem: { fault: 'aborted-before-dot' } })
})

it('a token of the one who signed in before is not kept for the one who has signed in meanwhile', async () => {
  const grants = memoryGrants()
  const key = { company: 'kivi', card: 'MARI', mailbox: 'mari@kivi.ee' }
  await grants.put(key, 'mari', 0)
  const meanwhile = [() => grants.put(key, 'jaan', 1)]
  const oauth = {
    token: async () => {
      const token = (await grants.get(key))?.value ?? ''
      await meanwhile.shift()?.()
      return { token, expires: Date.now() + 3_600_000 }
    },
  }
  const tokens = tokenCache(grants)
  const owner = {
    provider: { id: 'pilv', name: 'Pilv', oauth } as unknown as Provider,
    sender: 'pilv-oauth',
    key,
  }
  await tokens.token(owner)
  expect(await tokens.token(owner)).toMatchObject({ token: 'jaan' })
})
