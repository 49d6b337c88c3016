import type { HttpErrorBody } from '../../../server/contract.ts'

/** A refusal of the server, with a code that has a sentence in each language. */
export class RefusedError extends Error {
  readonly refusal: HttpErrorBody

  constructor(refusal: HttpErrorBody) {
    super(refusal.message)
    this.refusal = refusal
  }
}

/** What a screen shows of a page or a user who is not there. */
export const unknownPage = new RefusedError({ code: 'not-found', message: 'This page does not exist.' })
export const unknownUser = new RefusedError({ code: 'unknown-user', message: 'This user does not exist.' })

const unreachable: HttpErrorBody = { code: 'unreachable', message: 'The playground is not responding.' }

let company: string | undefined
let onOtherCompany = (): void => undefined

/** Says with every request which company this window shows; `otherwise` is called when it is no longer the open one. */
export const speakFor = (slug: string, otherwise: () => void): void => {
  company = slug
  onOtherCompany = otherwise
}

const shownCompany = (): Readonly<Record<string, string>> =>
  company === undefined ? {} : { 'X-Company': company }

const request = async <T>(path: string, init: RequestInit): Promise<T> => {
  const lost = (error: unknown): never => {
    throw init.signal?.aborted ? error : new RefusedError(unreachable)
  }
  const response = await fetch(`/api${path}`, init).catch(lost)
  if (response.status === 204) return undefined as T
  const answer: unknown = await response.json().catch(lost)
  if (!response.ok) {
    const refusal = answer as HttpErrorBody
    if (refusal.code === 'company-changed') onOtherCompany()
    throw new RefusedError(refusal)
  }
  return answer as T
}

/** @throws RefusedError */
export const call = <T>(
  method: string,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): Promise<T> =>
  request<T>(path, {
    method,
    headers: {
      ...shownCompany(),
      ...headers,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(signal ? { signal } : {}),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

/** Sends bytes as they are. @throws RefusedError */
export const post = <T>(path: string, body: Blob, type: string, signal?: AbortSignal): Promise<T> =>
  request<T>(path, {
    method: 'POST',
    headers: { ...shownCompany(), 'Content-Type': type },
    body,
    ...(signal ? { signal } : {}),
  })

/** Follows a stream to its end; the browser resumes it after an interruption. Returns how to stop. */
export const follow = <T>(
  path: string,
  onEntry: (entry: T, index: number) => void,
  onEnd?: () => void,
  onConnection?: (connected: boolean) => void,
): (() => void) => {
  const source = new EventSource(`/api${path}`)
  source.onopen = () => onConnection?.(true)
  source.onerror = () => onConnection?.(false)
  source.onmessage = ({ data, lastEventId }) => onEntry(JSON.parse(data) as T, Number(lastEventId))
  source.addEventListener('end', () => {
    source.close()
    onEnd?.()
  })
  return () => source.close()
}
