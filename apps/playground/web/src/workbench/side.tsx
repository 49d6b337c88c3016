import type { EffectiveSettings } from '@saatja/core'
import { type Messages, useWords } from '@saatja/ui'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { Button } from '../components/button.tsx'
import { Splitter } from '../components/splitter.tsx'
import type { ProblemsProps } from '../result/problems.tsx'
import type { RunState } from '../state/runs.ts'
import {
  type Side as SideName,
  setSideWidth,
  showSide,
  sideStore,
  sideWidthStore,
  sideWidths,
} from '../state/side.ts'
import { useStore } from '../state/store.ts'
import { AppliedSettings } from './effective.tsx'
import type { OnEdit } from './origin.tsx'

const ResultPanel = lazy(async () => ({ default: (await import('../result/panel.tsx')).ResultPanel }))

const words = {
  beside: { en: 'Beside the card', et: 'Kaardi kõrval', lv: 'Blakus kartiņai' },
  effective: { en: 'Effective settings', et: 'Kehtiv seadistus', lv: 'Spēkā esošie iestatījumi' },
  result: { en: 'Result', et: 'Tulemus', lv: 'Rezultāts' },
  width: { en: 'Width of the result', et: 'Tulemuse laius', lv: 'Rezultāta platums' },
} satisfies Messages

/** A new run is shown at once; one that was there before is not. */
export const useShowRun = (run: RunState | undefined, user: string): void => {
  const shown = useRef<string>(undefined)
  const id = run?.view.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: another user begins with what applies, or with the result
  useEffect(() => {
    if (id === undefined || id === shown.current) return
    shown.current = id
    showSide('result')
  }, [id, user])
}

const sides: readonly SideName[] = ['effective', 'result']

const SideSwitch = ({ side, run }: { side: SideName; run: RunState | undefined }) => {
  const word = useWords(words)
  const { report } = run?.view ?? {}
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form.
    <div className="side-switch" role="group" aria-label={word('beside')}>
      {sides.map((one) => (
        <Button key={one} look="quiet" aria-pressed={one === side} onPress={() => showSide(one)}>
          {word(one)}
          {one === 'result' && report && (
            <span className="side-dot" data-tone={report.ok ? 'ok' : 'bad'} data-target={run?.view.target} />
          )}
        </Button>
      ))}
    </div>
  )
}

export interface SideProps extends ProblemsProps {
  readonly applied: EffectiveSettings | undefined
  readonly onEdit: OnEdit
}

/** Beside the card, as wide as a person makes it: what applies to the user, or how the last test went. */
export const Side = ({ applied, onEdit, ...result }: SideProps) => {
  const word = useWords(words)
  const side = useStore(sideStore)
  const width = useStore(sideWidthStore)
  return (
    <aside className="side" data-side={side} aria-label={word('beside')}>
      <Splitter label={word('width')} width={width} onChange={setSideWidth} {...sideWidths} />
      <h1 className="visually-hidden side-title">
        {result.user} · {word(side)}
      </h1>
      <SideSwitch side={side} run={result.run} />
      {side === 'effective' ? (
        <AppliedSettings settings={applied} onEdit={onEdit} />
      ) : (
        <Suspense fallback={null}>
          <ResultPanel {...result} />
        </Suspense>
      )}
    </aside>
  )
}
