import { useWords } from '@saatja/ui'
import { Label, ProgressBar } from 'react-aria-components'
import type { BulkView, MessageState } from '../../../server/bulk/contract.ts'
import { runWords } from './run-messages.ts'

/** States in which nothing more happens to a message, in the order of the bar. */
const ended: readonly MessageState[] = ['sent', 'partial', 'bounced', 'unknown', 'failed', 'cancelled']

const doneOf = ({ counts }: BulkView): number => ended.reduce((sum, state) => sum + counts[state], 0)

/** Shows how far a run is, and how its messages ended. */
export const Bar = ({ view, bare }: { view: BulkView; bare?: boolean }) => {
  const word = useWords(runWords)
  const done = doneOf(view)
  const { total, counts } = view
  return (
    <ProgressBar
      className="progress bulk-progress"
      value={done}
      maxValue={Math.max(total, 1)}
      valueLabel={word('count', { done, all: total })}
      {...(bare ? { 'aria-label': `${word('progress')}: ${view.name}` } : {})}
    >
      {({ valueText }) => (
        <>
          {!bare && <Label>{word('progress')}</Label>}
          <span>{valueText}</span>
          <span className="progress-bar bulk-bar">
            {ended.map((state) => (
              <span
                key={state}
                data-state={state}
                style={{ inlineSize: `${(100 * counts[state]) / Math.max(total, 1)}%` }}
              />
            ))}
          </span>
        </>
      )}
    </ProgressBar>
  )
}
