import type { Diagnosis } from '../contract/diagnosis.ts'
import type { EffectiveSettings } from '../contract/effective.ts'
import type { Fix } from '../contract/finding.ts'
import { MailError } from '../contract/mail-error.ts'
import type { RefusedRecipient } from '../contract/message.ts'
import type { Provider } from '../contract/provider.ts'
import type { Stage } from '../contract/stage.ts'
import { diagnose } from '../diagnosis/diagnose.ts'
import { type FaultId, faults } from '../diagnosis/faults.ts'
import { type Problem, ProblemError, type RecipientRefusal } from '../diagnosis/problem.ts'
import { explain } from '../texts/explain.ts'
import { loadTexts, type Texts } from '../texts/load.ts'

/** What is known about the message that failed, besides the problem itself. */
export interface FailureContext {
  readonly providers: readonly Provider[]
  /** Absent when the failure came before the settings were known. */
  readonly settings?: EffectiveSettings | undefined
}

/**
 * Finds the card on which one field is changed. The fields of the server belong together; all others are on the user's
 * card.
 */
const cardOf = (field: string, { fields, user }: EffectiveSettings): string => {
  if (field === 'server') return fields.server.card ?? user
  if (field === 'security' || field === 'ca') return fields[field].card ?? fields.server.card ?? user
  return user
}

/** A change of fields that are on several cards works as a whole on the user's own card. */
const fixOf = (
  { set, unset }: Omit<Fix, 'card'>,
  settings: EffectiveSettings | undefined,
): Fix | undefined => {
  if (!set || !settings) return undefined
  const [card, ...others] = new Set(Object.keys(set).map((field) => cardOf(field, settings)))
  const changed = card === undefined || others.length > 0 ? settings.user : card
  return { card: changed, set, ...(unset ? { unset } : {}) }
}

/** The findings that prevent sending, and who can correct them: whoever has to act first. */
const settingsAgainst = (id: FaultId, { findings = [] }: Problem) => {
  const errors = id === 'settings-refused' ? findings.filter(({ severity }) => severity === 'error') : []
  const [first] = errors
  return first === undefined ? {} : { findings: errors, actor: first.actor ?? faults[id].actor }
}

const faultDiagnosis = (id: FaultId, problem: Problem, { settings }: FailureContext): Diagnosis => {
  const { code, actor, retry, field } = faults[id]
  const fix = fixOf({ ...(problem.set ? { set: problem.set } : {}) }, settings)
  return {
    id,
    code,
    stage: problem.stage,
    actor,
    retry,
    ...(problem.retryAt === undefined ? {} : { retryAt: problem.retryAt }),
    ...(field === undefined ? {} : { field }),
    ...(fix ? { fix } : {}),
    params: problem.params ?? {},
    ...settingsAgainst(id, problem),
  }
}

const judged = (problem: Problem, { providers, settings }: FailureContext): Diagnosis => {
  const provider = providers.find(({ id }) => id === settings?.fields.provider.value)
  const server = settings?.fields.server.value
  const reply = problem.reply ?? ''
  const known = {
    stage: problem.stage,
    auth: settings?.auth === 'none' ? undefined : settings?.auth,
    cause: problem.nodeCode,
    card: settings?.user,
    params: { ...(server ? { server } : {}), ...problem.params },
  }
  try {
    return diagnose(reply, { ...known, provider })
  } catch {
    // A faulty rule of a provider must hide neither the failure nor that other recipients have received the message.
    return diagnose(reply, known)
  }
}

const replyDiagnosis = (problem: Problem, circumstances: FailureContext): Diagnosis => {
  const diagnosis = judged(problem, circumstances)
  const fix = fixOf(diagnosis.fix ?? {}, circumstances.settings)
  const told = diagnosis.retry === 'later' ? problem.retryAt : undefined
  return { ...diagnosis, ...(fix ? { fix } : {}), ...(told === undefined ? {} : { retryAt: told }) }
}

