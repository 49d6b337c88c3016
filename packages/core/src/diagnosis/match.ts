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

/** A rule that has nothing but an enhanced code, a stage or a kind of sign-in is too vague to decide. */
const decides = (rule: ReplyRule): boolean =>
  rule.replyCodes !== undefined ||
  rule.statuses !== undefined ||
  rule.text !== undefined ||
  rule.causes !== undefined

/** Without a stage, the words have to be clear by themselves, unless the rule says otherwise. */
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

/** A pasted API answer without its status is recognised by the vendor's error code alone. */
const statusFits = ({ statuses, causes }: ReplyRule, { status, code, enhanced }: ParsedReply): boolean => {
  if (statuses === undefined) return status === undefined
  if (status !== undefined) return statuses.includes(status)
  return causes !== undefined && code === undefined && enhanced === undefined
}

const causeFits = (rule: ReplyRule, { causes }: ParsedReply): boolean =>
  rule.causes?.some((cause) => causes.includes(cause)) ?? true

/** Shortest match, in letters, that counts in a fragment without any code. */
const shortestProof = 12

/** Whether all but the words of a rule agree with the reply. */
const fits = (rule: ReplyRule, reply: ParsedReply, known: ReplyContext): boolean =>
  decides(rule) &&
  (rule.auth === undefined || rule.auth === known.auth) &&
  stageFits(rule, known.stage) &&
  statusFits(rule, reply) &&
  codeFits(rule, reply) &&
  enhancedFits(rule, reply) &&
  causeFits(rule, reply)

/** The rule requires a code and the fragment has none: only a long match shows that they belong together. */
const isUnproven = ({ replyCodes }: ReplyRule, { code, enhanced }: ParsedReply): boolean =>
  replyCodes !== undefined && code === undefined && enhanced === undefined

/** Whether a rule matches a reply. */
export const matchesReply = (rule: ReplyRule, reply: ParsedReply, known: ReplyContext): boolean => {
  if (!fits(rule, reply, known)) return false
  if (rule.text === undefined) return true
  const letters = pattern(rule, rule.text).exec(reply.text)?.[0].length
  return letters !== undefined && (letters >= shortestProof || !isUnproven(rule, reply))
}

/** A list of rules, prepared for many replies. */
interface Prepared {
  /** Numbers of the rules that have words. */
  readonly worded: readonly number[]
  /** Their words. */
  readonly words: Phrases
  /** By stage and code. Codes come from outside, so only so many are kept. */
  readonly narrowed: Map<string, Narrowed>
}

/** The rules of a list that remain for one stage and code. */
interface Narrowed {
  /** For each rule 1 if it remains. */
  readonly left: Uint8Array
  /** Numbers of the remaining rules without words, which codes alone decide. */
  readonly wordless: readonly number[]
}

const prepared = new WeakMap<readonly ReplyRule[], Prepared>()
const mostNarrowed = 500

const prepare = (rules: readonly ReplyRule[]): Prepared => {
  const known = prepared.get(rules)
  if (known !== undefined) return known
  const worded = [...rules.keys()].filter((number) => rules[number]?.text !== undefined)
  const words = phrases(worded.map((number) => rules[number]?.text ?? ''))
  const made = { worded, words, narrowed: new Map() }
  prepared.set(rules, made)
  return made
}

/**
 * Lists the rules that a reply with this code can match at this stage. Kept, since the same ones are asked for most.
 */
const narrow = (
  rules: readonly ReplyRule[],
  { narrowed }: Prepared,
  { code }: ParsedReply,
  { stage, auth }: ReplyContext,
): Narrowed => {
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
  const wordless = [...rules.keys()].filter(
    (number) => left[number] === 1 && rules[number]?.text === undefined,
  )
  const made = { left, wordless }
  if (narrowed.size < mostNarrowed) narrowed.set(key, made)
  return made
}

/** The first rule that matches. */
export const firstMatch = <R extends ReplyRule>(
  rules: readonly R[],
  reply: ParsedReply,
  known: ReplyContext,
): R | undefined => {
  if (rules.length === 0) return undefined
  const ready = prepare(rules)
  const { worded, words } = ready
  const { left, wordless } = narrow(rules, ready, reply, known)
  const cannot = (place: number): boolean => {
    const number = worded[place] as number
    const rule = rules[number] as R
    if (left[number] !== 1) return true
    return isUnproven(rule, reply) ? !matchesReply(rule, reply, known) : !fits(rule, reply, known)
  }
  const place = words.first(reply.text, cannot)
  const found = place === undefined ? rules.length : (worded[place] as number)
  for (const number of wordless) {
    if (number > found) break
    if (fits(rules[number] as R, reply, known)) return rules[number]
  }
  return rules[found]
}

const marks = new Map<string, RegExp>()

/** Whether the reply carries the words or the code that only the rule's provider writes. */
export const bearsMark = (mark: string | undefined, { enhanced = '', text }: ParsedReply): boolean => {
  if (mark === undefined) return false
  const known = marks.get(mark) ?? new RegExp(mark, 'i')
  marks.set(mark, known)
  return known.test(`${enhanced} ${text}`)
}
