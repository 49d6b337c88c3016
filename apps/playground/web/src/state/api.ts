import type { HttpErrorBody } from '../../../server/contract.ts'

/** The server's no, with a code that has a sentence in each language. */
export class RefusedError extends Error {
  readonly refusal: HttpErrorBody

  constructor(refusal: HttpErrorBody) {
    super(refusal.message)
    this.refusal = refusal
  }
}

const unreachable: HttpErrorBody = { code: 'unreachable', message: 'The playground does not answer.' }

const request = async <T>(path: string, init: RequestInit): Promise<T> => {
  const lost = (error: unknown): never => {
    throw init.signal?.aborted ? error : new RefusedError(unreachable)
  }
  const response = await fetch(`/api${path}`, init).catch(lost)
  if (response.status === 204) return undefined as T
  const answer: unknown = await response.json().catch(lost)
  if (!response.ok) throw new RefusedError(answer as HttpErrorBody)
  return answer as T
}

/** @throws RefusedError */
export const call = <T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> =>
  request<T>(path, {
    method,
    ...(signal ? { signal } : {}),
    ...(body === undefined
      ? {}
      : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  })

/** Sends bytes as they are. @throws RefusedError */
export const post = <T>(path: string, body: Blob, type: string, signal?: AbortSignal): Promise<T> =>
  request<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body,
    ...(signal ? { signal } : {}),
  })

/** Follows a stream to its end; the browser takes it up again where it broke off. Answers how to stop. */
export const follow = <T>(
  path: string,
  onEntry: (entry: T, index: number) => void,
  onEnd?: () => void,
): (() => void) => {
  const source = new EventSource(`/api${path}`)
  source.onmessage = ({ data, lastEventId }) => onEntry(JSON.parse(data) as T, Number(lastEventId))
  source.addEventListener('end', () => {
    source.close()
    onEnd?.()
  })
  return () => source.close()
}
