import {
  checkArgument,
  checkOptions,
  needed,
  type OptionRule,
  oneOf,
  optionRules,
  type RulesFor,
} from '../contract/options.ts'
import { secondsToWait } from '../diagnosis/retry-after.ts'

/** One question to a vendor's sign-in service. */
export interface ServiceQuestion {
  readonly method: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** What a sign-in service answered. */
export interface ServiceAnswer {
  readonly status: number
  readonly ok: boolean
  readonly headers: Readonly<Record<string, string>>
  /** The JSON of the body; empty when there is none. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Seconds for which the service asks to wait. */
  readonly retryAfter?: number
}

/** Milliseconds for one question. */
const timeoutMs = 30_000
/** Bytes of one answer; those of the services have a few thousand. */
const longestAnswer = 1024 * 1024

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

const parsed = (text: string): ServiceAnswer['fields'] => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

const urlRule: OptionRule = {
  must: 'an address such as https://login.example/token',
  test: (value) => typeof value === 'string' && URL.canParse(value),
}

const rules: RulesFor<ServiceQuestion> = {
  method: needed(oneOf('GET', 'POST')),
  headers: optionRules.object,
  body: optionRules.string,
}

const answerRule: OptionRule = {
  must: 'what askService answers',
  test: (value) => optionRules.object.test(Object(value).fields),
}

/**
 * Asks a vendor's sign-in service, within limits of time and size and without following anyone elsewhere.
 * @throws TypeError that names an argument which cannot be used
 */
export const askService = async (url: string, question: ServiceQuestion): Promise<ServiceAnswer> => {
  checkArgument('askService', 'url', urlRule, url)
  checkOptions('askService', question, rules)
  const { method, headers = {}, body } = question
  const response = await fetch(url, {
    method,
    headers,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
    ...(body === undefined ? {} : { body }),
  })
  const fields = parsed(await textOf(response))
  const retryAfter = secondsToWait(response.headers.get('retry-after') ?? '', Date.now())
  return {
    status: response.status,
    ok: response.ok,
    headers: Object.fromEntries(response.headers),
    fields,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
}

/**
 * Says whether an answer holds an access token that lives for a while.
 * @throws TypeError when no answer is given
 */
export const isTokenAnswer = (answer: ServiceAnswer): boolean => {
  checkArgument('isTokenAnswer', 'answer', answerRule, answer)
  const { access_token: token, expires_in: lifetime } = answer.fields
  return typeof token === 'string' && token !== '' && Number(lifetime) > 0
}
