import type { Api, ApiOutcome } from '../contract/api.ts'
import { type Problem, ProblemError } from '../diagnosis/problem.ts'
import { type Endpoint, serverOf } from '../smtp/endpoint.ts'
import type { Mask } from '../smtp/mask.ts'
import { jsonOf, retryAfter } from './answer.ts'
import type { Posted } from './exchange.ts'

/** What an API accepted. */
export interface Handover {
  /** Its answer, scrubbed. */
  readonly response: string
  readonly serverMessageId?: string
}

const longestWords = 400

/** Only letters that cannot be taken for something else in a line of a log. */
const tidy = (text: string): string =>
  text
    .replace(/[^\P{C}]+/gu, ' ')
    .trim()
    .slice(0, longestWords)

const isCode = (text: string): boolean => /^[A-Za-z][\w.-]{1,60}$/.test(text)

/** Asks the provider what an answer means. A provider that throws has not understood it. */
const read = ({ read: understand }: Api, { answer }: Posted): ApiOutcome => {
  try {
    return understand({ status: answer.status, body: jsonOf(answer) })
  } catch {
    return { kind: 'unclear' }
  }
}

const replyOf = (status: number, causes: readonly string[], words: string): string => {
  const head = ['HTTP', status, ...causes.filter(isCode)].join(' ')
  return words === '' ? head : `${head}: ${words}`
}

/** Writes a refusal in the form that reply rules read. */
export const refusalOf = (api: Api, posted: Posted, mask: Mask): Problem => {
  const { answer, early } = posted
  const outcome = read(api, posted)
  const { causes, words } = outcome.kind === 'refused' ? outcome : { causes: [], words: answer.reason }
  const retryAt = retryAfter(answer, Date.now())
  return {
    stage: early ? 'message' : 'final-reply',
    reply: mask.clean(replyOf(answer.status, causes, tidy(words))),
    ...(retryAt === undefined ? {} : { retryAt }),
  }
}

/**
 * Says whether the API accepted the message. A success that the provider does not know, that was cut off, or that came
 * before the whole message had left does not count: the outcome is unknown.
 * @throws ProblemError
 */
export const judge = (api: Api, posted: Posted, endpoint: Endpoint, mask: Mask): Handover => {
  const { answer, early } = posted
  if (answer.status >= 400) throw new ProblemError(refusalOf(api, posted, mask))
  const outcome = read(api, posted)
  if (outcome.kind !== 'accepted' || early || answer.cut) {
    const params = { server: serverOf(endpoint) }
    throw new ProblemError({ stage: 'final-reply', fault: 'unknown-reply', params })
  }
  return {
    response: mask.clean(`HTTP ${answer.status} ${tidy(answer.reason)}`.trim()),
    ...(outcome.id === undefined || outcome.id === '' ? {} : { serverMessageId: mask.clean(outcome.id) }),
  }
}
