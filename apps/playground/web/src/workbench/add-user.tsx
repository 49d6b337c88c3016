import { type Messages, useWords } from '@saatja/ui'
import { useState } from 'react'
import type { CardDraft } from '../../../server/contract.ts'
import { Dialog } from '../components/dialog.tsx'
import { DialogActions } from '../components/dialog-actions.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { RefusedError } from '../state/api.ts'
import { saveCard, storedCard, useStoredPart } from '../state/overview.ts'
import { navigate } from '../state/route.ts'
import { editorWords, listWords } from './messages.ts'
import { useFieldLabel } from './reset-field.tsx'

const words = {
  note: {
    en: 'Mail is sent with the system user’s settings unless this card has its own.',
    et: 'Kirjad saadetakse süsteemikasutaja seadistusega, kui sellel kaardil ei ole midagi muud määratud.',
    lv: 'Pasts tiek sūtīts ar sistēmas lietotāja iestatījumiem, ja šajā kartiņā nav norādīts citādi.',
  },
  alone: {
    en: 'Mail uses the default mail sender until you change it on this card.',
    et: 'Kirjad saadetakse vaikimisi meili saatjaga, kuni sellel kaardil ei ole midagi muud määratud.',
    lv: 'Pasts tiek sūtīts ar noklusējuma pasta sūtītāju, kamēr šajā kartiņā nav norādīts citādi.',
  },
  given: {
    en: 'The mail settings are copied, but not the password.',
    et: 'Meiliseadistus kopeeritakse, aga salasõna mitte.',
    lv: 'Pasta iestatījumi tiek pārņemti, bet parole – ne.',
  },
} satisfies Messages

/** There is no such user yet, so that saving cannot overwrite anyone. */
const addCard = (draft: CardDraft): Promise<void> =>
  storedCard(draft.code)
    ? Promise.reject(new RefusedError({ code: 'user-exists', message: `code: ${draft.code} is taken` }))
    : saveCard(draft)

interface TypedUser {
  readonly code: string
  readonly name: string
  readonly email: string
}

const typedFrom = (from: CardDraft | undefined): TypedUser => ({
  code: from?.code ?? '',
  name: from?.name ?? '',
  email: from?.email ?? '',
})

const cardFrom = ({ code, name, email }: TypedUser, from: CardDraft | undefined): CardDraft => ({
  code,
  email,
  ...(name === '' ? {} : { name }),
  ...(from?.mail ? { mail: from.mail } : {}),
})

const Fields = ({ typed, onChange }: { typed: TypedUser; onChange: (typed: TypedUser) => void }) => {
  const label = useFieldLabel()
  return (
    <>
      {(['code', 'name', 'email'] as const).map((field, index) => (
        <TextField
          key={field}
          label={label(field)}
          value={typed[field]}
          autoFocus={index === 0}
          autoComplete="off"
          onChange={(value) =>
            onChange({ ...typed, [field]: field === 'code' ? value.toUpperCase() : value })
          }
        />
      ))}
    </>
  )
}

/** A new user: blank, or with the mail settings of another card. */
export const AddUser = ({ from, onClose }: { from?: CardDraft | undefined; onClose: () => void }) => {
  const word = useWords(words)
  const inEditor = useWords(editorWords)
  const inList = useWords(listWords)
  const inherits = useStoredPart(({ company }) => company.mailUserCode !== undefined)
  const [typed, setTyped] = useState(typedFrom(from))
  const [error, setError] = useState<unknown>()
  const add = () => {
    setError(undefined)
    addCard(cardFrom(typed, from)).then(() => {
      onClose()
      navigate({ screen: 'workbench', user: typed.code })
    }, setError)
  }
  return (
    <Dialog
      title={inList('add')}
      isOpen
      onClose={onClose}
      actions={
        <DialogActions no={inEditor('cancel')} onNo={onClose} onPress={add}>
          {inList('add')}
        </DialogActions>
      }
    >
      <p>{word(from ? 'given' : inherits ? 'note' : 'alone')}</p>
      <Fields typed={typed} onChange={setTyped} />
      <Refused error={error} />
    </Dialog>
  )
}
