import { type Refusal, refusalIn } from './refusal.ts'
import { type Registration, simulated } from './registration.ts'

/** Milliseconds for one question to the sign-in service. */
const patience = 30_000

interface Question {
  readonly headers?: Record<string, string>
  readonly body?: string
}

interface Answer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Readonly<Record<string, unknown>>
}

type Ask = (url: string, question?: Question) => Promise<Answer>

export interface Transport {
  readonly get: Ask
  readonly post: Ask
  /** What the last answer was in place of a token. */
  readonly failure: () => Refusal | 'unreachable' | undefined
}

/**
 * Carries MSAL's questions, and keeps what the service said. MSAL spreads that over several error classes and drops
 * the waiting time; here it is read once, from the wire.
 */
export const transportTo = (registration: Registration): Transport => {
  let failure: Refusal | 'unreachable' | undefined
  const ask =
    (method: 'GET' | 'POST'): Ask =>
    async (url, { headers = {}, body } = {}) => {
      failure = 'unreachable'
      const response = await fetch(simulated(registration, url), {
        method,
        headers,
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
        ...(body === undefined ? {} : { body }),
      })
      const fields = parsed(await response.text())
      failure = response.ok ? undefined : refusalOf(response, fields)
      return { status: response.status, headers: Object.fromEntries(response.headers), body: fields }
    }
  return { get: ask('GET'), post: ask('POST'), failure: () => failure }
}

const parsed = (text: string): Answer['body'] => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** A page in place of JSON is a fault of the service, or of something in between. */
const refusalOf = ({ headers }: Response, body: Answer['body']): Refusal => {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  const refusal = refusalIn(body) ?? { error: 'temporarily_unavailable' }
  return seconds > 0 ? { ...refusal, retryAfter: seconds } : refusal
}
