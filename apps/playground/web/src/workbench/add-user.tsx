import { useWords, type Words } from '@saatja/ui'
import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { TextField } from '../parts/field.tsx'
import { Refused } from '../shell/refusal.tsx'
import { saveCard } from '../state/overview.ts'
import { navigate } from '../state/route.ts'
import { useFieldLabel } from './stated.tsx'
import { editorWords, listWords } from './words.ts'

const words = {
  note: {
    en: 'Mail goes through the system user’s settings until this card says otherwise.',
    et: 'Meil läheb süsteemikasutaja seadistusega, kuni see kaart ei ütle teisiti.',
    lv: 'Pasts tiek sūtīts ar sistēmas lietotāja iestatījumiem, līdz šī kartiņa nosaka citādi.',
  },
} satisfies Words

const blank = { code: '', name: '', email: '' }

export const AddUser = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const word = useWords(words)
  const inEditor = useWords(editorWords)
  const inList = useWords(listWords)
  const label = useFieldLabel()
  const [typed, setTyped] = useState(blank)
  const [error, setError] = useState<unknown>()
  const close = () => {
    setTyped(blank)
    setError(undefined)
    onClose()
  }
  const add = () => {
    const { code, name, email } = typed
    saveCard({ code, email, ...(name === '' ? {} : { name }) }).then(() => {
      close()
      navigate({ screen: 'workbench', user: code })
    }, setError)
  }
  return (
    <Dialog
      title={inList('add')}
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{inEditor('cancel')}</Button>
          <Button look="primary" onPress={add}>
            {inList('add')}
          </Button>
        </>
      }
    >
      <p>{word('note')}</p>
      {(['code', 'name', 'email'] as const).map((field, index) => (
        <TextField
          key={field}
          label={label(field)}
          value={typed[field]}
          autoFocus={index === 0}
          autoComplete="off"
          onChange={(value) =>
            setTyped({ ...typed, [field]: field === 'code' ? value.toUpperCase() : value })
          }
        />
      ))}
      <Refused error={error} />
    </Dialog>
  )
}
