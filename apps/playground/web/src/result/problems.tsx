import type { EffectiveSettings, Fix, Stage } from '@saatja/core'
import { say, stageNames, useLocale, useWords } from '@saatja/ui'
import { Button } from '../components/button.tsx'
import { Link } from '../components/link.tsx'
import { addStore } from '../state/add-user-dialog.ts'
import { useStored } from '../state/overview.ts'
import { recipientStore } from '../state/recipient.ts'
import { navigate } from '../state/route.ts'
import { type RunState, startRun } from '../state/runs.ts'
import { useStore } from '../state/store.ts'
import { useTarget } from '../state/target.ts'
import { CameBack } from './came-back.tsx'
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

/** What to press first. */
const First = ({ user }: { user: string }) => {
  const word = useWords(resultWords)
  const locale = useLocale()
  const to = useStore(recipientStore)
  const { company } = useStored()
  const real = useTarget(company.slug, user) === 'real'
  return (
    <div className="first">
      <p>{word(real ? 'empty-real' : 'empty-text')}</p>
      <div className="first-actions">
        {!real && (
          <Button
            icon="send"
            onPress={() => void startRun({ user, depth: 'message', target: 'sandbox', to, locale })}
          >
            {word('first-send')}
          </Button>
        )}
        <Button icon="flask" onPress={() => navigate({ screen: 'scenarios', scenario: 'greylisted' })}>
          {word('first-error')}
        </Button>
        <Button icon="plug" onPress={() => addStore.set({ own: true })}>
          {word('first-own')}
        </Button>
        <Button icon="info" onPress={() => navigate({ screen: 'explain' })}>
          {word('first-explain')}
        </Button>
      </div>
    </div>
  )
}

/** Shows first what went wrong in the run, then the findings about the settings, the worst first. */
export const Problems = ({ user, effective, run, onFix }: ProblemsProps) => {
  const word = useWords(resultWords)
  const report = run?.view.report
  const all = effective?.findings ?? []
  const findings = all
    .filter((finding) => !isForeign(finding, user) || finding.severity !== 'error')
    .sort((a, b) => weight[a.severity] - weight[b.severity])
  // A run that stopped at the settings is explained by the findings themselves.
  const diagnosis = report?.diagnosis?.stage === 'settings' ? undefined : report?.diagnosis
  return (
    <div className="problems">
      {run === undefined && <First user={user} />}
      {report?.ok && run && <CameBack run={run} />}
      {report?.ok && run && <OkNote run={run} />}
      {report?.ok && run && <NotChecked run={run} />}
      {diagnosis && run && <WorkedBefore run={run} />}
      {diagnosis && run && (
        <ProblemCard
          what={diagnosis}
          severity="error"
          user={user}
          reply={replyAt(run, diagnosis.stage)}
          onFix={onFix}
        />
      )}
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
      {report?.ok && findings.length === 0 && (
        <p>
          {word('no-problems')}{' '}
          {onFix && <Link route={{ screen: 'preflight', user }}>{word('will-it-arrive')}</Link>}
        </p>
      )}
    </div>
  )
}
