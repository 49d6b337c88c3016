import type { Stage } from '@saatja/core'
import { type Diagnosis, diagnose, type ReplySource } from '@saatja/core/explain'
import type { ReturnCause } from '../contract.ts'
import { withoutAddresses } from '../mime/address.ts'
import { withoutAccents } from './accents.ts'
import { classes, generic, remoteEquivalents } from './classes.ts'
import { innermost, oneLine, replyAlone } from './reply-text.ts'
import { ruleFor } from './reporter-rules.ts'
import { stageOf } from './stage.ts'
import { idOfStatus } from './status-codes.ts'
import { diagnosisOf } from './verdict.ts'

/** What is known about one recipient's failure or delay. */
export interface Failure {
  /** What was said about this recipient, the most trusted text first. */
  readonly texts: readonly string[]
  /** The whole notice; used last, since it also lists causes that are merely possible. */
  readonly notice: string
  /** The most specific code. */
  readonly status: string | undefined
  /** How many servers the returned message had passed, as far as it tells. */
  readonly hops?: number
  /** True when the report has a field for the remote server's reply and the field is empty. */
  readonly unanswered?: boolean
  /** True when the message is still being delivered. */
  readonly late?: boolean
  readonly providers: readonly ReplySource[]
  readonly now: Date | undefined
}

/** Why a message came back. */
export interface FoundCause {
  readonly cause: ReturnCause
  readonly diagnosis: Diagnosis
}

const replyCode = /(?<![\w./:-])([45])\d\d(?=[\s\-:,;]|$)/
const wordless = /^(?:smtp;? ?)?[45]\d\d[\s.-]{0,5}$/i

/**
 * Asks core for the diagnosis, about the recipient's side; undefined when core knows only the class of the code. When
 * the stage is not known, a cause outranks a mere policy, whichever of the likely stages it was found at.
 */
const fromCore = (text: string, stage: Stage | undefined, failure: Failure): Diagnosis | undefined => {
  const stages = stage === undefined ? likelyStages : [stage]
  let policy: Diagnosis | undefined
  for (const at of stages) {
    const found = atStage(text, at, failure)
    if (found !== undefined && found.id !== 'refused-by-policy') return found
    policy ??= found
  }
  return policy
}

/** Likely stages of a refusal when nothing names one: it is nearly always one of these two. */
const likelyStages: readonly Stage[] = ['recipient', 'final-reply']

/** A permanent refusal is diagnosed as busy only because of its words, so that diagnosis is specific. */
const saysLittle = ({ id, params }: Diagnosis): boolean =>
  generic.has(id) && !(id === 'server-busy' && Number(params.code) >= 500)

const atStage = (text: string, stage: Stage, { providers, now }: Failure): Diagnosis | undefined => {
  const found = diagnose(text, { providers, stage, ...(now === undefined ? {} : { now }) })
  const moved = remoteEquivalents[found.id]
  if (moved !== undefined) return diagnosisOf(moved, found)
  if (saysLittle(found) || found.code === 'AUTH' || found.code === 'UNKNOWN') return undefined
  return found
}

const paramsOf = (text: string, status: string | undefined): Diagnosis['params'] => {
  const code = /(?<![\w./:-])[45]\d\d(?=[\s\-:,;]|$)/.exec(text)?.[0]
  return {
    ...(code === undefined ? {} : { code: Number(code) }),
    ...(status === undefined ? {} : { enhanced: status }),
  }
}

const fromText = (text: string, stage: Stage | undefined, failure: Failure): Diagnosis | undefined => {
  // Addresses are removed first: `unknown@klient.example` says nothing about its mailbox.
  const words = withoutAddresses(text)
  const certain = ruleFor(words, { certain: true })?.id
  const core = certain === undefined ? fromCore(text, stage, failure) : undefined
  if (core !== undefined) return core
  const temporary = replyCode.exec(text)?.[1] === '4'
  const id = certain ?? ruleFor(words, { temporary })?.id ?? unaccented(words)
  const at = stage === undefined ? {} : { stage }
  return id === undefined ? undefined : diagnosisOf(id, { ...at, params: paramsOf(text, failure.status) })
}

const accents = /[\u00c0-\u024f]/

/** A text of which only some words have their accents is asked once more without any. */
const unaccented = (text: string): string | undefined =>
  accents.test(text) ? ruleFor(withoutAccents(text), {})?.id : undefined

/** RFC 5321 4.2.2: 550, 551 and 553 are about a mailbox, 554 about the transaction. Alone, that is all they say. */
const fromBare = (text: string): Diagnosis | undefined => {
  const code = /^(?:\D{0,80}\s)?(55[0134])[\s.)-]{0,5}$/.exec(text)?.[1]
  if (code === undefined) return undefined
  return diagnose(code, { stage: code === '554' ? 'final-reply' : 'recipient' })
}

