import { useWords } from '@saatja/ui'
import { TextField } from '../components/field.tsx'
import { Icon } from '../components/icon.tsx'
import { missingFiles } from './attachments.ts'
import type { BatchDraft } from './draft.ts'
import { startWords } from './start-messages.ts'
import type { TableMessages } from './table.ts'

export interface FileFieldProps {
  readonly draft: BatchDraft
  readonly table: TableMessages | undefined
  /** Changes the draft as it is at that moment. */
  readonly onChange: (edit: (draft: BatchDraft) => BatchDraft) => void
}

/** How many rows are named; the sentence counts the others. */
const shown = 8

const Problem = ({ text }: { text: string }) => (
  <p className="note" data-severity="error" role="status">
    <Icon name="cross" size={14} /> <span>{text}</span>
  </p>
)

const Problems = ({ table: { hasTo, wrong } }: { table: TableMessages }) => {
  const word = useWords(startWords)
  if (!hasTo) return <Problem text={word('no-to')} />
  if (wrong.length === 0) return null
  const rows = wrong
    .slice(0, shown)
    .map(({ row, address }) => (address === '' ? row : `${row} (${address})`))
    .join(', ')
  return (
    <Problem
      text={word('rows-wrong', {
        count: wrong.length,
        rows: wrong.length > shown ? `${rows} …` : rows,
      })}
    />
  )
}

/** Lists files about which something has to be done. */
export const FileProblem = ({
  said,
  names,
}: {
  said: 'files-missing' | 'files-unused' | 'files-unnamed'
  names: readonly string[]
}) => {
  const word = useWords(startWords)
  if (names.length === 0) return null
  const listed = names.slice(0, shown).join(', ')
  return <Problem text={word(said, { names: names.length > shown ? `${listed} …` : listed })} />
}

const inBraces = (names: readonly string[], between: string): string =>
  names.map((name) => `{${name.trim()}}`).join(between)

/** A text for all messages, with its faults directly below. */
const SharedText = ({
  field,
  draft,
  table,
  onChange,
}: Omit<FileFieldProps, 'table'> & {
  field: 'subject' | 'text'
  table: TableMessages
}) => {
  const word = useWords(startWords)
  if (table.has[field]) return null
  const unknown = table.unknown[field]
  const fields = inBraces(table.fields, ' ')
  return (
    <>
      <TextField
        label={word(field)}
        value={draft[field]}
        onChange={(next) => onChange((now) => ({ ...now, [field]: next }))}
        isInvalid={unknown.length > 0}
        {...(field === 'text' ? { lines: 5 } : { note: word('braces', { fields }) })}
      />
      {unknown.length > 0 && (
        <Problem text={word('braces-unknown', { names: inBraces(unknown, ', '), fields })} />
      )}
    </>
  )
}

/** Fields for what the table does not state row by row. */
export const TableFields = (props: Omit<FileFieldProps, 'table'> & { table: TableMessages }) => (
  <>
    <Problems table={props.table} />
    <SharedText field="subject" {...props} />
    <SharedText field="text" {...props} />
    <FileProblem said="files-missing" names={missingFiles(props.draft, props.table)} />
  </>
)
