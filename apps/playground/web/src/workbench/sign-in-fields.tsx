import { useWords } from '@saatja/ui'
import { useState } from 'react'
import { Button } from '../components/button.tsx'
import { CheckBox } from '../components/check-box.tsx'
import { TextField } from '../components/field.tsx'
import { withField, withPassword } from '../state/card-draft.ts'
import type { Editing } from '../state/editing.ts'
import { FieldNote } from './field-note.tsx'
import { editorWords } from './messages.ts'
import { OAuthSignIn } from './oauth-sign-in.tsx'
import { useFieldLabel } from './reset-field.tsx'
import { LineField } from './route-fields.tsx'

/** A field for a password, which can be entered and is never shown. */
const PasswordField = ({ editing }: { editing: Editing }) => {
  const word = useWords(editorWords)
  const label = useFieldLabel()
  const [shown, setShown] = useState(false)
  const { draft, stored, effective, change } = editing
  const removed = draft.password === ''
  const saved = stored?.passwordSet === true && !removed
  const server = stored?.mail.passwordFor
  const { card: owner, set, origin } = effective?.password ?? {}
  const inherited = set && origin === 'system-user' && draft.mail?.username === undefined ? owner : undefined
  const lent = inherited === undefined ? undefined : word('password-inherited', { card: inherited })
  const placeholder = saved ? word('password-set') : removed ? undefined : lent
  return (
    <div>
      <TextField
        field="password"
        label={label('password')}
        type={shown ? 'text' : 'password'}
        value={draft.password ?? ''}
        placeholder={placeholder ? `••••••••  ${placeholder}` : removed ? word('password-removed') : ''}
        onChange={(password) => change(withPassword(draft, password === '' ? undefined : password))}
        autoComplete="new-password"
        aside={
          <span className="field-aside">
            {saved && draft.password === undefined && (
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
        }
        note={
          <>
            {saved && draft.password === undefined && server && word('password-for', { server })}{' '}
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

const ClearTextConsent = ({ editing }: { editing: Editing }) => {
  const label = useFieldLabel()
  const { draft, effective, change } = editing
  const stated = draft.mail?.allowClearTextPassword
  if (effective?.fields.security.value !== 'none' && stated === undefined) return null
  return (
    <CheckBox
      isSelected={stated === true}
      onChange={(selected) => change(withField(draft, 'allowClearTextPassword', selected || undefined))}
    >
      {label('allowClearTextPassword')}
    </CheckBox>
  )
}

interface SignInFieldsProps {
  readonly editing: Editing
  /** Id of the provider whose account is signed in to in place of a password. */
  readonly oauth: string | undefined
}

/** Who signs in, and how. An OAuth sender has a mailbox in place of a password. */
export const SignInFields = ({ editing, oauth }: SignInFieldsProps) => {
  const word = useWords(editorWords)
  const { draft, change } = editing
  const none = draft.mail?.username === null
  return (
    <>
      {!none && <LineField editing={editing} field="username" />}
      {!none && !oauth && <PasswordField editing={editing} />}
      {!oauth && (
        <CheckBox
          isSelected={none}
          onChange={(selected) => change(withField(draft, 'username', selected ? null : undefined))}
        >
          {word('no-sign-in')}
        </CheckBox>
      )}
      {oauth && <OAuthSignIn editing={editing} provider={oauth} />}
      {!oauth && <ClearTextConsent editing={editing} />}
    </>
  )
}
