import { argumentRules } from '../contract/arguments.ts'
import type { Diagnosis, ReplyRule } from '../contract/diagnosis.ts'
import type { Params } from '../contract/finding.ts'
import { checkArgument, checkOptions, oneOf, optionRules, type RulesFor } from '../contract/options.ts'
import { type Stage, stages } from '../contract/stage.ts'
import { withFamilies } from './causes.ts'
import { providerOf, type ReplySource } from './identify-provider.ts'
import { firstMatch, type ReplyContext } from './match.ts'
import { type ParsedReply, parseReply } from './parse-reply.ts'
import { judgeByClass } from './reply-class.ts'
import { waitOf } from './retry-after.ts'
import { replyRules } from './rules.ts'

/** What is known about the failure besides the reply. The more is known, the more exact the diagnosis. */
export interface DiagnoseOptions {
  /** Whose server replied. */
  readonly provider?: ReplySource | undefined
  /** Providers whose server it may have been, when that is not known: one is named only on evidence. */
  readonly providers?: readonly ReplySource[] | undefined
  readonly stage?: Stage | undefined
  /** The kind of sign-in that was used. */
  readonly auth?: 'password' | 'oauth' | undefined
  /** Error names of the network or TLS layer, such as `ENOTFOUND`. */
  readonly cause?: string | readonly string[] | undefined
  /** Code of the card that owns the server, so that a fix can name it. */
  readonly card?: string | undefined
  /** When the failure happened; `retryAt` counts from here. Default: now. */
  readonly now?: Date | undefined
  /** Values for the texts. They go into the diagnosis as they are, so never a secret. */
  readonly params?: Params | undefined
}

const isTextOrTexts = (value: unknown): boolean => [value].flat().every((one) => typeof one === 'string')

const rules: RulesFor<DiagnoseOptions> = {
  provider: optionRules.object,
  providers: argumentRules.providers,
  stage: optionRules.string,
  auth: oneOf('password', 'oauth'),
  cause: { must: 'the name of an error, or a list of them', test: isTextOrTexts },
  card: optionRules.string,
  now: optionRules.date,
  params: optionRules.object,
}

type Verdict = Pick<ReplyRule, 'id' | 'code' | 'actor' | 'retry' | 'field' | 'set' | 'unset' | 'wait'> &
  Partial<Pick<ReplyRule, 'stages'>>

interface Judged {
  readonly verdict: Verdict
  readonly reply: ParsedReply
  readonly stage: Stage | undefined
  /** False when nothing but the class of the code was understood. */
  readonly recognized: boolean
}

/** A success, or a code that no server may send there, is not judged by rules. */
const beyondRules = ({ code, mixed }: ParsedReply, stage: Stage | undefined): boolean =>
  mixed || (code !== undefined && code < 400 && (code !== 334 || stage === 'final-reply'))

const decided: readonly ReplyRule[] = replyRules.filter(({ code }) => code !== 'UNKNOWN')

/** A server that refuses has decided, so its words never make the outcome unknown. */
const fitting = ({ code, mixed }: ParsedReply): readonly ReplyRule[] =>
  code !== undefined && code >= 400 && !mixed ? decided : replyRules

/** A stage that does not exist says as little as none. */
const knownStage = (stage: Stage | undefined): Stage | undefined =>
  stage !== undefined && stages.includes(stage) ? stage : undefined

const judge = (reply: ParsedReply, options: DiagnoseOptions): Judged => {
  const stage = knownStage(options.stage) ?? reply.stage
  const known: ReplyContext = { stage, auth: options.auth }
  if (!beyondRules(reply, stage)) {
    const provider = options.provider ?? providerOf(options.providers ?? [], reply, known)
    const rule = firstMatch(provider?.replies ?? [], reply, known) ?? firstMatch(fitting(reply), reply, known)
    if (rule !== undefined) return { verdict: rule, reply, stage, recognized: true }
  }
  return { verdict: judgeByClass(reply, stage), reply, stage, recognized: false }
}

const classOf = ({ code }: ParsedReply): number | undefined => code && Math.floor(code / 100)

/** Stages at which the refusal of another server can be quoted. */
const passedOn = ['recipient', 'final-reply'] as const

