import { askService, isTokenAnswer, type ServiceAnswer } from '@saatja/core'
import { type OAuthError, refusalIn } from './oauth-error.ts'
import { type Registration, simulated } from './registration.ts'

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
  /** The last answer in place of a token. */
  readonly failure: () => OAuthError | 'unreachable' | undefined
}

/**
 * Sends MSAL's requests, and keeps the service's answer. MSAL spreads an error over several classes and drops the
 * waiting time; here it is read once, from the response.
 */
export const httpClientTo = (registration: Registration): HttpClient => {
  let failure: OAuthError | 'unreachable' | undefined
  const ask =
    (method: 'GET' | 'POST'): Ask =>
    async (url, { headers = {}, body } = {}) => {
      failure = 'unreachable'
      // MSAL's questions have more fields than these.
      const question = { method, headers, ...(body === undefined ? {} : { body }) }
      const answer = await askService(simulated(registration, url), question)
      failure = answer.ok ? undefined : refusalOf(answer)
      if (answer.ok && method === 'POST' && !isTokenAnswer(answer)) failure = outage
      // QUIRK: MSAL takes an answer without an OAuth error for a success, also a page with status 500.
      if (failure !== undefined) throw new Error('No token')
      return { status: answer.status, headers: { ...answer.headers }, body: answer.fields }
    }
  return { get: ask('GET'), post: ask('POST'), failure: () => failure }
}

/** Something other than the sign-in service answered, or the service is out of order. The grant may be good. */
const outage: OAuthError = { error: 'temporarily_unavailable' }

const refusalOf = ({ status, fields, retryAfter }: ServiceAnswer): OAuthError => {
  const said = refusalIn(fields)
  const refusal = said === undefined || (said.error === undefined && status >= 429) ? outage : said
  return retryAfter === undefined ? refusal : { ...refusal, retryAfter }
}
