import {
  checkOptions,
  type Diagnosis,
  type EffectiveSettings,
  MailError,
  optionRules,
  type Provider,
  type RefusedRecipient,
  type RulesFor,
  type Stage,
  stages,
} from '@saatja/core'
import { diagnose, explain, loadTexts } from '@saatja/core/explain'

/** Which recipients a reply refuses. */
export interface RefusalTarget {
  /**
   * One recipient, at the stage `recipient`; the others get the message. Default: all recipients, so that nothing is
   * sent.
   */
  readonly recipient?: string | undefined
}

/** What a server will reply to the next message. */
export interface Refusal {
  readonly reply: string
  readonly stage: Stage
  readonly recipient?: string | undefined
}

const wrong = (problem: string): TypeError => new TypeError(`refuseNext: ${problem}`)

const rules: RulesFor<RefusalTarget> = { recipient: optionRules.text }

/**
 * Reads a refusal. A text that is no reply would have no diagnosis, and the test would prove nothing.
 * @throws TypeError that names the argument which cannot be used
 */
export const refusalOf = (reply: unknown, stage: unknown, target: unknown): Refusal => {
  if (typeof reply !== 'string' || !/^[45]\d\d(?:[ -]|$)/.test(reply))
    throw wrong('reply must begin with a code from 400 to 599, such as 550 5.1.1 No such user')
  const known = stages.find((one) => one === stage)
  if (known === undefined) throw wrong(`stage must be one of ${stages.join(', ')}`)
  checkOptions('refuseNext', target, rules)
  const { recipient } = (target ?? {}) as RefusalTarget
  if (recipient !== undefined && known !== 'recipient')
    throw wrong('recipient needs the stage recipient: elsewhere a server refuses the whole mail')
  return { reply, stage: known, recipient }
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Takes the first waiting refusal that is about this message. */
export const takeRefusal = (waiting: Refusal[], recipients: readonly string[]): Refusal | undefined => {
  const index = waiting.findIndex(
    ({ recipient }) => recipient === undefined || recipients.some((one) => same(one, recipient)),
  )
  return index < 0 ? undefined : waiting.splice(index, 1)[0]
}

/** Whose mail is refused. */
interface RefusedMail {
  readonly settings: EffectiveSettings
  readonly providers: readonly Provider[]
  readonly recipients: readonly string[]
}

const diagnosisOf = ({ reply, stage }: Refusal, { settings, providers }: RefusedMail): Diagnosis => {
  const { auth, fields, user } = settings
  const server = fields.server.value
  return diagnose(reply, {
    stage,
    provider: providers.find(({ id }) => id === fields.provider.value),
    auth: auth === 'none' ? undefined : auth,
    card: user,
    params: server ? { server } : {},
  })
}

/**
 * Plays a refusal: returns the recipients who do not get the message while others do.
 * @throws MailError when nobody gets it
 */
export const playRefusal = async (
  refusal: Refusal,
  mail: RefusedMail,
): Promise<readonly RefusedRecipient[]> => {
  const { reply, stage, recipient } = refusal
  const diagnosis = diagnosisOf(refusal, mail)
  const refused = mail.recipients.filter((one) => recipient === undefined || same(one, recipient))
  const rejected = stage === 'recipient' ? refused.map((address) => ({ address, reply, diagnosis })) : []
  if (stage === 'recipient' && refused.length < mail.recipients.length) return rejected
  const { title, cause, remedy } = explain(diagnosis, await loadTexts('en', mail.providers))
  const sentence = `${title}. ${cause} ${remedy} The server said: ${reply}`
  throw new MailError(sentence, { stage, diagnosis, reply, rejected })
}
