import { useLocale, useWords } from '@saatja/ui'
import { useEffect, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { EditedMail, MailPreview } from '../../../server/contract.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { Icon } from '../components/icon.tsx'
import { call, RefusedError } from '../state/api.ts'
import type { Editing } from '../state/editing.ts'
import { sendWords } from './messages.ts'

type OwnFile = NonNullable<EditedMail['files']>[number]

/** Bytes of all own files: in base64 they still fit into a request of 1 MB. */
const room = 700_000

const tooLarge = new RefusedError({ code: 'too-large', message: 'The files are larger than 700 kB.' })

const base64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

const weight = (files: readonly OwnFile[]): number =>
  files.reduce((sum, { content }) => sum + (content.length * 3) / 4, 0)

const usePreview = ({ draft, dirty }: Editing, onError: (error: unknown) => void) => {
  const locale = useLocale()
  const [preview, setPreview] = useState<MailPreview>()
  const { code } = draft
  // biome-ignore lint/correctness/useExhaustiveDependencies: prepared once, or what was typed would be lost
  useEffect(() => {
    const left = new AbortController()
    const request = { user: code, locale, ...(dirty ? { draft } : {}) }
    call<MailPreview>('POST', '/runs/preview', request, left.signal).then(
      setPreview,
      (problem: unknown) => !left.signal.aborted && onError(problem),
    )
    return () => left.abort()
  }, [])
  return preview
}

const Files = ({ names }: { names: readonly string[] }) => (
  <ul className="files">
    {names.map((name) => (
      <li key={name}>
        <Icon name="clip" size={14} /> {name}
      </li>
    ))}
  </ul>
)

/** The mail before it goes, where the card says that it may be edited. */
export const EditMail = ({
  editing,
  onSend,
  onClose,
}: {
  editing: Editing
  onSend: (mail: EditedMail) => void
  onClose: () => void
}) => {
  const word = useWords(sendWords)
  const [error, setError] = useState<unknown>()
  const preview = usePreview(editing, setError)
  const [typed, setTyped] = useState<{ readonly subject?: string; readonly text?: string }>({})
  const [files, setFiles] = useState<readonly OwnFile[]>([])
  const mail = { subject: preview?.subject ?? '', text: preview?.text ?? '', ...typed }
  const attach = async (chosen: FileList | null) => {
    setError(undefined)
    const list = [...(chosen ?? [])]
    if (weight(files) + list.reduce((sum, { size }) => sum + size, 0) > room) return setError(tooLarge)
    const read = await Promise.all(
      list.map(async (file) => ({ filename: file.name, content: await base64(file) })),
    )
    setFiles((present) => [...present, ...read])
  }
  return (
    <Dialog
      title={word('edit-title')}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{word('stop')}</Button>
          <Button
            look="primary"
            icon="send"
            isDisabled={preview === undefined}
            onPress={() => onSend({ ...mail, ...(files.length > 0 ? { files } : {}) })}
          >
            {word('edit-send')}
          </Button>
        </>
      }
    >
      <TextField
        label={word('subject')}
        value={mail.subject}
        onChange={(subject) => setTyped({ ...typed, subject })}
        autoFocus
      />
      <TextField
        label={word('text')}
        value={mail.text}
        lines={9}
        onChange={(text) => setTyped({ ...typed, text })}
      />
      {preview && preview.attachments.length + files.length > 0 && (
        <section className="field" aria-label={word('goes')}>
          <span className="field-label">{word('goes')}</span>
          <Files names={[...preview.attachments, ...files.map(({ filename }) => filename)]} />
        </section>
      )}
      <FileTrigger allowsMultiple onSelect={(chosen) => void attach(chosen).catch(setError)}>
        <Button icon="clip">{word('add-file')}</Button>
      </FileTrigger>
      <Refused error={error} />
    </Dialog>
  )
}
