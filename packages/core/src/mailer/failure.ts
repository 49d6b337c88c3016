import type { Diagnosis } from '../contract/diagnosis.ts'
import type { EffectiveSettings } from '../contract/effective.ts'
import type { Finding, Fix } from '../contract/finding.ts'
import type { Provider } from '../contract/provider.ts'
import type { Stage } from '../contract/stage.ts'
import { diagnose } from '../diagnosis/diagnose.ts'
import { type FaultId, faults } from '../diagnosis/faults.ts'
import { MailError } from '../error.ts'
import { type Problem, WalkError } from '../smtp/problem.ts'

/** What is known about the mail that failed, besides the problem itself. */
export interface Circumstances {
  readonly providers: readonly Provider[]
  /** Absent when not even the settings are known. */
  readonly settings?: EffectiveSettings | undefined
}

const fixOf = ({ set }: Problem, settings: EffectiveSettings | undefined): Fix | undefined => {
  const card = settings?.fields.security.card ?? settings?.fields.server.card
  return set && card !== undefined ? { card, set } : undefined
}

const faultDiagnosis = (id: FaultId, problem: Problem, { settings }: Circumstances): Diagnosis => {
  const { outcome, actor, retry, field } = faults[id]
  const fix = fixOf(problem, settings)
  return {
    id,
    outcome,
    stage: problem.stage,
    actor,
    retry,
    ...(problem.retryAt === undefined ? {} : { retryAt: problem.retryAt }),
    ...(field === undefined ? {} : { field }),
    ...(fix ? { fix } : {}),
    params: problem.params ?? {},
  }
}

const replyDiagnosis = (problem: Problem, { providers, settings }: Circumstances): Diagnosis => {
  const provider = providers.find(({ id }) => id === settings?.fields.provider.value)
  const server = settings?.fields.server.value
  return diagnose(problem.reply ?? '', {
    provider,
    providers: provider ? undefined : providers,
    stage: problem.stage,
    auth: settings?.auth === 'none' ? undefined : settings?.auth,
    cause: problem.cause,
    card: settings?.fields.server.card,
    params: { ...(server ? { server } : {}), ...problem.params },
  })
}

/** Why it failed, in terms that have a text in every language. */
export const diagnosisOf = (problem: Problem, circumstances: Circumstances): Diagnosis =>
  problem.fault === undefined
    ? replyDiagnosis(problem, circumstances)
    : faultDiagnosis(problem.fault, problem, circumstances)

const sentenceOf = ({ stage, reply, cause }: Problem, { id, outcome, params }: Diagnosis): string => {
  const sent = outcome === 'UNKNOWN' ? 'The mail may have been sent' : 'The mail was not sent'
  const facts = Object.entries(params).map(([name, value]) => `${name}: ${value}`)
  const told = reply === undefined ? cause : `the server said "${reply.replaceAll('\n', ' ')}"`
  return [`${sent} (${id}, step ${stage})`, ...facts, ...(told === undefined ? [] : [told])].join('; ')
}

/** The error for the application. Of the application's own errors, and of no other, it keeps the cause. */
export const mailError = (
  problem: Problem,
  circumstances: Circumstances,
  findings: readonly Finding[] = [],
): MailError => {
  const diagnosis = diagnosisOf(problem, circumstances)
  return new MailError(sentenceOf(problem, diagnosis), {
    stage: problem.stage,
    diagnosis,
    ...(problem.reply === undefined ? {} : { reply: problem.reply }),
    ...(problem.error === undefined ? {} : { cause: problem.error }),
    findings,
  })
}

/** Turns whatever was thrown into a MailError. One that is already keeps its identity. */
export const asMailError = (error: unknown, stage: Stage, circumstances: Circumstances): MailError => {
  if (MailError.is(error)) return error
  if (!(error instanceof WalkError)) return mailError({ stage, fault: 'unexpected', error }, circumstances)
  const { problem } = error
  return MailError.is(problem.error) ? problem.error : mailError(problem, circumstances)
}
