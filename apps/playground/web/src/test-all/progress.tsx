import { useWords } from '@saatja/ui'
import { useEffect, useState } from 'react'
import { Label, ProgressBar } from 'react-aria-components'
import { type BatchState, useBatch } from '../state/batch.ts'
import { type Stored, useStored } from '../state/overview.ts'
import { everyoneWords } from './messages.ts'

/** Milliseconds without a result after which the reader is told what is awaited. */
const quiet = 2_000

interface Wait {
  readonly provider: string
  readonly perMinute: number
  readonly users: number
}

/** Finds the provider whose limit delays the remaining users, if there is one. */
const waitOf = ({ view, results }: BatchState, { effective, providers }: Stored): Wait | undefined => {
  const left = view.users.filter((user) => !results.has(user))
  const waits = providers.flatMap(({ id, name, messagesPerMinute }) => {
    const users = left.filter((user) => effective.get(user)?.fields.provider.value === id).length
    return messagesPerMinute !== undefined && users > 0
      ? [{ provider: name, perMinute: messagesPerMinute, users }]
      : []
  })
  return waits.sort((a, b) => b.users / b.perMinute - a.users / a.perMinute)[0]
}

/** Whether nothing came for a while. */
const useQuiet = (batch: BatchState): boolean => {
  const [now, setNow] = useState(Date.now)
  const { over } = batch
  useEffect(() => {
    if (over) return
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [over])
  return !over && now - batch.newsAt > quiet
}

const Waiting = ({ batch }: { batch: BatchState }) => {
  const word = useWords(everyoneWords)
  const stored = useStored()
  const wait = useQuiet(batch) ? waitOf(batch, stored) : undefined
  return (
    <p className="progress-wait" role="status">
      {wait &&
        word('waiting', {
          provider: wait.provider,
          limit: wait.perMinute,
          users: wait.users,
          count: Math.ceil(wait.users / wait.perMinute),
        })}
    </p>
  )
}

/** How far the series is, in the colors of its outcomes. */
export const Progress = () => {
  const word = useWords(everyoneWords)
  const batch = useBatch()
  if (batch === undefined) return null
  const done = batch.results.size
  const all = batch.view.users.length
  const accepted = [...batch.results.values()].filter(({ ok }) => ok).length
  const share = (count: number) => ({ inlineSize: `${(count / Math.max(1, all)) * 100}%` })
  return (
    <>
      <ProgressBar className="progress" value={done} maxValue={all} valueLabel={word('count', { done, all })}>
        {({ valueText }) => (
          <>
            <Label>{word('progress')}</Label>
            <span>
              {valueText} · {word('outcome', { accepted, failed: done - accepted })}
            </span>
            <span className="progress-bar">
              <span data-tone="played" style={share(accepted)} />
              <span data-tone="bad" style={share(done - accepted)} />
            </span>
          </>
        )}
      </ProgressBar>
      {!batch.over && <Waiting batch={batch} />}
    </>
  )
}
