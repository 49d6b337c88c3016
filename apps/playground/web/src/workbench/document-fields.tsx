import { useWords } from '@saatja/ui'
import { Select } from '../components/select.tsx'
import { withField } from '../state/drafts.ts'
import type { Editing } from '../state/editing.ts'
import { editorWords } from './messages.ts'
import { Stated, useFieldLabel } from './reset-field.tsx'
import { ChoiceField } from './route-fields.tsx'

const values = { '-': undefined, yes: true, no: false } as const

const YesNoField = ({ editing, field }: { editing: Editing; field: 'attachFiles' | 'editBeforeSending' }) => {
  const word = useWords(editorWords)
  const label = useFieldLabel()
  const { draft, effective, change } = editing
  const present = effective?.fields[field].value
  const stated = draft.mail?.[field]
  const value = present === null || present === undefined ? word('none') : word(present ? 'yes' : 'no')
  return (
    <Select
      field={field}
      label={label(field)}
      value={stated === undefined ? '-' : stated ? 'yes' : 'no'}
      choices={[
        { id: '-', label: stated === undefined ? word('inherited', { value }) : word('unstated') },
        { id: 'yes', label: word('yes') },
        { id: 'no', label: word('no') },
      ]}
      onChange={(id) => change(withField(draft, field, values[id as keyof typeof values]))}
      aside={<Stated editing={editing} field={field} />}
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
        choices={[
          { id: 'PDF', label: 'PDF' },
          { id: 'HTML', label: 'HTML' },
        ]}
      />
      <YesNoField editing={editing} field="attachFiles" />
      <YesNoField editing={editing} field="editBeforeSending" />
    </>
  )
}
