import { useWords } from '@saatja/ui'
import { useState } from 'react'
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { DialogActions } from '../components/dialog-actions.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { addStore } from '../state/add-user-dialog.ts'
import { call } from '../state/api.ts'
import { dropAllDrafts } from '../state/drafts.ts'
import { companyOpened } from '../state/overview.ts'
import { navigate } from '../state/route.ts'
import { foreignCard } from './import-formats.ts'
import { companyWords } from './messages.ts'

/** Settings of another program become a new user; cards become the company. */
const importCards = async (content: string, onDone: () => void): Promise<void> => {
  const from = foreignCard(content)
  if (from) {
    onDone()
    navigate({ screen: 'workbench' })
    addStore.set({ from })
    return
  }
  await call('POST', '/company/import', { content })
  dropAllDrafts()
  await companyOpened()
  onDone()
}

/** A file that is dropped or chosen. */
const CardsFile = ({ onFile }: { onFile: (file: File | undefined) => void }) => {
  const word = useWords(companyWords)
  return (
    <DropZone
      className="drop-zone"
      aria-label={word('import')}
      onDrop={({ items }) => {
        const file = items.find(isFileDropItem)
        void file?.getFile().then(onFile)
      }}
    >
      <p>{word('import-text')}</p>
      <FileTrigger
        acceptedFileTypes={['application/json', '.json', '.env', '.txt']}
        onSelect={(files) => onFile(files?.[0])}
      >
        <Button icon="share">{word('import-choose')}</Button>
      </FileTrigger>
    </DropZone>
  )
}

/** Cards from a file, or settings of another program: dropped, chosen or pasted. */
export const ImportCards = ({ onClose }: { onClose: () => void }) => {
  const word = useWords(companyWords)
  const [content, setContent] = useState('')
  const [error, setError] = useState<unknown>()
  const read = (file: File | undefined) => void file?.text().then(setContent, setError)
  const load = () => {
    setError(undefined)
    importCards(content, onClose).catch(setError)
  }
  return (
    <Dialog
      title={word('import')}
      isOpen
      onClose={onClose}
      actions={
        <DialogActions no={word('cancel')} onNo={onClose} isDisabled={content.trim() === ''} onPress={load}>
          {word('import-yes')}
        </DialogActions>
      }
    >
      <CardsFile onFile={read} />
      <TextField
        label={word('import-content')}
        value={content}
        onChange={setContent}
        lines={8}
        spellCheck="false"
      />
      <Refused error={error} />
    </Dialog>
  )
}
