import { useLocale, useWords } from '@saatja/ui'
import { useState } from 'react'
import { Label, ProgressBar } from 'react-aria-components'
import { Button } from '../components/button.tsx'
import { CheckBox } from '../components/check-box.tsx'
import { Refused } from '../components/http-error.tsx'
import { startBatch, stopBatch, useBatch } from '../state/batch.ts'
import { useStored } from '../state/overview.ts'
import { recipientStore } from '../state/recipient.ts'
import { useRuns } from '../state/runs.ts'
import { useStore } from '../state/store.ts'
import { everyoneWords } from './messages.ts'
import { UserRow } from './row.tsx'

const Progress = () => {
  const word = useWords(everyoneWords)
  const batch = useBatch()
  if (batch === undefined) return null
  const done = batch.results.size
  const all = batch.view.users.length
  return (
    <ProgressBar className="progress" value={done} maxValue={all} valueLabel={word('count', { done, all })}>
      {({ percentage, valueText }) => (
        <>
          <Label>{word('progress')}</Label>
          <span>{valueText}</span>
          <span className="progress-bar">
            <span style={{ inlineSize: `${percentage}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  )
}

const useBroken = (): ((code: string) => boolean) => {
  const { effective } = useStored()
  const batch = useBatch()
  const { runs, latest } = useRuns()
  return (code) => {
    const report = runs.get(latest.get(code) ?? '')?.view.report
    const tested = batch?.results.get(code)?.ok ?? report?.ok
    const worst = effective.get(code)?.findings.some(({ severity }) => severity !== 'info') ?? false
    return tested === false || worst
  }
}

// A table that is laid out as cards on a narrow screen keeps its meaning only by explicit roles.
/* biome-ignore-start lint/a11y/noRedundantRoles: see above */
const Matrix = ({ codes }: { codes: readonly string[] }) => {
  const word = useWords(everyoneWords)
  return (
    <table className="everyone" role="table" aria-label={word('title')}>
      <thead role="rowgroup">
        <tr role="row">
          {(['user', 'from', 'route', 'settings', 'result'] as const).map((column) => (
            <th key={column} role="columnheader" scope="col">
              {word(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {codes.map((code) => (
          <UserRow key={code} code={code} />
        ))}
      </tbody>
    </table>
  )
}
/* biome-ignore-end lint/a11y/noRedundantRoles: see above */

/** Users against what is in force for them and how their last test ended. */
export const EveryoneScreen = () => {
  const word = useWords(everyoneWords)
  const locale = useLocale()
  const { cards } = useStored()
  const batch = useBatch()
  const to = useStore(recipientStore)
  const [onlyBroken, setOnlyBroken] = useState(false)
  const [error, setError] = useState<unknown>()
  const isBroken = useBroken()
  const running = batch !== undefined && !batch.over
  const shown = onlyBroken ? cards.filter(({ code }) => isBroken(code)) : cards
  const start = () => {
    setError(undefined)
    startBatch(to, locale).catch(setError)
  }
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{word('title')}</h1>
          <p>{word('intro')}</p>
        </div>
        {running ? (
          <Button icon="cross" onPress={() => void stopBatch(batch.view.id)}>
            {word('stop')}
          </Button>
        ) : (
          <Button look="primary" icon="play" onPress={start}>
            {word('start')}
          </Button>
        )}
      </header>
      <Refused error={error} />
      <Progress />
      <CheckBox isSelected={onlyBroken} onChange={setOnlyBroken}>
        {word('broken')}
      </CheckBox>
      {shown.length === 0 ? <p>{word('nobody')}</p> : <Matrix codes={shown.map(({ code }) => code)} />}
    </div>
  )
}
