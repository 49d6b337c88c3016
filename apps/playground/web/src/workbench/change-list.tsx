import type { UserChange } from '@saatja/core'
import { useWords } from '@saatja/ui'
import { editorWords } from './messages.ts'
import { useFieldLabel } from './reset-field.tsx'

const Line = ({ change }: { change: UserChange }) => {
  const word = useWords(editorWords)
  const label = useFieldLabel()
  const fields = change.fields
    .map(({ field }) => field)
    .filter((field) => field !== 'identity' && field !== 'bulkAllowed')
  const loses = change.appearing.some(({ severity }) => severity === 'error')
  return (
    <li>
      <b>{change.card}</b> {fields.map(label).join(', ')}{' '}
      {loses && <span className="badge badge-bad">{word('could-not-send')}</span>}
    </li>
  )
}

/** Users whom saving would affect, each with the fields that change. */
export const ChangeList = ({ changes }: { changes: readonly UserChange[] }) => (
  <ul className="changes">
    {changes.map((change) => (
      <Line key={change.card} change={change} />
    ))}
  </ul>
)
