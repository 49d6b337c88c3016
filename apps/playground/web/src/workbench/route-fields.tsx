import type { Security } from '@saatja/core'
import { say, securityLabels, useLocale, useWords } from '@saatja/ui'
import { useMemo } from 'react'
import { TextField } from '../components/field.tsx'
import { Select, type SelectOption } from '../components/select.tsx'
import { useSenderName } from '../components/sender-name.ts'
import { type DraftField, withField } from '../state/card-draft.ts'
import type { Editing } from '../state/editing.ts'
import { useStored } from '../state/overview.ts'
import { FieldNote, FindingNote, noteOf } from './field-note.tsx'
import { editorWords } from './messages.ts'
import { Stated, useFieldLabel } from './reset-field.tsx'

/** Stands for a field that the card does not state. */
const unstated = '-'

interface ChoiceFieldProps {
  readonly editing: Editing
  readonly field: 'sender' | 'provider' | 'security' | 'attachAs'
  readonly choices: readonly SelectOption[]
  /** The value that applies, in words. */
  readonly present: string
}

/** A field with a list of values, the first of which is to state nothing. Drawn anew only when it changes itself. */
export const ChoiceField = ({ editing, field, choices, present }: ChoiceFieldProps) => {
  const word = useWords(editorWords)
  const label = useFieldLabel()
  const { draft, update } = editing
  const value = draft.mail?.[field]
  const finding = noteOf(editing, field)
  const silent = value === undefined ? word('inherited', { value: present }) : word('unstated')
  const { code } = draft
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the card it shows the value and the finding alone
  return useMemo(
    () => (
      <Select
        field={field}
        label={label(field)}
        value={value ?? unstated}
        choices={[{ id: unstated, label: silent }, ...choices]}
        onChange={(id) => update((now) => withField(now, field, (id === unstated ? undefined : id) as never))}
        aside={<Stated editing={editing} field={field} />}
        note={finding && <FindingNote finding={finding} user={code} />}
      />
    ),
    [field, value, silent, choices, finding, code, label, update],
  )
}

interface LineFieldProps {
  readonly editing: Editing
  readonly field: Extract<DraftField, 'server' | 'username' | 'ca'>
  readonly note?: string
  readonly lines?: number
}

/** A field that is typed; its placeholder is what is in effect while the card states nothing. */
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
  const choices = useMemo(() => senders.map(({ id }) => ({ id, label: name(id) })), [senders, name])
  return (
    <ChoiceField editing={editing} field="sender" present={present ? name(present) : '–'} choices={choices} />
  )
}

const ProviderField = ({ editing }: { editing: Editing }) => {
  const word = useWords(editorWords)
  const { providers } = useStored()
  const present = editing.effective?.fields.provider.value
  const name = providers.find(({ id }) => id === present)?.name
  const choices = useMemo(
    () =>
      providers
        .filter(({ preset }) => preset !== undefined)
        .map(({ id, name: label, preset }) => ({ id, label, detail: preset?.server })),
    [providers],
  )
  return (
    <ChoiceField editing={editing} field="provider" present={name ?? word('no-provider')} choices={choices} />
  )
}

const modes: readonly Security[] = ['tls', 'starttls', 'none']

const SecurityField = ({ editing }: { editing: Editing }) => {
  const locale = useLocale()
  const word = useWords(editorWords)
  const name = (mode: Security) => say(securityLabels[mode], locale)
  const choices = useMemo(
    () =>
      modes.map((mode) => ({
        id: mode,
        label: say(securityLabels[mode], locale),
        detail: word(`security-${mode}`),
      })),
    [locale, word],
  )
  return (
    <ChoiceField
      editing={editing}
      field="security"
      present={name(editing.effective?.fields.security.value ?? 'starttls')}
      choices={choices}
    />
  )
}

/** Fields for the route: provider, server and encryption. */
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
