import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { GrantKey, GrantStore } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { keyOf, type M365Fixture, signIn, withEntra } from '../fixture.ts'
import type { FromWorker, ToWorker } from '../worker.ts'

const mari = keyOf('mari@kivi.ee')

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

const startWorker = ({ entra, grants }: M365Fixture): Worker => {
  const file = fileURLToPath(new URL('../worker.ts', import.meta.url))
  const child = fork(file, [entra.url], { execArgv: ['--conditions=@saatja/source'] })
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

const withWorkers = async (setting: M365Fixture, work: (workers: readonly Worker[]) => Promise<void>) => {
  const workers = Array.from({ length: 5 }, () => startWorker(setting))
  try {
    await Promise.all(workers.map(({ ready }) => ready))
    await work(workers)
  } finally {
    await Promise.all(workers.map((worker) => worker.end()))
  }
}

/** The stored token has reached its end. */
const age = async ({ grants }: M365Fixture): Promise<void> => {
  const stored = await grants.get(mari)
  const grant = JSON.parse(stored!.value)
  await grants.put(mari, JSON.stringify({ ...grant, token: { ...grant.token, expires: 0 } }), stored!.version)
}

const refreshed = ({ entra }: M365Fixture) =>
  entra.questions.filter(({ grant }) => grant === 'refresh_token').map(({ outcome }) => outcome)

describe('five processes with one store', () => {
  it('refresh one mailbox, whose refresh tokens rotate, with one question', () =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      await withWorkers(setting, async (workers) => {
        for (let round = 1; round <= 3; round += 1) {
          await age(setting)
          const results = await Promise.all(workers.map((worker) => worker.token(false)))
          expect(results.flatMap(({ error }) => error ?? [])).toEqual([])
          expect(new Set(results.map(({ token }) => token)).size).toBe(1)
          expect(refreshed(setting)).toEqual(Array(round).fill('issued'))
        }
      })
    }))

  it('whose token the server refused at the same time never use a refresh token twice', () =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      await withWorkers(setting, async (workers) => {
        setting.entra.expireTokens()
        const results = await Promise.all(workers.map((worker) => worker.token(true)))
        expect(results.flatMap(({ error }) => error ?? [])).toEqual([])
        expect(results.every(({ token }) => setting.entra.accepts(token ?? '', 'mari@kivi.ee'))).toBe(true)
        expect(new Set(refreshed(setting))).toEqual(new Set(['issued']))
      })
    }))
})
