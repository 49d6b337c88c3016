import { useWords } from '@saatja/ui'
import { useState } from 'react'
import { Dialog } from '../components/dialog.tsx'
import { DialogActions } from '../components/dialog-actions.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { call } from '../state/api.ts'
import { companyOpened } from '../state/overview.ts'
import { companyWords } from './messages.ts'

/** Makes a short name from the letters and digits of a name: `Põder & Pojad OÜ` becomes `poder-pojad-ou`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)

/** A company without users, which is open at once. */
export const NewCompany = ({ onClose }: { onClose: () => void }) => {
  const word = useWords(companyWords)
  const [name, setName] = useState('')
  const [typed, setTyped] = useState<string>()
  const [error, setError] = useState<unknown>()
  const slug = typed ?? slugOf(name)
  const create = async () => {
    await call('POST', '/company/new', { name: name.trim(), slug })
    await companyOpened()
    onClose()
  }
  return (
    <Dialog
      title={word('new-title')}
      isOpen
      onClose={onClose}
      actions={
        <DialogActions
          no={word('cancel')}
          onNo={onClose}
          isDisabled={name.trim() === '' || slug === ''}
          onPress={() => {
            setError(undefined)
            create().catch(setError)
          }}
        >
          {word('new-yes')}
        </DialogActions>
      }
    >
      <p>{word('new-text')}</p>
      <TextField label={word('name')} value={name} onChange={setName} autoFocus />
      <TextField label={word('slug')} value={slug} onChange={setTyped} note={word('slug-note')} />
      <Refused error={error} />
    </Dialog>
  )
}