/** A user who inherits a value of the system user's card can only ask for a change. */
const markInherited = (diagnosis: Diagnosis, settings: EffectiveSettings | undefined): Diagnosis => {
  const { field = '', actor } = diagnosis
  const stated: Readonly<Record<string, { readonly card?: string } | undefined>> = {
    ...settings?.fields,
    password: settings?.password,
  }
  const card = stated[field]?.card
  if (settings === undefined || card === undefined || card === settings.user) return diagnosis
  return {
    ...diagnosis,
    inheritedFrom: card,
    actor: actor === 'user' ? 'application-administrator' : actor,
  }
}

/** Says why it failed, in terms that have a text in every language. */
export const diagnosisOf = (problem: Problem, circumstances: FailureContext): Diagnosis =>
  markInherited(
    problem.fault === undefined
      ? replyDiagnosis(problem, circumstances)
      : faultDiagnosis(problem.fault, problem, circumstances),
    circumstances.settings,
  )

/** Says what happened to each recipient that the server refused. */
export const rejectedOf = (
  refused: readonly RecipientRefusal[] | undefined,
  circumstances: FailureContext,
): readonly RefusedRecipient[] =>
  (refused ?? []).map(({ address, reply, problem }) => ({
    address,
    reply,
    diagnosis: diagnosisOf(problem ?? { stage: 'recipient', reply }, circumstances),
  }))

const english = async (providers: readonly Provider[]): Promise<Texts> => {
  try {
    return await loadTexts('en', providers)
  } catch {
    // A provider's texts that cannot be loaded must not hide the failure itself.
    return loadTexts('en')
  }
}

/**
 * Writes the message of an error in English: what happened, and what to do. Findings about the settings come first,
 * since they are more exact.
 */
const messageOf = ({ reply }: Problem, diagnosis: Diagnosis, texts: Texts): string => {
  const said = (diagnosis.findings ?? [diagnosis]).map((matter) => {
    const { title, cause, remedy } = explain(matter, texts)
    return [`${title}.`, cause, remedy].filter((part) => part !== '').join(' ')
  })
  const quoted = reply === undefined ? [] : [`The server said: ${reply.replaceAll('\n', ' ')}`]
  return [...said, ...quoted].join(' ')
}

const programErrors = [TypeError, ReferenceError, SyntaxError, RangeError]
/** QUIRK: Node's fetch throws a TypeError when the network fails; its cause, or its words, tell. */
const ofNetwork = (error: Error): boolean => error.cause !== undefined || error.message === 'fetch failed'

/** An error that is a fault of a program, so that trying again does not help. */
const isProgramError = (error: unknown): error is Error =>
  programErrors.some((kind) => error instanceof kind) && !ofNetwork(error as Error)

/** Failures that code of the application causes: what it threw says whether it was a fault in that code. */
const ofForeignCode: readonly (FaultId | undefined)[] = ['unexpected', 'card-unreadable', 'before-dot-failed']

const asProgramError = (problem: Problem): Problem =>
  ofForeignCode.includes(problem.fault) && isProgramError(problem.cause)
    ? {
        ...problem,
        fault: 'program-error',
        params: { reason: problem.cause.message.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 200) },
      }
    : problem

/**
 * Makes a MailError of whatever was thrown. One that is a MailError already stays the same object. The cause is kept
 * only for the application's own errors.
 */
export const toMailError = async (
  error: unknown,
  stage: Stage,
  circumstances: FailureContext,
): Promise<MailError> => {
  if (MailError.is(error)) return error
  const problem = asProgramError(
    error instanceof ProblemError ? error.problem : { stage, fault: 'unexpected', cause: error },
  )
  if (MailError.is(problem.cause)) return problem.cause
  const diagnosis = diagnosisOf(problem, circumstances)
  return new MailError(messageOf(problem, diagnosis, await english(circumstances.providers)), {
    stage: problem.stage,
    diagnosis,
    ...(problem.reply === undefined ? {} : { reply: problem.reply }),
    ...(problem.cause === undefined ? {} : { cause: problem.cause }),
    findings: problem.findings ?? [],
    rejected: rejectedOf(problem.refused, circumstances),
    accepted: problem.accepted ?? [],
  })
}
