import { type GrantKey, type GrantStore, MailError, type StoredGrant } from '@saatja/core'
import { simulatedProvider } from './simulated-provider.ts'

/** What this process says to the one that holds the store. */
export type FromWorker =
  | { readonly ask: 'get' | 'lock'; readonly id: number; readonly key: GrantKey }
  | {
      readonly ask: 'put'
      readonly id: number
      readonly key: GrantKey
      readonly value: string | null
      readonly version: number
    }
  | { readonly ask: 'unlock'; readonly lock: number }
  | { readonly ask: 'ready' }
  | { readonly ask: 'done'; readonly result: { readonly token?: string; readonly error?: string } }

/** The answer to a question, by its id; 0 is the order to get a token. */
export interface ToWorker {
  readonly id: number
  readonly value?: unknown
}

const waiting = new Map<number, (value: unknown) => void>()
let last = 0

const tell = (message: FromWorker): void => void process.send?.(message)

const ask = (question: (id: number) => FromWorker): Promise<unknown> =>
  new Promise((resolve) => {
    last += 1
    waiting.set(last, resolve)
    tell(question(last))
  })

const grants: GrantStore = {
  get: async (key) => (await ask((id) => ({ ask: 'get', id, key }))) as StoredGrant | undefined,
  put: async (key, value, version) =>
    (await ask((id) => ({ ask: 'put', id, key, value, version }))) as number | undefined,
  lock: async (key, work) => {
    let lock = 0
    await ask((id) => {
      lock = id
      return { ask: 'lock', id, key }
    })
    try {
      return await work()
    } finally {
      tell({ ask: 'unlock', lock })
    }
  },
}

const [, , id = '', simulator = ''] = process.argv
const { oauth } = simulatedProvider(id, simulator)

process.on('message', async ({ id, value }: ToWorker) => {
  if (id !== 0) {
    waiting.get(id)?.(value)
    waiting.delete(id)
    return
  }
  const { key, renew } = value as { readonly key: GrantKey; readonly renew: boolean }
  try {
    const { token } = await oauth.token({ key, grants, renew })
    tell({ ask: 'done', result: { token } })
  } catch (error) {
    tell({ ask: 'done', result: { error: MailError.is(error) ? error.diagnosis.id : String(error) } })
  }
})
tell({ ask: 'ready' })
