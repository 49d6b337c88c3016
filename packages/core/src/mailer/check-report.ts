import type { CheckDepth, CheckOptions, CheckReport, CheckStep } from '../contract/check.ts'
import type { MailError } from '../contract/mail-error.ts'
import type { Receipt } from '../contract/message.ts'
import { type Stage, stages } from '../contract/stage.ts'
import type { Endpoint } from '../smtp/endpoint.ts'
import type { MailerContext } from './context.ts'
import type { ResolvedUser } from './resolve-user.ts'
import type { Trace } from './trace.ts'

export const lastStage: Readonly<Record<CheckDepth, Stage>> = {
  connection: 'capabilities',
  'sign-in': 'sign-in',
  message: 'final-reply',
}

/** One check in progress, and what it has found so far. */
export interface Check {
  readonly context: MailerContext
  options: CheckOptions
  readonly trace: Trace
  account?: ResolvedUser
  route?: Endpoint
  receipt?: Receipt
}

export const reportOf = (check: Check, error: MailError | undefined): CheckReport => {
  const { trace, options, account, receipt } = check
  const within = stages.slice(0, stages.indexOf(lastStage[options.depth] ?? 'settings') + 1)
  const steps = within.flatMap((stage): CheckStep[] => {
    const step = trace.steps.get(stage)
    if (!step) return []
    const { result, took, facts } = step
    const diagnosis = result === 'fail' ? error?.diagnosis : undefined
    return [{ stage, result, took, facts, ...(diagnosis ? { diagnosis } : {}) }]
  })
  return {
    ok: error === undefined,
    steps,
    notChecked: stages.filter((stage) => !steps.some((step) => step.stage === stage)),
    findings: account?.settings.findings ?? error?.findings ?? [],
    ...(error ? { diagnosis: error.diagnosis } : {}),
    ...(receipt ? { receipt } : {}),
    transcript: trace.transcript,
  }
}
