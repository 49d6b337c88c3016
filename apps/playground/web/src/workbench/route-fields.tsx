import type { Security } from '@saatja/core'
import { say, securityLabels, useLocale, useWords } from '@saatja/ui'
import { TextField } from '../components/field.tsx'
import { Select, type SelectOption } from '../components/select.tsx'
import { useSenderName } from '../components/sender-name.ts'
import { type DraftField, withField } from '../state/drafts.ts'
import type { Editing } from '../state/editing.ts'
import { useStored } from '../state/overview.ts'
import { FieldNote } from './field-note.tsx'
import { editorWords } from './messages.ts'
import { Stated, useFieldLabel } from './reset-field.tsx'

/** Stands for a field that the card does not state. */
const unstated = '-'

interface ChoiceFieldProps {
  readonly editing: Editing
  readonly field: 'sender' | 'provider' | 'security' | 'attachAs'
  readonly choices: readonly SelectOption[]
  /** What is in force, in words. */
  readonly present: string
}

/** A field with a list of values, the first of which is to state nothing. */
export const ChoiceField = ({ editing, field, choices, present }: ChoiceFieldProps) => {
  const word = useWords(editorWords)
  const label = useFieldLabel()
  const { draft, change } = editing
  const value = draft.mail?.[field]
  const silent = value === undefined ? word('inherited', { value: present }) : word('unstated')
  return (
    <Select
      field={field}
      label={label(field)}
      value={value ?? unstated}
      choices={[{ id: unstated, label: silent }, ...choices]}
      onChange={(id) => change(withField(draft, field, (id === unstated ? undefined : id) as never))}
      aside={<Stated editing={editing} field={field} />}
      note={<FieldNote editing={editing} field={field} />}
    />
  )
}

interface LineFieldProps {
  readonly editing: Editing
  readonly field: Extract<DraftField, 'server' | 'username' | 'ca'>
  readonly note?: string
  readonly lines?: number
}

/** A field that is typed; its placeholder is what is in force while the card states nothing. */
export const LineField = ({ editing, field, note, lines }: LineFieldProps) => {
  const label = useFieldLabel()
  const { draft, effective, change } = editing
  return (
    <TextField
      field={field}
      label={label(field)}
      value={draft.mail?.[field] ?? ''}
      placeholder={effective?.fields[field].value ?? ''}
      onChange={(value) => change(withField(draft, field, value))}
      aside={<Stated editing={editing} field={field} />}
      note={
        <>
          {note} <FieldNote editing={editing} field={field} />
        </>
      }
      autoComplete="off"
      spellCheck="false"
      {...(lines === undefined ? {} : { lines })}
    />
  )
}

export const SenderField = ({ editing }: { editing: Editing }) => {
  const { senders } = useStored()
  const name = useSenderName()
  const present = editing.effective?.fields.sender.value
  return (
    <ChoiceField
      editing={editing}
      field="sender"
      present={present ? name(present) : '–'}
      choices={senders.map(({ id }) => ({ id, label: name(id) }))}
    />
  )
}

const ProviderField = ({ editing }: { editing: Editing }) => {
  const word = useWords(editorWords)
  const { providers } = useStored()
  const present = editing.effective?.fields.provider.value
  const name = providers.find(({ id }) => id === present)?.name
  return (
    <ChoiceField
      editing={editing}
      field="provider"
      present={name ?? word('no-provider')}
      choices={providers
        .filter(({ preset }) => preset !== undefined)
        .map(({ id, name: label, preset }) => ({ id, label, detail: preset?.server }))}
    />
  )
}

const SecurityField = ({ editing }: { editing: Editing }) => {
  const locale = useLocale()
  const word = useWords(editorWords)
  const modes: readonly Security[] = ['tls', 'starttls', 'none']
  const name = (mode: Security) => say(securityLabels[mode], locale)
  return (
    <ChoiceField
      editing={editing}
      field="security"
      present={name(editing.effective?.fields.security.value ?? 'starttls')}
      choices={modes.map((mode) => ({ id: mode, label: name(mode), detail: word(`security-${mode}`) }))}
    />
  )
}

/** Where the mail goes out: provider, server and encryption. */
export const RouteFields = ({ editing }: { editing: Editing }) => {
  const word = useWords(editorWords)
  return (
    <>
      <ProviderField editing={editing} />
      <LineField editing={editing} field="server" note={word('server-form')} />
      <SecurityField editing={editing} />
    </>
  )
}
