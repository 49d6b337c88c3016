import { useLocale, useWords } from '@saatja/ui'
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { BatchNews } from '../../../server/runs/contract.ts'
import { Button } from '../components/button.tsx'
import { Refused } from '../components/http-error.tsx'
import { useSenderName } from '../components/sender-name.ts'
import { UndoStep } from '../components/undo-step.tsx'
import { useForeignTitle } from '../result/foreign-problem.tsx'
import { openBatch, startBatch, stopBatch, useBatch } from '../state/batch.ts'
import { useStored } from '../state/overview.ts'
import { recipientStore } from '../state/recipient.ts'
import { useRuns } from '../state/runs.ts'
import { useStore } from '../state/store.ts'
import { useExplain } from '../state/texts.ts'
import { ChangeMany } from './change-many.tsx'
import { Causes, Filters } from './filters.tsx'
import { type Line, type LineFilter, lineOf, matching } from './lines.ts'
import { Matrix } from './matrix.tsx'
import { everyoneWords } from './messages.ts'
import { Progress } from './progress.tsx'
import { type Unsigned, unsignedOf } from './unsigned.ts'

const HandOutLinks = lazy(async () => ({ default: (await import('./hand-out-links.tsx')).HandOutLinks }))

const none: ReadonlyMap<string, BatchNews> = new Map()

/** Every user as a row, made anew when a result comes in. */
const useLines = (): readonly Line[] => {
  const { cards, effective } = useStored()
  const results = useBatch()?.results ?? none
  const { runs, latest } = useRuns()
  const explain = useExplain()
  const senderName = useSenderName()
  const foreign = useForeignTitle()
  const sources = useMemo(
    () => ({ effective, results, runs, latest, explain, senderName, foreign }),
    [effective, results, runs, latest, explain, senderName, foreign],
  )
  const seen = useDeferredValue(sources)
  return useMemo(() => cards.map((card) => lineOf(card, seen)), [cards, seen])
}

const everybody: LineFilter = { text: '', sender: undefined, cause: undefined, onlyProblems: false }

const Start = () => {
  const word = useWords(everyoneWords)
  const locale = useLocale()
  const batch = useBatch()
  const to = useStore(recipientStore)
  const [error, setError] = useState<unknown>()
  const { slug } = useStored().company
  // biome-ignore lint/correctness/useExhaustiveDependencies: another company has another series
  useEffect(() => {
    openBatch().catch(setError)
  }, [slug])
  const start = () => {
    setError(undefined)
    startBatch(to, locale).catch(setError)
  }
  return (
    <>
      {batch !== undefined && !batch.over ? (
        <Button icon="cross" onPress={() => void stopBatch(batch.view.id)}>
          {word('stop')}
        </Button>
      ) : (
        <Button look="primary" icon="play" onPress={start}>
          {word('start')}
        </Button>
      )}
      <Refused error={error} />
    </>
  )
}

/** The users who fit the filter, and those of them who have still to sign in. */
const useFilteredLines = () => {
  const { effective } = useStored()
  const lines = useLines()
  const [wanted, setWanted] = useState(everybody)
  // The field answers first, the table a moment later.
  const sought = useDeferredValue(wanted)
  const shown = useMemo(() => matching(lines, sought), [lines, sought])
  const unsigned = useMemo(
    () =>
      unsignedOf(
        shown.map(({ code }) => code),
        effective,
      ),
    [shown, effective],
  )
  return { lines, shown, unsigned, wanted, setWanted }
}

/** Shows all users with the settings that apply to them and the result of their last test. */
export const EveryoneScreen = () => {
  const word = useWords(everyoneWords)
  const { undo } = useStored()
  const { lines, shown, unsigned, wanted, setWanted } = useFilteredLines()
  const [changing, setChanging] = useState(false)
  const [handing, setHanding] = useState<readonly Unsigned[]>()
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{word('title')}</h1>
          <p>{word('intro')}</p>
        </div>
        <Start />
      </header>
      {undo?.kind === 'changed' && <UndoStep step={undo} />}
      <Progress />
      <Causes lines={lines} wanted={wanted} onChange={setWanted} />
      <Filters lines={lines} shown={shown.length} wanted={wanted} onChange={setWanted}>
        {unsigned.length > 0 && (
          <Button icon="key" onPress={() => setHanding(unsigned)}>
            {word('links', { count: unsigned.length })}
          </Button>
        )}
        <Button icon="bench" isDisabled={shown.length === 0} onPress={() => setChanging(true)}>
          {word('change')}
        </Button>
      </Filters>
      {changing && <ChangeMany codes={shown.map(({ code }) => code)} onClose={() => setChanging(false)} />}
      <Suspense fallback={null}>
        {handing && <HandOutLinks accounts={handing} onClose={() => setHanding(undefined)} />}
      </Suspense>
      {shown.length === 0 ? <p>{word('nobody')}</p> : <Matrix lines={shown} />}
    </div>
  )
}
