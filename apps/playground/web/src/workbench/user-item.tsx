import type { EffectiveSettings } from '@saatja/core'
import { useWords } from '@saatja/ui'
import { memo } from 'react'
import type { CardView } from '../../../server/contract.ts'
import type { RunView } from '../../../server/runs/contract.ts'
import { Icon, type IconName } from '../components/icon.tsx'
import { useSenderName } from '../components/sender-name.ts'
import { type Readiness, readinessOf } from '../result/readiness.ts'
import { useHasDraft } from '../state/drafts.ts'
import { useRealOutcome } from '../state/outcomes.ts'
import { useStoredPart } from '../state/overview.ts'
import { useRunOf } from '../state/runs.ts'
import { listWords } from './messages.ts'

/** `played`: accepted in the sandbox, which says nothing of the real server; `refused`: by the real one before that. */
type Mark = 'works' | 'played' | 'fails' | 'refused' | Readiness

const marks: Readonly<Record<Exclude<Mark, 'fine'>, IconName>> = {
  works: 'check',
  played: 'check',
  fails: 'cross',
  refused: 'cross',
  broken: 'cross',
  waits: 'pause',
  warned: 'warn',
}

const partsOf = ({ fields, auth, identity }: EffectiveSettings): string =>
  JSON.stringify([fields, auth, identity])

/** The last test, while it is of what is typed or saved: of discarded or corrected settings it says nothing. */
const useLastTest = (code: string, settings: EffectiveSettings | undefined): RunView | undefined => {
  const view = useRunOf(code)?.view
  const unsaved = useHasDraft(code)
  if (view === undefined || settings === undefined || unsaved) return view
  return partsOf(view.effective) === partsOf(settings) ? view : undefined
}

/** The last test says more than the settings; without a test the settings decide. */
const useMark = (code: string): Mark => {
  const settings = useStoredPart(({ effective }) => effective.get(code))
  const view = useLastTest(code, settings)
  const real = useRealOutcome(code)
  if (view?.report && !view.report.ok) return 'fails'
  if (real?.ok === false && view?.target !== 'real') return 'refused'
  if (view?.report) return view.target === 'real' ? 'works' : 'played'
  return readinessOf(settings)
}

const MarkIcon = ({ code }: { code: string }) => {
  const word = useWords(listWords)
  const mark = useMark(code)
  return mark === 'fine' ? null : (
    <span className="user-mark" data-mark={mark} title={word(mark)}>
      <Icon name={marks[mark]} size={16} />
      <span className="visually-hidden">{word(mark)}</span>
    </span>
  )
}

/** Shows one user in the list: who, by which sender, and the result of the last test or of the settings. */
export const UserItem = memo(({ card }: { card: CardView }) => {
  const word = useWords(listWords)
  const senderName = useSenderName()
  const isSystem = useStoredPart(({ company }) => company.mailUserCode === card.code)
  const sender = useStoredPart(({ effective }) => effective.get(card.code)?.fields.sender.value)
  const unsaved = useHasDraft(card.code)
  return (
    <>
      <span className="user-code">
        {card.code}
        {isSystem && <span className="badge">{word('system')}</span>}
        {unsaved && (
          <span className="user-unsaved" title={word('unsaved')}>
            <span className="visually-hidden">{word('unsaved')}</span>
          </span>
        )}
      </span>
      <span className="user-detail">
        {card.name ?? card.email}
        {sender ? ` · ${senderName(sender)}` : ''}
      </span>
      <MarkIcon code={card.code} />
    </>
  )
})
