import { useWords } from '@saatja/ui'
import { useState } from 'react'
import { Button } from '../components/button.tsx'
import { CheckBox } from '../components/check-box.tsx'
import { TextField } from '../components/field.tsx'
import { withPassword } from '../state/card-draft.ts'
import type { Editing } from '../state/editing.ts'
import { FieldNote } from './field-note.tsx'
import { editorWords } from './messages.ts'
import { useFieldLabel } from './reset-field.tsx'

/** Whether there is a password that is not shown, and whether it will be removed. */
const secretState = ({ draft, stored }: Editing) => {
  const removed = draft.password === ''
  const saved = stored?.passwordSet === true && !removed
  return { removed, saved, kept: saved && draft.password === undefined }
}

/** Says in an empty field what password applies. */
const usePlaceholder = (editing: Editing): string => {
  const word = useWords(editorWords)
  const { draft, effective } = editing
  const { removed, saved } = secretState(editing)
  if (removed) return word('password-removed')
  const { card: owner, set, origin } = effective?.password ?? {}
  const inherited = set && origin === 'system-user' && draft.mail?.username === undefined ? owner : undefined
  const lent = inherited === undefined ? undefined : word('password-inherited', { card: inherited })
  const said = saved ? word('password-set') : lent
  return said ? `••••••••  ${said}` : ''
}

/** Removes the saved password, or keeps it after all. */
const PasswordButton = ({ editing }: { editing: Editing }) => {
  const word = useWords(editorWords)
  const { draft, change } = editing
  const { removed, kept } = secretState(editing)
  return (
    <span className="field-aside">
      {kept && (
        <Button
          look="quiet"
          icon="trash"
          aria-label={word('password-remove')}
          onPress={() => change(withPassword(draft, ''))}
        />
      )}
      {removed && (
        <Button
          look="quiet"
          icon="undo"
          aria-label={word('password-keep')}
          onPress={() => change(withPassword(draft, undefined))}
        />
      )}
    </span>
  )
}

/** A field for a password, which can be entered and is never shown. */
export const PasswordField = ({ editing }: { editing: Editing }) => {
  const word = useWords(editorWords)
  const label = useFieldLabel()
  const placeholder = usePlaceholder(editing)
  const [shown, setShown] = useState(false)
  const { draft, stored, change } = editing
  const server = stored?.mail.passwordFor
  return (
    <div>
      <TextField
        field="password"
        label={label('password')}
        type={shown ? 'text' : 'password'}
        value={draft.password ?? ''}
        placeholder={placeholder}
        onChange={(password) => change(withPassword(draft, password === '' ? undefined : password))}
        autoComplete="new-password"
        aside={<PasswordButton editing={editing} />}
        note={
          <>
            {secretState(editing).kept && server && word('password-for', { server })}{' '}
            <FieldNote editing={editing} field="password" />
          </>
        }
      />
      {draft.password && (
        <CheckBox isSelected={shown} onChange={setShown}>
          {word('password-show')}
        </CheckBox>
      )}
    </div>
  )
}
