import { say, stageNames, useLocale, useWords } from '@saatja/ui'
import { Icon } from '../components/icon.tsx'
import type { RunState } from '../state/runs.ts'
import { resultWords } from './messages.ts'
import { isSlow, type Step, stepsOf, totalOf, unhurried } from './progress.ts'

const icons = { ok: 'check', fail: 'cross', skip: 'dash', start: 'play' } as const

const Bar = ({ step, total }: { step: Step; total: number }) => (
  <span className="bar" aria-hidden="true">
    <span
      style={{
        insetInlineStart: `${(step.begin / total) * 100}%`,
        inlineSize: `max(3px, ${(step.took / total) * 100}%)`,
      }}
    />
  </span>
)

/** The steps with their time; skipped ones stay in the list so that it is clear what was not reached. */
export const Timing = ({ run }: { run: RunState | undefined }) => {
  const word = useWords(resultWords)
  const locale = useLocale()
  if (run === undefined) return <p>{word('empty-title')}</p>
  const steps = stepsOf(run)
  const { total, between } = totalOf(steps)
  const milliseconds = (count: number) => word('milliseconds', { count: Math.round(count * 10) / 10 })
  return (
    <ol className="timing">
      {steps.map((step) => (
        <li key={step.stage} data-result={step.result}>
          <Icon name={icons[step.result]} size={16} />
          <span>
            {say(stageNames[step.stage], locale)}
            <span className="visually-hidden">: {word(`step-${step.result}`)}</span>
            {isSlow(step) && (
              <span className="badge badge-warn">{word('slow', { count: unhurried[step.stage] })}</span>
            )}
          </span>
          <Bar step={step} total={Math.max(1, total)} />
          <span className="timing-took">{step.result === 'skip' ? '' : milliseconds(step.took)}</span>
        </li>
      ))}
      {between >= 1 && (
        <li>
          <span />
          <span>{word('between')}</span>
          <span />
          <span className="timing-took">{milliseconds(between)}</span>
        </li>
      )}
      <li className="timing-total">
        <span />
        <span>{word('total')}</span>
        <span />
        <span className="timing-took">{milliseconds(total)}</span>
      </li>
    </ol>
  )
}
