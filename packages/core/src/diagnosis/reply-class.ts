import type { ReplyRule } from '../contract/diagnosis.ts'
import type { Stage } from '../contract/stage.ts'
import { type FaultId, faults } from './faults.ts'
import type { ParsedReply } from './parse-reply.ts'

/** What is certain when no rule knows the words: the class of the code and the stage at which it came. */
type Judgement = Pick<ReplyRule, 'code' | 'actor' | 'retry' | 'field'> & { readonly wait?: number }

const table = {
  'sign-in-refused': { code: 'AUTH', actor: 'user', retry: 'after-sign-in', field: 'password' },
  'sign-in-unavailable': { code: 'NETWORK', actor: 'nobody', retry: 'later', wait: 300 },
  'client-refused': { code: 'CONFIG', actor: 'mail-administrator', retry: 'after-change' },
  // By RFC 5321 4.3.2 a refusal of MAIL is about the sender, so other mail of this sender would fare no better.
  'sender-refused': { code: 'CONFIG', actor: 'mail-administrator', retry: 'after-change' },
  'recipient-refused': { code: 'REJECTED', actor: 'user', retry: 'never' },
  'recipient-deferred': { code: 'NETWORK', actor: 'nobody', retry: 'later', wait: 300 },
  'message-refused': { code: 'REJECTED', actor: 'user', retry: 'never' },
  'mail-refused': { code: 'REJECTED', actor: 'mail-administrator', retry: 'never' },
  'mail-deferred': { code: 'NETWORK', actor: 'nobody', retry: 'later', wait: 300 },
  'not-an-error': { code: 'UNKNOWN', actor: 'user', retry: 'never' },
  'not-recognized': { code: 'UNKNOWN', actor: 'application-administrator', retry: 'never' },
  // Answers of an API, by their HTTP status (RFC 9110 15.5). What begins with 4 was not processed.
  'api-token-refused': { code: 'AUTH', actor: 'user', retry: 'after-sign-in', field: 'username' },
  'api-not-allowed': { code: 'CONFIG', actor: 'mail-administrator', retry: 'after-change' },
  'api-busy': { code: 'LIMIT', actor: 'nobody', retry: 'later', wait: 60 },
  'api-request-refused': { code: 'REJECTED', actor: 'application-administrator', retry: 'never' },
  'not-recognized-unsent': { code: 'NETWORK', actor: 'application-administrator', retry: 'later' },
} as const satisfies Readonly<Record<string, Judgement>>

/** Id of a diagnosis that says only what the class of a reply tells. */
export type ClassId = keyof typeof table

const refused: Readonly<Partial<Record<Stage, ClassId>>> = {
  connect: 'client-refused',
  greeting: 'client-refused',
  capabilities: 'client-refused',
  'sign-in': 'sign-in-refused',
  sender: 'sender-refused',
  recipient: 'recipient-refused',
  message: 'message-refused',
  'final-reply': 'message-refused',
}

const deferred: Readonly<Partial<Record<Stage, ClassId>>> = {
  'sign-in': 'sign-in-unavailable',
  recipient: 'recipient-deferred',
}

const classOf = (reply: ParsedReply): string => String(reply.code ?? reply.enhanced ?? '').slice(0, 1)

const byStatus: Readonly<Record<number, ClassId | FaultId>> = {
  401: 'api-token-refused',
  403: 'api-not-allowed',
  408: 'mail-deferred',
  413: 'message-too-large',
  429: 'api-busy',
}

/** A fault on the API's side may come before the message was sent, or after. */
const idOfStatus = (status: number, stage: Stage | undefined): ClassId | FaultId => {
  if (status >= 400 && status < 500) return byStatus[status] ?? 'api-request-refused'
  if (stage === undefined) return 'not-recognized'
  return stage === 'final-reply' ? 'unknown-reply' : 'mail-deferred'
}

const idOf = (reply: ParsedReply, stage: Stage | undefined): ClassId | FaultId => {
  if (reply.status !== undefined) return idOfStatus(reply.status, stage)
  const afterDot = stage === 'final-reply'
  if (reply.mixed) return afterDot || stage === undefined ? 'unknown-reply' : 'reply-malformed'
  const kind = classOf(reply)
  if (kind === '4') return (stage && deferred[stage]) ?? 'mail-deferred'
  if (kind === '5') return (stage && refused[stage]) ?? 'mail-refused'
  if (afterDot && kind !== '2') return 'unknown-reply'
  if (kind === '2' || kind === '3') return 'not-an-error'
  return stage === undefined ? 'not-recognized' : 'not-recognized-unsent'
}

/** Makes the general diagnosis of a reply that no rule knows. */
export const judgeByClass = (
  reply: ParsedReply,
  stage: Stage | undefined,
): Judgement & { readonly id: ClassId | FaultId } => {
  const id = idOf(reply, stage)
  return id in table ? { id, ...table[id as ClassId] } : { id, ...faults[id as FaultId] }
}
