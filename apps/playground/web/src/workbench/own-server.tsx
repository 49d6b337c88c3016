import { useWords } from '@saatja/ui'
import { type ReactNode, useState } from 'react'
import { Dialog } from '../components/dialog.tsx'
import { DialogActions } from '../components/dialog-actions.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { saveCard, useStored } from '../state/overview.ts'
import { navigate } from '../state/route.ts'
import { chooseTarget } from '../state/target.ts'
import { editorWords } from './messages.ts'
import { cardFrom, type OwnServerFields } from './own-server-card.ts'
import { ownServerWords } from './own-server-messages.ts'
import { useFieldLabel } from './reset-field.tsx'

/** What can be found out about an address; the search fills in the form. */
interface FoundServer {
  readonly server?: string
  readonly username?: string
}

/** A look for the server of an address, shown below it. */
export type DetectServer = (props: {
  readonly address: string
  readonly onFound: (found: FoundServer) => void
}) => ReactNode

const Fields = ({
  typed,
  set,
  Detect,
}: {
  typed: OwnServerFields
  set: (change: Partial<OwnServerFields>) => void
  Detect: DetectServer | undefined
}) => {
  const word = useWords(ownServerWords)
  const label = useFieldLabel()
  return (
    <>
      <TextField
        label={word('address')}
        type="email"
        value={typed.email}
        autoFocus
        autoComplete="off"
        onChange={(email) => set({ email })}
      />
      {Detect && <Detect address={typed.email} onFound={set} />}
      <TextField
        label={label('server')}
        value={typed.server}
        autoComplete="off"
        spellCheck="false"
        placeholder="mail.example.com:587"
        note={word('server-note')}
        onChange={(server) => set({ server })}
      />
      <TextField
        label={label('username')}
        value={typed.username ?? typed.email}
        autoComplete="off"
        spellCheck="false"
        note={word('username-note')}
        onChange={(username) => set({ username })}
      />
      <TextField
        label={label('password')}
        type="password"
        value={typed.password}
        autoComplete="new-password"
        onChange={(password) => set({ password })}
      />
    </>
  )
}

const nothingTyped: OwnServerFields = { email: '', server: '', username: undefined, password: '' }

/** Adds a user with a server of their own, from what a person knows: the address, the server, the password. */
export const OwnServer = ({ onClose, Detect }: { onClose: () => void; Detect?: DetectServer }) => {
  const word = useWords(ownServerWords)
  const inEditor = useWords(editorWords)
  const { company, realAllowed } = useStored()
  const [typed, setTyped] = useState(nothingTyped)
  const [error, setError] = useState<unknown>()
  const set = (change: Partial<OwnServerFields>) => setTyped((now) => ({ ...now, ...change }))
  const add = () => {
    setError(undefined)
    const card = cardFrom(typed)
    saveCard(card).then(() => {
      if (realAllowed) chooseTarget(company.slug, card.code, 'real')
      onClose()
      navigate({ screen: 'workbench', user: card.code })
    }, setError)
  }
  return (
    <Dialog
      title={word('title')}
      isOpen
      onClose={onClose}
      actions={
        <DialogActions
          no={inEditor('cancel')}
          onNo={onClose}
          isDisabled={!typed.email.includes('@')}
          onPress={add}
        >
          {word('try')}
        </DialogActions>
      }
    >
      <p>{word('intro')}</p>
      <Fields typed={typed} set={set} Detect={Detect} />
      {realAllowed && <p className="field-note">{word('real')}</p>}
      <Refused error={error} />
    </Dialog>
  )
}
