import { useLocale, useWords } from '@saatja/ui'
import { useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { BulkMessageView, BulkView, MessageState } from '../../../server/bulk/contract.ts'
import { Button } from '../components/button.tsx'
import { clockText } from '../components/dates.ts'
import { Icon, type IconName } from '../components/icon.tsx'
import { BulkMessageMore } from './message-details.tsx'
import { useBulkMessages } from './state.ts'
import { bulkMessageWords, manyWords, stateWords } from './state-messages.ts'

const portion = 50

/** In the order in which a person looks for them. */
const order: readonly MessageState[] = [
  'failed',
  'bounced',
  'unknown',
  'partial',
  'deferred',
  'sending',
  'queued',
  'sent',
  'cancelled',
]

const looks: Readonly<Record<MessageState, readonly [tone: 'ok' | 'bad' | 'warn' | 'idle', icon: IconName]>> =
  {
    queued: ['idle', 'dash'],
    sending: ['idle', 'send'],
    sent: ['ok', 'check'],
    partial: ['warn', 'warn'],
    bounced: ['bad', 'undo'],
    deferred: ['warn', 'undo'],
    unknown: ['warn', 'info'],
    failed: ['bad', 'cross'],
    cancelled: ['idle', 'dash'],
  }

interface FilterProps {
  readonly view: BulkView
  readonly state: MessageState | undefined
  readonly onChange: (state: MessageState | undefined) => void
}

const Filter = ({ view: { counts, total }, state, onChange }: FilterProps) => {
  const word = useWords(bulkMessageWords)
  const many = useWords(manyWords)
  const locale = useLocale()
  const present = order.filter((one) => counts[one] > 0 || one === state)
  return (
    <fieldset className="bulk-filter">
      <legend className="visually-hidden">{word('show')}</legend>
      {[undefined, ...present].map((one) => (
        <ToggleButton
          key={one ?? 'all'}
          className="bulk-chip"
          isSelected={state === one}
          onChange={() => onChange(one)}
        >
          {one === undefined ? word('all') : many(one)}{' '}
          <b>{(one === undefined ? total : counts[one]).toLocaleString(locale)}</b>
        </ToggleButton>
      ))}
    </fieldset>
  )
}

const whenOf = ({ doneAt, nextAt }: BulkMessageView) => doneAt ?? nextAt

// A table that is laid out as cards on a narrow screen keeps its meaning only by explicit roles.
/* biome-ignore-start lint/a11y/noRedundantRoles: see above */
const Row = ({
  letter,
  view,
  onSettled,
}: {
  letter: BulkMessageView
  view: BulkView
  onSettled: () => void
}) => {
  const word = useWords(bulkMessageWords)
  const states = useWords(stateWords)
  const locale = useLocale()
  const { addresses, subject, state, doneAt, nextAt } = letter
  const [tone, icon] = looks[state]
  const when = whenOf(letter)
  const verdict = (
    <span className="verdict" data-tone={tone}>
      <Icon name={icon} size={16} />
      {states(state)}
    </span>
  )
  return (
    <tr role="row">
      <td role="cell" className="bulk-to">
        {addresses.join(', ')}
      </td>
      <td role="cell">{subject}</td>
      <td role="cell">
        {letter.attempts > 0 ? (
          <BulkMessageMore letter={letter} view={view} verdict={verdict} onSettled={onSettled} />
        ) : (
          verdict
        )}
      </td>
      <td role="cell" className="bulk-when">
        {when !== undefined &&
          (doneAt === undefined && nextAt !== undefined
            ? word('next', { at: clockText(nextAt, locale) })
            : clockText(when, locale))}
      </td>
    </tr>
  )
}

/** Lists what happened to each message; those with problems are one press away. */
export const BulkMessages = ({ view, onSettled }: { view: BulkView; onSettled: () => void }) => {
  const word = useWords(bulkMessageWords)
  const [state, setState] = useState<MessageState>()
  const [limit, setLimit] = useState(portion)
  const list = useBulkMessages(view, state, limit)
  const choose = (next: MessageState | undefined) => {
    setState(next)
    setLimit(portion)
  }
  return (
    <section className="bulk-outcomes" aria-labelledby="outcomes">
      <h2 id="outcomes">{word('title')}</h2>
      <Filter view={view} state={state} onChange={choose} />
      {list?.letters.length === 0 && <p>{word('none')}</p>}
      {list !== undefined && list.letters.length > 0 && (
        <table className="everyone bulk-letters" role="table" aria-labelledby="outcomes">
          <thead role="rowgroup">
            <tr role="row">
              {(['to', 'subject', 'outcome', 'when'] as const).map((column) => (
                <th key={column} role="columnheader" scope="col">
                  {word(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {list.letters.map((letter) => (
              <Row key={letter.id} letter={letter} view={view} onSettled={onSettled} />
            ))}
          </tbody>
        </table>
      )}
      {list !== undefined && list.letters.length < list.all && (
        <p className="bulk-more">
          <Button onPress={() => setLimit(limit + portion)}>{word('more')}</Button>
          <span className="field-note">{word('shown', { shown: list.letters.length, all: list.all })}</span>
        </p>
      )}
    </section>
  )
}
/* biome-ignore-end lint/a11y/noRedundantRoles: see above */
