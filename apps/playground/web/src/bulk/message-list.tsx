import { useLocale, useWords } from '@saatja/ui'
import { useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { BulkMessageView, BulkView, MessageState } from '../../../server/bulk/contract.ts'
import { Button } from '../components/button.tsx'
import { MessageRow } from './message-row.tsx'
import { useBulkMessages } from './state.ts'
import { bulkMessageWords, manyWords } from './state-messages.ts'

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

// A table that is laid out as cards on a narrow screen keeps its meaning only by explicit roles.
/* biome-ignore-start lint/a11y/noRedundantRoles: see above */
const MessageTable = ({
  messages,
  view,
  onSettled,
}: {
  messages: readonly BulkMessageView[]
  view: BulkView
  onSettled: () => void
}) => {
  const word = useWords(bulkMessageWords)
  return (
    <table className="everyone bulk-messages" role="table" aria-labelledby="outcomes">
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
        {messages.map((message) => (
          <MessageRow key={message.id} message={message} view={view} onSettled={onSettled} />
        ))}
      </tbody>
    </table>
  )
}
/* biome-ignore-end lint/a11y/noRedundantRoles: see above */

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
      {list?.messages.length === 0 && <p>{word('none')}</p>}
      {list !== undefined && list.messages.length > 0 && (
        <MessageTable messages={list.messages} view={view} onSettled={onSettled} />
      )}
      {list !== undefined && list.messages.length < list.all && (
        <p className="bulk-more">
          <Button onPress={() => setLimit(limit + portion)}>{word('more')}</Button>
          <span className="field-note">{word('shown', { shown: list.messages.length, all: list.all })}</span>
        </p>
      )}
    </section>
  )
}
