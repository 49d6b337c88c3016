import type { ReplyRule } from '../contract/diagnosis.ts'
import type { Stage } from '../contract/stage.ts'
import type { ParsedReply } from './parse-reply.ts'

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
  rule.replyCodes !== undefined || rule.text !== undefined || rule.causes !== undefined

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
    codeFits(rule, reply) &&
    enhancedFits(rule, reply) &&
    causeFits(rule, reply)
  if (!fits) return undefined
  if (rule.text === undefined) return 0
  const length = pattern(rule, rule.text).exec(reply.text)?.[0].length
  const unproven = rule.replyCodes !== undefined && reply.code === undefined && reply.enhanced === undefined
  return unproven && (length ?? 0) < shortestProof ? undefined : length
}

/** The first rule that matches. */
export const firstMatch = <R extends ReplyRule>(
  rules: readonly R[],
  reply: ParsedReply,
  known: ReplyContext,
): R | undefined => rules.find((rule) => matchLength(rule, reply, known) !== undefined)

const marks = new Map<string, RegExp>()

/** Whether the reply carries the words or the code that only the rule's provider writes. */
export const bearsMark = (mark: string | undefined, { enhanced = '', text }: ParsedReply): boolean => {
  if (mark === undefined) return false
  const known = marks.get(mark) ?? new RegExp(mark, 'i')
  marks.set(mark, known)
  return known.test(`${enhanced} ${text}`)
}
