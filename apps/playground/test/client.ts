import { afterAll, beforeAll } from 'vitest'
import type { AppOptions } from '../server/app-context.ts'
import { openPlayground, type Playground } from '../server/playground.ts'
import type { RunNews, RunRequest, RunView } from '../server/runs/contract.ts'

export interface PlaygroundClient {
  readonly playground: Playground
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>
  json<T>(method: string, path: string, body?: unknown): Promise<T>
  /** Starts a run and waits for its end. */
  run(request: RunRequest): Promise<RunView>
}

/** One entry of a stream with its id. */
export interface Entry<T> {
  readonly id: number
  readonly data: T
}

/** Entries of a server-sent stream, as far as the given text goes. */
export const entriesOf = <T>(text: string): readonly Entry<T>[] =>
  text.split('\n\n').flatMap((block) => {
    const id = /^id: (\d+)$/m.exec(block)?.[1]
    const data = /^data: (.+)$/m.exec(block)?.[1]
    return id === undefined || data === undefined ? [] : [{ id: Number(id), data: JSON.parse(data) as T }]
  })

/** A playground that listens, for the whole file. */
export const startClient = (options: AppOptions = {}): { current: PlaygroundClient } => {
  const box: { current: PlaygroundClient } = { current: undefined as unknown as PlaygroundClient }
  beforeAll(async () => {
    const playground = await openPlayground(options)
    const request: PlaygroundClient['request'] = (method, path, body, headers = {}) =>
      fetch(`${playground.address}${path}`, {
        method,
        headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
    box.current = {
      playground,
      request,
      json: async <T>(method: string, path: string, body?: unknown) =>
        (await (await request(method, path, body)).json()) as T,
      run: async (asked) => {
        const { id } = await box.current.json<RunView>('POST', '/api/runs', asked)
        await (await request('GET', `/api/runs/${id}/events`)).text()
        return box.current.json<RunView>('GET', `/api/runs/${id}`)
      },
    }
  })
  afterAll(() => box.current?.playground.close())
  return box
}

export const newsOf = (text: string): readonly Entry<RunNews>[] => entriesOf<RunNews>(text)
