import type { Finding } from '@saatja/core'
import { type Messages, useWords } from '@saatja/ui'
import { useContext } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Icon } from '../components/icon.tsx'
import { FixContext } from '../result/fix-context.ts'
import { ProblemCard } from '../result/problem-card.tsx'
import { isForeign } from '../result/readiness.ts'
import type { Editing } from '../state/editing.ts'
import { useExplain } from '../state/texts.ts'

const words = {
  apply: { en: 'Fix it', et: 'Paranda', lv: 'Izlabot' },
  'apply-on': { en: 'Fix it on {card}', et: 'Paranda kaardil {card}', lv: 'Izlabot kartiņā {card}' },
  more: { en: 'What to do', et: 'Mida teha', lv: 'Ko darīt' },
} satisfies Messages

const icons = { error: 'cross', warning: 'warn', info: 'info' } as const
const weight = { error: 0, warning: 1, info: 2 } as const

/** Finds the most serious finding about a field of this card. */
export const noteOf = ({ effective, draft }: Editing, field: Finding['field']): Finding | undefined =>
  (effective?.findings ?? [])
    .filter((one) => one.field === field && one.severity !== 'info' && !isForeign(one, draft.code))
    .sort((a, b) => weight[a.severity] - weight[b.severity])[0]

/** Shows what is wrong with a field below it: in few words, with the fix, and the rest one press away. */
export const FindingNote = ({ finding, user }: { finding: Finding; user: string }) => {
  const word = useWords(words)
  const explain = useExplain()
  const onFix = useContext(FixContext)
  const explained = explain(finding)
  const { fix, severity } = finding
  if (explained === undefined) return null
  return (
    <span className="note" data-severity={severity}>
      <Icon name={icons[severity]} size={14} />
      <span>
        {explained.title}
        {fix && onFix && (
          <Button className="note-action" onPress={() => onFix(fix)}>
            {fix.card === user ? word('apply') : word('apply-on', { card: fix.card })}
          </Button>
        )}
        <DialogTrigger>
          <Button className="note-action" aria-label={`${word('more')}: ${explained.title}`}>
            {word('more')}
          </Button>
          <Popover className="popover note-popover" placement="bottom start">
            <Dialog className="note-dialog" aria-label={explained.title}>
              <ProblemCard what={finding} severity={severity} user={user} onFix={onFix} />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </span>
    </span>
  )
}

export const FieldNote = ({ editing, field }: { editing: Editing; field: Finding['field'] }) => {
  const finding = noteOf(editing, field)
  return finding === undefined ? null : <FindingNote finding={finding} user={editing.draft.code} />
}
