import { useWords } from '@saatja/ui'
import { CheckBox } from '../components/check-box.tsx'
import { withField } from '../state/card-draft.ts'
import type { Editing } from '../state/editing.ts'
import { editorWords } from './messages.ts'
import { OAuthSignIn } from './oauth-sign-in.tsx'
import { PasswordField } from './password-field.tsx'
import { useFieldLabel } from './reset-field.tsx'
import { LineField } from './route-fields.tsx'

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
