import { type Messages, useWords } from '@saatja/ui'
import { type ReactNode, useState } from 'react'
import type { CardDraft } from '../../../server/contract.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { saveCard, storedCard, useStored } from '../state/overview.ts'
import { navigate } from '../state/route.ts'
import { chooseTarget } from '../state/target.ts'
import { editorWords } from './messages.ts'
import { useFieldLabel } from './reset-field.tsx'

const words = {
  title: { en: 'Use my own server', et: 'Kasuta oma serverit', lv: 'Izmantot savu serveri' },
  intro: {
    en: 'Start with your address. A user with this address is added, and you can test sending right away.',
    et: 'Alusta oma aadressist. Selle aadressiga lisatakse kasutaja ja saad saatmist kohe proovida.',
    lv: 'Sāciet ar savu adresi. Ar šo adresi tiks pievienots lietotājs, un sūtīšanu varēsiet uzreiz izmēģināt.',
  },
  address: { en: 'Your email address', et: 'Sinu e-posti aadress', lv: 'Jūsu e-pasta adrese' },
  'server-note': {
    en: 'Address:port, such as mail.example.com:587. Your provider or mail administrator can tell you.',
    et: 'Aadress:port, näiteks mail.example.com:587. Seda teab teenusepakkuja või meiliserveri haldaja.',
    lv: 'Adrese:ports, piemēram, mail.example.com:587. Pareizo zina pakalpojumu sniedzējs vai pasta administrators.',
  },
  'username-note': {
    en: 'Usually the full address. Leave it empty if the server does not require sign-in.',
    et: 'Enamasti täielik aadress. Jäta väli tühjaks, kui server sisselogimist ei nõua.',
    lv: 'Parasti pilna adrese. Atstājiet lauku tukšu, ja serveris nepieprasa pierakstīšanos.',
  },
  real: {
    en: 'The test uses the real server. You are asked to confirm before anything is sent.',
    et: 'Test tehakse päris serveriga. Enne saatmist küsitakse sinult kinnitust.',
    lv: 'Pārbaude notiks ar īsto serveri. Pirms nosūtīšanas jums tiks prasīts apstiprinājums.',
  },
  try: { en: 'Add and try', et: 'Lisa ja proovi', lv: 'Pievienot un izmēģināt' },
} satisfies Messages

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

interface Typed {
  readonly email: string
  readonly server: string
  /** Undefined while it follows the address. */
  readonly username: string | undefined
  readonly password: string
}

/** Letters of the name before the @, and a number where another user has the code already. */
const codeFor = (email: string, isTaken: (code: string) => boolean): string => {
  const name = email.split('@')[0] ?? ''
  const base =
    name
      .replace(/[^\p{L}\d_-]/gu, '')
      .slice(0, 24)
      .toUpperCase() || 'USER'
  for (let number = 1; ; number++) {
    const code = number === 1 ? base : `${base}${number}`
    if (!isTaken(code)) return code
  }
}

const cardFrom = ({ email, server, username = email, password }: Typed): CardDraft => ({
  code: codeFor(email, (code) => storedCard(code) !== undefined),
  email: email.trim(),
  mail: {
    sender: 'smtp',
    ...(server.trim() === '' ? {} : { server: server.trim() }),
    username: username.trim() === '' ? null : username.trim(),
  },
  ...(username.trim() === '' || password === '' ? {} : { password }),
})

/** Adds a user with a server of their own, from what a person knows: the address, the server, the password. */
export const OwnServer = ({ onClose, Detect }: { onClose: () => void; Detect?: DetectServer }) => {
  const word = useWords(words)
  const inEditor = useWords(editorWords)
  const label = useFieldLabel()
  const { company, realAllowed } = useStored()
  const [typed, setTyped] = useState<Typed>({ email: '', server: '', username: undefined, password: '' })
  const [error, setError] = useState<unknown>()
  const set = (change: Partial<Typed>) => setTyped((now) => ({ ...now, ...change }))
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
        <>
          <Button onPress={onClose}>{inEditor('cancel')}</Button>
          <Button look="primary" isDisabled={!typed.email.includes('@')} onPress={add}>
            {word('try')}
          </Button>
        </>
      }
    >
      <p>{word('intro')}</p>
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
      {realAllowed && <p className="field-note">{word('real')}</p>}
      <Refused error={error} />
    </Dialog>
  )
}
