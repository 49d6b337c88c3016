import { type OAuthError, refusalIn } from './oauth-error.ts'
import { type Registration, simulated } from './registration.ts'

/** Milliseconds for one question to the sign-in service. */
const timeoutMs = 30_000
/** Bytes of one answer; those of the service have a few thousand. */
const longestAnswer = 1024 * 1024

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

export interface HttpClient {
  readonly get: Ask
  readonly post: Ask
  /** What the last answer was in place of a token. */
  readonly failure: () => OAuthError | 'unreachable' | undefined
}

/**
 * Carries MSAL's questions, and keeps what the service said. MSAL spreads that over several error classes and drops
 * the waiting time; here it is read once, from the wire.
 */
export const httpClientTo = (registration: Registration): HttpClient => {
  let failure: OAuthError | 'unreachable' | undefined
  const ask =
    (method: 'GET' | 'POST'): Ask =>
    async (url, { headers = {}, body } = {}) => {
      failure = 'unreachable'
      const response = await fetch(simulated(registration, url), {
        method,
        headers,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        ...(body === undefined ? {} : { body }),
      })
      const fields = parsed(await textOf(response))
      failure = response.ok ? undefined : refusalOf(response, fields)
      if (response.ok && method === 'POST' && !isToken(fields)) failure = outage
      // QUIRK: MSAL takes an answer without an OAuth error for a success, also a page with status 500.
      if (failure !== undefined) throw new Error('No token')
      return { status: response.status, headers: Object.fromEntries(response.headers), body: fields }
    }
  return { get: ask('GET'), post: ask('POST'), failure: () => failure }
}

/** Throws on an answer that is too long. */
const textOf = async ({ body }: Response): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > longestAnswer) throw new RangeError('The answer is too long')
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

const parsed = (text: string): Answer['body'] => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** Something that is not the sign-in service answered, or the service is not itself. The grant may well be good. */
const outage: OAuthError = { error: 'temporarily_unavailable' }

const isToken = ({ access_token: token, expires_in: seconds }: Answer['body']): boolean =>
  typeof token === 'string' && token !== '' && Number(seconds) > 0

/** The longest time, in seconds, that a service is believed when it asks for some. */
const longest = 7 * 24 * 3600

/** Seconds to wait, told as a number or as a date (RFC 9110 10.2.3). */
const waitIn = (told: string): number | undefined => {
  const seconds = /^\d+$/.test(told) ? Number(told) : Math.ceil((Date.parse(told) - Date.now()) / 1000)
  return seconds > 0 ? Math.min(seconds, longest) : undefined
}

const refusalOf = ({ headers, status }: Response, body: Answer['body']): OAuthError => {
  const retryAfter = waitIn(headers.get('retry-after') ?? '')
  const said = refusalIn(body)
  const refusal = said === undefined || (said.error === undefined && status >= 429) ? outage : said
  return retryAfter === undefined ? refusal : { ...refusal, retryAfter }
}
