import { useLocale, useWords } from '@saatja/ui'
import type { BulkMessageView, BulkView, MessageState } from '../../../server/bulk/contract.ts'
import { clockText } from '../components/dates.ts'
import { Icon, type IconName } from '../components/icon.tsx'
import { BulkMessageMore } from './message-details.tsx'
import { bulkMessageWords, stateWords } from './state-messages.ts'

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

/** When it ended, or when it is tried again. */
const When = ({ message: { doneAt, nextAt } }: { message: BulkMessageView }) => {
  const word = useWords(bulkMessageWords)
  const locale = useLocale()
  if (doneAt !== undefined) return clockText(doneAt, locale)
  return nextAt === undefined ? null : word('next', { at: clockText(nextAt, locale) })
}

// A table that is laid out as cards on a narrow screen keeps its meaning only by explicit roles.
/* biome-ignore-start lint/a11y/noRedundantRoles: see above */
/** One message: to whom, about what, and what happened to it when. */
export const MessageRow = ({
  message,
  view,
  onSettled,
}: {
  message: BulkMessageView
  view: BulkView
  onSettled: () => void
}) => {
  const states = useWords(stateWords)
  const { addresses, subject, state } = message
  const [tone, icon] = looks[state]
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
        {message.attempts > 0 ? (
          <BulkMessageMore message={message} view={view} verdict={verdict} onSettled={onSettled} />
        ) : (
          verdict
        )}
      </td>
      <td role="cell" className="bulk-when">
        <When message={message} />
      </td>
    </tr>
  )
}
/* biome-ignore-end lint/a11y/noRedundantRoles: see above */
