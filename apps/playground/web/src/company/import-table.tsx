import { useWords } from '@saatja/ui'
import { useId, useMemo, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { EncodingNote } from '../components/encoding-note.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { Icon } from '../components/icon.tsx'
import { readTextFile } from '../components/text-file.ts'
import { saveCards, useStored } from '../state/overview.ts'
import { companyWords } from './messages.ts'
import { previewTable, type TablePreview } from './table.ts'

/** Problems and users shown one by one; more are counted. */
const shown = 8

const Preview = ({ preview }: { preview: TablePreview }) => {
  const word = useWords(companyWords)
  const { added, changed, same, problems, unknown, hasCode } = preview
  if (!hasCode)
    return (
      <p className="note" data-severity="error" role="status">
        <Icon name="cross" size={14} /> <span>{word('table-no-code')}</span>
      </p>
    )
  const codes = [...added, ...changed].map(({ code }) => code)
  return (
    <div className="changes" role="status">
      <ul>
        {added.length > 0 && <li>{word('table-added', { count: added.length })}</li>}
        {changed.length > 0 && <li>{word('table-changed', { count: changed.length })}</li>}
        {same > 0 && <li>{word('table-same', { count: same })}</li>}
        {unknown.length > 0 && <li>{word('table-unknown', { columns: unknown.join(', ') })}</li>}
      </ul>
      {codes.length > 0 && (
        <p className="field-note">
          {codes.slice(0, shown).join(', ')}
          {codes.length > shown && ' …'}
        </p>
      )}
      {problems.slice(0, shown).map(({ row, problem, code, value }) => (
        <p key={row} className="note" data-severity="error">
          <Icon name="cross" size={14} />
          <span>{word('table-wrong', { row, problem: word(`table-${problem}`, { code, value }) })}</span>
        </p>
      ))}
    </div>
  )
}

/** Imports users from a spreadsheet; what would be added and changed is shown first. */
export const ImportTable = ({ onClose }: { onClose: () => void }) => {
  const word = useWords(companyWords)
  const { cards, senders, providers } = useStored()
  const [text, setText] = useState('')
  const [encoding, setEncoding] = useState<string>()
  const reason = useId()
  const [error, setError] = useState<unknown>()
  const preview = useMemo(
    () => (text.trim() === '' ? undefined : previewTable(text, cards, { senders, providers })),
    [text, cards, senders, providers],
  )
  const drafts = [...(preview?.added ?? []), ...(preview?.changed ?? [])]
  const read = async (file: File): Promise<void> => {
    const decoded = await readTextFile(file)
    setText(decoded.text)
    setEncoding(decoded.encoding)
  }
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
        <>
          <Button onPress={onClose}>{word('cancel')}</Button>
          <Button
            look="primary"
            isDisabled={drafts.length === 0}
            onPress={save}
            {...(drafts.length === 0 ? { 'aria-describedby': reason } : {})}
          >
            {word('table-yes', { count: drafts.length })}
          </Button>
        </>
      }
    >
      <p>{word('table-text')}</p>
      <FileTrigger
        acceptedFileTypes={['.csv', '.tsv', '.txt']}
        onSelect={(files) => void (files?.[0] && read(files[0]).catch(setError))}
      >
        <Button icon="share">{word('import-choose')}</Button>
      </FileTrigger>
      <TextField
        label={word('import-content')}
        value={text}
        onChange={setText}
        lines={8}
        spellCheck="false"
        placeholder={`${word('table-example')}\nMARI;Mari Maasikas;mari@example.com;mari@example.com`}
      />
      <EncodingNote encoding={text === '' ? undefined : encoding} />
      {preview && <Preview preview={preview} />}
      {drafts.length === 0 && (
        <p id={reason} className="field-note">
          {word(preview ? 'table-nothing' : 'table-first')}
        </p>
      )}
      <Refused error={error} />
    </Dialog>
  )
}
