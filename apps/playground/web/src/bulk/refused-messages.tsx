import { useWords } from '@saatja/ui'
import { Refused } from '../components/http-error.tsx'
import { RefusedError } from '../state/api.ts'
import { refusedMessage } from './refused-message.ts'
import { startWords } from './start-messages.ts'
import type { TableMessages } from './table.ts'

const people: readonly string[] = ['to', 'cc', 'bcc']

const useSentence = (error: unknown, table: TableMessages | undefined): string | undefined => {
  const word = useWords(startWords)
  const found = error instanceof RefusedError ? refusedMessage(error.refusal.message) : undefined
  if (found === undefined) return undefined
  const { index, field, reason } = found
  const row = table?.rows[index]
  if (people.includes(field))
    return row === undefined
      ? word('message-wrong', { number: index + 1 })
      : word('rows-wrong', { count: 1, rows: String(row) })
  return row === undefined ? undefined : word('row-refused', { row, reason })
}

/** Why the server did not take the messages, with the row of the table or the number of the message. */
export const RefusedMessages = ({ error, table }: { error: unknown; table: TableMessages | undefined }) => {
  const sentence = useSentence(error, table)
  return sentence === undefined ? (
    <Refused error={error} />
  ) : (
    <p className="refused" role="alert">
      {sentence}
    </p>
  )
}