/** Rules for the sign-in are about this client, of which a server further along the path knows nothing. */
const asksOfUs = ({ code, stages: own = [] }: Verdict): boolean =>
  (code === 'CONFIG' || code === 'AUTH') && own.includes('sign-in')

/**
 * What the server behind this one said. It can only be about the mail or its recipient, and whose server it was is
 * open again, so a provider is named only on evidence.
 */
const judgeRemote = (remote: ParsedReply, options: DiagnoseOptions): Judged | undefined => {
  const providers = options.providers ?? (options.provider === undefined ? [] : [options.provider])
  const judged = passedOn
    .map((stage) => judge(remote, { ...options, stage, provider: undefined, providers }))
    .find(({ recognized, verdict }) => recognized && !asksOfUs(verdict))
  return judged && { ...judged, stage: knownStage(options.stage) }
}

/**
 * The refusal that is quoted inside another one is the real reason, if it says anything. At a known stage, or after
 * an arrow, it must be as final as the reply around it: a temporary refusal may quote a permanent one of another
 * server, and a server gives up after temporary ones.
 */
const judgeNested = (reply: ParsedReply, options: DiagnoseOptions): Judged | undefined => {
  const { nested, remote } = reply
  if (remote !== undefined)
    return classOf(reply) === classOf(remote) ? judgeRemote(remote, options) : undefined
  if (nested === undefined) return undefined
  if (knownStage(options.stage) !== undefined && classOf(reply) !== classOf(nested)) return undefined
  const judged = judge(nested, { ...options, stage: undefined })
  return judged.recognized ? judged : undefined
}

/** The change of a card that the rule knows of, once it is known which card. */
const fixOf = ({ set, unset }: Verdict, card: string | undefined): Pick<Diagnosis, 'fix'> =>
  set === undefined || card === undefined ? {} : { fix: { card, set, ...(unset ? { unset } : {}) } }

const withCauses = (reply: ParsedReply, cause: DiagnoseOptions['cause']): ParsedReply => ({
  ...reply,
  causes: withFamilies([...reply.causes, ...(cause === undefined ? [] : [cause].flat())]),
})

const paramsOf = (
  { code, enhanced, status }: ParsedReply,
  wait: number | undefined,
  given: Params | undefined,
): Params => ({
  ...(code === undefined ? {} : { code }),
  ...(enhanced === undefined ? {} : { enhanced }),
  ...(status === undefined ? {} : { status }),
  ...(wait === undefined ? {} : { wait }),
  ...given,
})

/**
 * `code` was called `outcome` before. JavaScript programs written before the rename go on working until 1.0; types,
 * JSON, copies and comparisons do not see the former name.
 */
const withFormerName = (diagnosis: Diagnosis): Diagnosis =>
  Object.defineProperty(diagnosis, 'outcome', { value: diagnosis.code })

/**
 * Tells what a server's reply, or an error text that quotes one, means. A provider's rules are asked first, then the
 * general ones; a reply that none knows gets what its class and step tell for certain. Never throws for any reply.
 * The diagnosis holds no word of the reply: only its codes, seconds to `wait`, and the `params` given.
 */
export const diagnose = (reply: string, given?: DiagnoseOptions): Diagnosis => {
  checkArgument('diagnose', 'reply', optionRules.string, reply)
  checkOptions('diagnose', given, rules)
  const options = given ?? {}
  const parsed = withCauses(parseReply(reply), options.cause)
  const { verdict, reply: decisive, stage } = judgeNested(parsed, options) ?? judge(parsed, options)
  const wait = verdict.retry === 'later' ? waitOf(verdict, decisive) : undefined
  const at = stage ?? (verdict.stages?.length === 1 ? verdict.stages[0] : undefined)
  return withFormerName({
    id: verdict.id,
    code: verdict.code,
    ...(at === undefined ? {} : { stage: at }),
    actor: verdict.actor,
    retry: verdict.retry,
    ...(wait === undefined
      ? {}
      : { retryAt: new Date((options.now ?? new Date()).getTime() + wait * 1000).toISOString() }),
    ...(verdict.field === undefined ? {} : { field: verdict.field }),
    ...fixOf(verdict, options.card),
    params: paramsOf(decisive, wait, options.params),
  })
}
