import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type GrantKey, type GrantStore, memoryGrants } from '@saatja/core'
import { completeSignIn, startEntra, startGoogle } from '@saatja/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applications, simulatedProvider } from './simulated-provider.ts'
import type { FromWorker, ToWorker } from './token-worker.ts'

const mari: GrantKey = { company: 'kivi', card: 'MARI', mailbox: 'mari@kivi.ee' }

/** A pretend sign-in, and the store in which a person's grant already is. */
interface SignedIn {
  readonly id: keyof typeof applications
  readonly service: Awaited<ReturnType<typeof startEntra>> | Awaited<ReturnType<typeof startGoogle>>
  readonly grants: GrantStore
}

const openSignIn = async (id: SignedIn['id']): Promise<SignedIn> => {
  const start = id === 'gmail' ? startGoogle : startEntra
  const service = await start({ clients: [applications[id]] })
  return { id, service, grants: memoryGrants() }
}

/** A person signs in, in place of a grant that is there. */
const signIn = async ({ id, service, grants }: SignedIn): Promise<void> => {
  const { oauth } = simulatedProvider(id, service.url)
  const begun = await oauth.begin({ mailbox: mari.mailbox, redirectUri: 'http://127.0.0.1:3000/back' })
  const { value } = await oauth.complete(await completeSignIn(begun.url, { choice: 'accept' }), begun.pending)
  await grants.put(mari, value, (await grants.get(mari))?.version ?? 0)
}

/** Serves one store, with its lock, to a child process. */
const share = (child: ChildProcess, grants: GrantStore): void => {
  const releases = new Map<number, () => void>()
  const answer = (id: number, value?: unknown) => child.send({ id, value } satisfies ToWorker)
  const hold = (id: number, key: GrantKey) =>
    grants.lock(key, () => {
      answer(id)
      return new Promise<void>((resolve) => releases.set(id, resolve))
    })
  child.on('message', async (message: FromWorker) => {
    if (message.ask === 'get') answer(message.id, await grants.get(message.key))
    if (message.ask === 'put') {
      answer(message.id, await grants.put(message.key, message.value, message.version))
    }
    if (message.ask === 'lock') void hold(message.id, message.key)
    if (message.ask === 'unlock') releases.get(message.lock)?.()
  })
}

interface Worker {
  readonly ready: Promise<void>
  token(renew: boolean): Promise<{ readonly token?: string; readonly error?: string }>
  end(): Promise<unknown>
}

const startWorker = ({ id, service, grants }: SignedIn): Worker => {
  const file = fileURLToPath(new URL('./token-worker.ts', import.meta.url))
  const child = fork(file, [id, service.url], { execArgv: ['--conditions=@saatja/source'] })
  share(child, grants)
  const message = (kind: FromWorker['ask']) =>
    new Promise<FromWorker>((resolve) => {
      const listen = (each: FromWorker): void => {
        if (each.ask !== kind) return
        child.off('message', listen)
        resolve(each)
      }
      child.on('message', listen)
    })
  return {
    ready: message('ready').then(() => undefined),
    token: async (renew) => {
      const result = message('done')
      child.send({ id: 0, value: { key: mari, renew } } satisfies ToWorker)
      const done = await result
      return done.ask === 'done' ? done.result : {}
    },
    end: () => {
      child.disconnect()
      return once(child, 'exit')
    },
  }
}

/** The stored token has reached its end. */
const age = async ({ grants }: SignedIn): Promise<void> => {
  const stored = await grants.get(mari)
  const grant = JSON.parse(stored!.value)
  await grants.put(mari, JSON.stringify({ ...grant, token: { ...grant.token, expires: 0 } }), stored!.version)
}

/** What became of the refreshes that were asked for during the work. */
const refreshedIn = async ({ service }: SignedIn, work: () => Promise<void>): Promise<readonly string[]> => {
  const before = service.questions.length
  await work()
  return service.questions
    .slice(before)
    .filter(({ grant }) => grant === 'refresh_token')
    .map(({ outcome }) => outcome)
}

describe.each(['m365', 'gmail'] as const)('five processes with one store and %s', (id) => {
  let setting: SignedIn
  let workers: readonly Worker[] = []

  // A process takes seconds to start; each test signs in anew.
  beforeAll(async () => {
    setting = await openSignIn(id)
    workers = Array.from({ length: 5 }, () => startWorker(setting))
    await Promise.all(workers.map(({ ready }) => ready))
  })
  beforeEach(() => signIn(setting))
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.end()))
    await setting?.service.close()
  })

  it('refresh one mailbox with one question', async () => {
    for (let round = 1; round <= 3; round += 1) {
      await age(setting)
      const refreshed = await refreshedIn(setting, async () => {
        const results = await Promise.all(workers.map((worker) => worker.token(false)))
        expect(results.flatMap(({ error }) => error ?? [])).toEqual([])
        expect(new Set(results.map(({ token }) => token)).size).toBe(1)
      })
      expect(refreshed).toEqual(['issued'])
    }
  })

  it('whose token the server refused at the same time get tokens that are good', async () => {
    const refreshed = await refreshedIn(setting, async () => {
      setting.service.expireTokens()
      const results = await Promise.all(workers.map((worker) => worker.token(true)))
      expect(results.flatMap(({ error }) => error ?? [])).toEqual([])
      expect(results.every(({ token }) => setting.service.accepts(token ?? '', 'mari@kivi.ee'))).toBe(true)
    })
    // With Microsoft a refresh token that is used twice would be refused.
    expect(new Set(refreshed)).toEqual(new Set(['issued']))
  })
})