/** Says what is certain from the class of the code and the stage. */
const fromClass = (text: string, stage: Stage | undefined, { status, now }: Failure): Diagnosis => {
  const options = { ...(stage === undefined ? {} : { stage }), ...(now === undefined ? {} : { now }) }
  const found = diagnose(
    replyCode.test(text) || status === undefined ? text : `${status[0]}50 ${status}`,
    options,
  )
  const useless = found.code === 'UNKNOWN' || found.code === 'AUTH' || !generic.has(found.id)
  const vague = useless || found.id.startsWith('not-') || found.id === 'command-not-understood'
  const told = vague ? diagnosisOf(status?.[0] === '4' ? 'mail-deferred' : 'mail-refused', found) : found
  return told.id === 'mail-refused' ? (fromBare(text) ?? told) : told
}

const causeOfDiagnosis = (diagnosis: Diagnosis, texts: readonly string[]): ReturnCause => {
  const known = classes[diagnosis.id]
  if (known !== undefined) return known
  for (const text of texts) {
    const general = diagnose(text, { stage: diagnosis.stage ?? 'recipient' }).id
    const found = classes[remoteEquivalents[general] ?? general]
    if (found !== undefined) return found
  }
  return 'unknown'
}

/**
 * Finds why a message failed or is late for one recipient: from the words of the remote server, then those of the
 * reporting one, then the code, then the whole notice, then only the class. Never throws.
 */
export const causeOf = (failure: Failure): FoundCause => {
  const said = failure.texts.map((text) => oneLine(text)).filter((text) => text !== '')
  const texts = [...new Set(said.map((text) => replyAlone(innermost(text))))]
  const notice = oneLine(failure.notice)
  const stage = stageOf(said.join(' '), undefined) ?? stageOf(notice, failure.status)
  const found =
    first(texts, (text) => fromText(text, stage, failure)) ??
    fromStatus(texts, stage, failure) ??
    (notice === '' ? undefined : fromText(notice, stage, failure)) ??
    fromExpiry(failure) ??
    fromHops(failure) ??
    fromSilence(failure) ??
    fromClass(texts[0] ?? notice, stage, failure)
  const settled = notEnded(temporaryName(found, failure), failure)
  return { cause: causeOfDiagnosis(settled, texts), diagnosis: settled }
}

/** A name whose lookup failed temporarily is not a name that does not exist. */
const temporaryName = (found: Diagnosis, { status }: Failure): Diagnosis =>
  found.id === 'recipient-domain-unknown' && status?.[0] === '4'
    ? diagnosisOf('recipient-server-unreachable', found)
    : found

const ended: ReadonlySet<string> = new Set(['mail-refused', 'delivery-expired'])

/** A message that is only late has neither been refused nor run out of time, whatever the report's code says. */
const notEnded = (found: Diagnosis, { late = false }: Failure): Diagnosis =>
  late && ended.has(found.id) ? diagnosisOf('delivery-delayed', { params: {} }) : found

/**
 * Sendmail gives up after 25 servers and Exim after 30 (read 2026-11-28): without another reason, that was the cause.
 */
const mostHops = 25

const fromHops = ({ hops = 0 }: Failure): Diagnosis | undefined =>
  hops >= mostHops ? diagnosisOf('mail-loop', { params: {} }) : undefined

/** A server that ran out of time was waiting for something; that is the cause, if the server names it. */
const fromExpiry = ({ status }: Failure): Diagnosis | undefined =>
  idOfStatus(status) === 'delivery-expired'
    ? diagnosisOf('delivery-expired', { params: paramsOf('', status) })
    : undefined

/** A remote server that was reached and gave no reply has closed the connection. */
const fromSilence = ({ unanswered = false }: Failure): Diagnosis | undefined =>
  unanswered ? diagnosisOf('recipient-server-unreachable', { params: {} }) : undefined

const first = <T, R>(values: readonly T[], ask: (value: T) => R | undefined): R | undefined => {
  for (const value of values) {
    const answer = ask(value)
    if (answer !== undefined) return answer
  }
  return undefined
}

/** Uses the code alone. A code that the reporter chose for a reply without words says nothing. */
const fromStatus = (
  texts: readonly string[],
  stage: Stage | undefined,
  failure: Failure,
): Diagnosis | undefined => {
  const id = idOfStatus(failure.status)
  if (id === undefined || id === 'delivery-expired' || texts.some((text) => wordless.test(text)))
    return undefined
  // At these stages the stage says more than a code that means only "policy".
  if (id === 'refused-by-policy' && (stage === 'sender' || stage === 'greeting')) return undefined
  const at = stage === undefined ? {} : { stage }
  return diagnosisOf(id, { ...at, params: paramsOf(texts[0] ?? '', failure.status) })
}
