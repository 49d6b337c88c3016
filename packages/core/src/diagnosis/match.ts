import type { ReplyRule } from '../contract/diagnosis.ts'
import type { Stage } from '../contract/stage.ts'
import type { ParsedReply } from './parse-reply.ts'
import { type Phrases, phrases } from './phrases.ts'

/** What is known about a failure besides the reply. */
export interface ReplyContext {
  readonly stage?: Stage | undefined
  readonly auth?: 'password' | 'oauth' | undefined
}

const compiled = new WeakMap<ReplyRule, RegExp>()

const pattern = (rule: ReplyRule, text: string): RegExp => {
  const known = compiled.get(rule)
  if (known !== undefined) return known
  const made = new RegExp(text, 'i')
  compiled.set(rule, made)
  return made
}

/** A rule that states nothing but an enhanced code, a step or a kind of sign-in says too little to decide. */
const decides = (rule: ReplyRule): boolean =>
  rule.replyCodes !== undefined ||
  rule.statuses !== undefined ||
  rule.text !== undefined ||
  rule.causes !== undefined

/** Where no one knows the stage, the words have to carry the rule, unless the rule states otherwise. */
const stageFits = (rule: ReplyRule, stage: Stage | undefined): boolean =>
  stage === undefined ? (rule.stageless ?? rule.text !== undefined) : rule.stages.includes(stage)

const codeFits = (rule: ReplyRule, { code, enhanced }: ParsedReply): boolean => {
  if (rule.replyCodes === undefined || (code !== undefined && rule.replyCodes.includes(code))) return true
  if (code !== undefined || rule.text === undefined) return false
  return enhanced === undefined || rule.replyCodes.some((each) => String(each)[0] === enhanced[0])
}

const enhancedFits = (rule: ReplyRule, { code, enhanced }: ParsedReply): boolean => {
  if (rule.enhanced === undefined) return true
  if (enhanced !== undefined) return rule.enhanced.includes(enhanced)
  return code === undefined && rule.text !== undefined
}

/** A rule about an API's answer knows a pasted one without its status by the vendor's error code alone. */
const statusFits = ({ statuses, causes }: ReplyRule, { status, code, enhanced }: ParsedReply): boolean => {
  if (statuses === undefined) return status === undefined
  if (status !== undefined) return statuses.includes(status)
  return causes !== undefined && code === undefined && enhanced === undefined
}

const causeFits = (rule: ReplyRule, { causes }: ParsedReply): boolean =>
  rule.causes?.some((cause) => causes.includes(cause)) ?? true

/** Fewer letters of a fragment without any code prove nothing. */
const shortestProof = 12

/**
 * How many letters of the reply the rule's text matched, 0 for a rule without text, or undefined when the rule
 * does not match.
 */
export const matchLength = (rule: ReplyRule, reply: ParsedReply, known: ReplyContext): number | undefined => {
  const fits =
    decides(rule) &&
    (rule.auth === undefined || rule.auth === known.auth) &&
    stageFits(rule, known.stage) &&
    statusFits(rule, reply) &&
    codeFits(rule, reply) &&
    enhancedFits(rule, reply) &&
    causeFits(rule, reply)
  if (!fits) return undefined
  if (rule.text === undefined) return 0
  const length = pattern(rule, rule.text).exec(reply.text)?.[0].length
  const unproven = rule.replyCodes !== undefined && reply.code === undefined && reply.enhanced === undefined
  return unproven && (length ?? 0) < shortestProof ? undefined : length
}

/** A list of rules, made ready to be asked. */
interface Prepared {
  readonly words: Phrases
  /** By stage and code 1 for each rule that they leave. Codes come from outside, so only so many are kept. */
  readonly narrowed: Map<string, Uint8Array>
}

const prepared = new WeakMap<readonly ReplyRule[], Prepared>()
const mostNarrowed = 500

const prepare = (rules: readonly ReplyRule[]): Prepared => {
  const known = prepared.get(rules)
  if (known !== undefined) return known
  // A rule without words needs none: the empty pattern is in every text.
  const made = { words: phrases(rules.map(({ text = '' }) => text)), narrowed: new Map() }
  prepared.set(rules, made)
  return made
}

/** Of a list of rules those that a reply of this code can match at this stage: what is asked most is looked up. */
const leftBy = (
  rules: readonly ReplyRule[],
  { narrowed }: Prepared,
  { code }: ParsedReply,
  { stage, auth }: ReplyContext,
): Uint8Array => {
  const key = `${stage} ${auth} ${code}`
  const kept = narrowed.get(key)
  if (kept !== undefined) return kept
  const left = Uint8Array.from(rules, (rule) =>
    decides(rule) &&
    (rule.auth === undefined || rule.auth === auth) &&
    stageFits(rule, stage) &&
    (code === undefined || rule.replyCodes === undefined || rule.replyCodes.includes(code))
      ? 1
      : 0,
  )
  if (narrowed.size < mostNarrowed) narrowed.set(key, left)
  return left
}

/** The first rule that matches. */
export const firstMatch = <R extends ReplyRule>(
  rules: readonly R[],
  reply: ParsedReply,
  known: ReplyContext,
): R | undefined => {
  if (rules.length === 0) return undefined
  const ready = prepare(rules)
  const left = leftBy(rules, ready, reply, known)
  for (const number of ready.words.possible(reply.text)) {
    const rule = left[number] === 1 ? rules[number] : undefined
    if (rule !== undefined && matchLength(rule, reply, known) !== undefined) return rule
  }
  return undefined
}

const marks = new Map<string, RegExp>()

/** Whether the reply carries the words or the code that only the rule's provider writes. */
export const bearsMark = (mark: string | undefined, { enhanced = '', text }: ParsedReply): boolean => {
  if (mark === undefined) return false
  const known = marks.get(mark) ?? new RegExp(mark, 'i')
  marks.set(mark, known)
  return known.test(`${enhanced} ${text}`)
}
