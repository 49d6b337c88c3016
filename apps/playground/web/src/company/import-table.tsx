import { useWords } from '@saatja/ui'
import { useId, useMemo, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { DialogActions } from '../components/dialog-actions.tsx'
import { EncodingNote } from '../components/encoding-note.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { readTextFile } from '../components/text-file.ts'
import { saveCards, useStored } from '../state/overview.ts'
import { companyWords } from './messages.ts'
import { previewTable } from './table.ts'
import { tableWords } from './table-messages.ts'
import { ShownTable } from './table-preview.tsx'

/** A pasted table or a chosen file, and what it would change. */
const useTable = () => {
  const { cards, senders, providers } = useStored()
  const [text, setText] = useState('')
  const [encoding, setEncoding] = useState<string>()
  const preview = useMemo(
    () => (text.trim() === '' ? undefined : previewTable(text, cards, { senders, providers })),
    [text, cards, senders, providers],
  )
  const read = async (file: File): Promise<void> => {
    const decoded = await readTextFile(file)
    setText(decoded.text)
    setEncoding(decoded.encoding)
  }
  return { text, setText, encoding: text === '' ? undefined : encoding, preview, read }
}

const TableField = ({
  text,
  onText,
  onFile,
}: {
  text: string
  onText: (text: string) => void
  onFile: (file: File) => void
}) => {
  const word = useWords(companyWords)
  const inTable = useWords(tableWords)
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['.csv', '.tsv', '.txt']}
        onSelect={(files) => files?.[0] && onFile(files[0])}
      >
        <Button icon="share">{word('import-choose')}</Button>
      </FileTrigger>
      <TextField
        label={word('import-content')}
        value={text}
        onChange={onText}
        lines={8}
        spellCheck="false"
        placeholder={`${inTable('example')}\nMARI;Mari Maasikas;mari@example.com;mari@example.com`}
      />
    </>
  )
}

/** Imports users from a spreadsheet; what would be added and changed is shown first. */
export const ImportTable = ({ onClose }: { onClose: () => void }) => {
  const word = useWords(companyWords)
  const inTable = useWords(tableWords)
  const { text, setText, encoding, preview, read } = useTable()
  const reason = useId()
  const [error, setError] = useState<unknown>()
  const drafts = [...(preview?.added ?? []), ...(preview?.changed ?? [])]
  const save = () => {
    setError(undefined)
    saveCards(drafts).then(onClose, setError)
  }
  return (
    <Dialog
      wide
      title={word('table')}
      isOpen
      onClose={onClose}
      actions={
        <DialogActions
          no={word('cancel')}
          onNo={onClose}
          isDisabled={drafts.length === 0}
          onPress={save}
          {...(drafts.length === 0 ? { 'aria-describedby': reason } : {})}
        >
          {inTable('yes', { count: drafts.length })}
        </DialogActions>
      }
    >
      <p>{inTable('text')}</p>
      <TableField text={text} onText={setText} onFile={(file) => void read(file).catch(setError)} />
      <EncodingNote encoding={encoding} />
      {preview && <ShownTable preview={preview} />}
      {drafts.length === 0 && (
        <p id={reason} className="field-note">
          {inTable(preview ? 'nothing' : 'first')}
        </p>
      )}
      <Refused error={error} />
    </Dialog>
  )
}
