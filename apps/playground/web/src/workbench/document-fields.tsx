import { useWords } from '@saatja/ui'
import { useMemo } from 'react'
import { TextField } from '../components/field.tsx'
import { Select } from '../components/select.tsx'
import { withField } from '../state/card-draft.ts'
import type { Editing } from '../state/editing.ts'
import { FieldNote } from './field-note.tsx'
import { editorWords } from './messages.ts'
import { Stated, useFieldLabel } from './reset-field.tsx'
import { ChoiceField } from './route-fields.tsx'

const values = { '-': undefined, yes: true, no: false } as const

const YesNoField = ({ editing, field }: { editing: Editing; field: 'attachFiles' | 'editBeforeSending' }) => {
  const word = useWords(editorWords)
  const label = useFieldLabel()
  const { draft, effective, update } = editing
  const present = effective?.fields[field].value
  const stated = draft.mail?.[field]
  const value = present === null || present === undefined ? word('none') : word(present ? 'yes' : 'no')
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the card it shows this one value
  return useMemo(
    () => (
      <Select
        field={field}
        label={label(field)}
        value={stated === undefined ? '-' : stated ? 'yes' : 'no'}
        choices={[
          { id: '-', label: stated === undefined ? word('inherited', { value }) : word('unstated') },
          { id: 'yes', label: word('yes') },
          { id: 'no', label: word('no') },
        ]}
        onChange={(id) => update((now) => withField(now, field, values[id as keyof typeof values]))}
        aside={<Stated editing={editing} field={field} />}
      />
    ),
    [field, stated, value, label, word, update],
  )
}

const formats = [
  { id: 'PDF', label: 'PDF' },
  { id: 'HTML', label: 'HTML' },
] as const

/** IMAP server that files copies of what is sent; its name is typed like that of the mail server. */
const CopyToSentField = ({ editing }: { editing: Editing }) => {
  const label = useFieldLabel()
  const { draft, effective, change } = editing
  return (
    <TextField
      field="copyToSent"
      label={label('copyToSent')}
      value={draft.mail?.copyToSent ?? ''}
      placeholder={effective?.sentCopy?.server ?? ''}
      onChange={(value) => change(withField(draft, 'copyToSent', value))}
      aside={<Stated editing={editing} field="copyToSent" />}
      note={<FieldNote editing={editing} field="copyToSent" />}
      autoComplete="off"
      spellCheck="false"
    />
  )
}

/** What the application does with documents; carried and inherited, and not the mailer's business. */
export const DocumentFields = ({ editing }: { editing: Editing }) => {
  const word = useWords(editorWords)
  return (
    <>
      <ChoiceField
        editing={editing}
        field="attachAs"
        present={editing.effective?.fields.attachAs.value ?? word('none')}
        choices={formats}
      />
      <YesNoField editing={editing} field="attachFiles" />
      <YesNoField editing={editing} field="editBeforeSending" />
      <CopyToSentField editing={editing} />
    </>
  )
}
