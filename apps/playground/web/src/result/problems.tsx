import type { EffectiveSettings, Finding, Fix, Stage } from '@saatja/core'
import { say, stageNames, useLocale, useWords } from '@saatja/ui'
import { Link } from '../components/link.tsx'
import type { RunState } from '../state/runs.ts'
import { CameBack } from './came-back.tsx'
import { FirstSteps } from './first-steps.tsx'
import { ForeignProblem } from './foreign-problem.tsx'
import { WorkedBefore } from './last-real.tsx'
import { resultWords } from './messages.ts'
import { ProblemCard } from './problem-card.tsx'
import { awaitedCards, isForeign } from './readiness.ts'

const weight = { error: 0, warning: 1, info: 2 } as const

/** What the server said at the step that failed; with commands sent ahead, more replies may follow. */
const replyAt = ({ events }: RunState, stage: Stage | undefined): string | undefined =>
  events.findLast((event) => event.kind === 'server' && event.stage === stage)?.text

const NotChecked = ({ run }: { run: RunState }) => {
  const word = useWords(resultWords)
  const locale = useLocale()
  const left = run.view.report?.notChecked ?? []
  return left.length === 0 ? null : (
    <p className="not-checked">
      {word('not-checked')}: {left.map((stage) => say(stageNames[stage], locale)).join(', ')}
    </p>
  )
}

/** Says what a success does not prove. */
const OkNote = ({ run }: { run: RunState }) => {
  const word = useWords(resultWords)
  const { target, depth, effective } = run.view
  const server = effective.fields.server.value ?? ''
  if (target === 'sandbox')
    return (
      <>
        {depth !== 'connection' && effective.auth === 'password' && <p>{word('sandbox-password')}</p>}
        <p>{word('sandbox-note', { server })}</p>
      </>
    )
  return depth === 'message' ? <p>{word('ok-note')}</p> : null
}

export interface ProblemsProps {
  readonly user: string
  readonly effective: EffectiveSettings | undefined
  readonly run: RunState | undefined
  /** Absent where there is no card to change. */
  readonly onFix: ((fix: Fix) => void) | undefined
}

/** What the run showed: that it went well and what that does not prove, or what went wrong. */
const RunResult = ({ run, user, onFix }: Pick<ProblemsProps, 'user' | 'onFix'> & { run: RunState }) => {
  const { report } = run.view
  // A run that stopped at the settings is explained by the findings themselves.
  const diagnosis = report?.diagnosis?.stage === 'settings' ? undefined : report?.diagnosis
  return (
    <>
      {report?.ok && <CameBack run={run} />}
      {report?.ok && <OkNote run={run} />}
      {report?.ok && <NotChecked run={run} />}
      {diagnosis && <WorkedBefore run={run} />}
      {diagnosis && (
        <ProblemCard
          what={diagnosis}
          severity="error"
          user={user}
          reply={replyAt(run, diagnosis.stage)}
          onFix={onFix}
        />
      )}
    </>
  )
}

/** The user's own findings, the worst first; errors of other cards are told as problems of those. */
const ownFindings = (findings: readonly Finding[], user: string): readonly Finding[] =>
  findings
    .filter((finding) => !isForeign(finding, user) || finding.severity !== 'error')
    .sort((a, b) => weight[a.severity] - weight[b.severity])

/** Shows first what went wrong in the run, then the findings about the settings, the worst first. */
export const Problems = ({ user, effective, run, onFix }: ProblemsProps) => {
  const word = useWords(resultWords)
  const all = effective?.findings ?? []
  const findings = ownFindings(all, user)
  return (
    <div className="problems">
      {run === undefined ? <FirstSteps user={user} /> : <RunResult run={run} user={user} onFix={onFix} />}
      {awaitedCards(effective).map((card) => (
        <ForeignProblem
          key={card}
          card={card}
          findings={all.filter((one) => one.card === card && one.severity === 'error')}
        />
      ))}
      {findings.map((finding) => (
        <ProblemCard
          key={`${finding.code} ${finding.field} ${finding.card}`}
          what={finding}
          severity={finding.severity}
          user={user}
          onFix={onFix}
        />
      ))}
      {run?.view.report?.ok && findings.length === 0 && (
        <p>
          {word('no-problems')}{' '}
          {onFix && <Link route={{ screen: 'preflight', user }}>{word('will-it-arrive')}</Link>}
        </p>
      )}
    </div>
  )
}
