import { useLocale, useWords } from '@saatja/ui'
import { useEffect, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { EditedMail, MailPreview } from '../../../server/runs/contract.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { Icon } from '../components/icon.tsx'
import { call, RefusedError } from '../state/api.ts'
import type { Editing } from '../state/editing.ts'
import { ownMessageStore } from '../state/own-message.ts'
import { recipientStore } from '../state/recipient.ts'
import { useStore } from '../state/store.ts'
import { editorWords, sendWords } from './messages.ts'

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

/** What is sent in place of the standard message; without a change, that one. */
const useOwnMessage = (editing: Editing, onError: (error: unknown) => void) => {
  const preview = usePreview(editing, onError)
  const own = useStore(ownMessageStore)
  const mail: EditedMail = own ?? { subject: preview?.subject ?? '', text: preview?.text ?? '' }
  return {
    mail,
    /** What the card attaches. */
    attached: preview?.attachments ?? [],
    ready: own !== undefined || preview !== undefined,
    isOwn: own !== undefined,
    change: (part: Partial<EditedMail>) => ownMessageStore.set((now) => ({ ...(now ?? mail), ...part })),
  }
}

const withoutFile = (files: readonly OwnFile[], index: number): readonly OwnFile[] =>
  files.filter((_file, at) => at !== index)

/** The test message before it goes. What is written stays until it is reset, also when it is not sent now. */
export const EditMail = ({
  editing,
  sends,
  onSend,
  onClose,
}: {
  editing: Editing
  /** Who gets it, as typed. */
  sends: string
  onSend: (mail: EditedMail) => void
  onClose: () => void
}) => {
  const word = useWords(sendWords)
  const inEditor = useWords(editorWords)
  const [error, setError] = useState<unknown>()
  const { mail, attached, ready, isOwn, change } = useOwnMessage(editing, setError)
  const { subject, text, files = [] } = mail
  const attach = async (chosen: FileList | null) => {
    setError(undefined)
    const list = [...(chosen ?? [])]
    if (weight(files) + list.reduce((sum, { size }) => sum + size, 0) > room) return setError(tooLarge)
    const read = await Promise.all(
      list.map(async (file) => ({ filename: file.name, content: await base64(file) })),
    )
    ownMessageStore.set((now) => ({ ...(now ?? mail), files: [...(now?.files ?? []), ...read] }))
  }
  return (
    <Dialog
      title={word('edit-title')}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          {isOwn && (
            <Button look="quiet" icon="undo" onPress={() => ownMessageStore.set(undefined)}>
              {word('edit-reset')}
            </Button>
          )}
          <Button onPress={onClose}>{isOwn ? word('edit-keep') : inEditor('cancel')}</Button>
          <Button look="primary" icon="send" isDisabled={!ready} onPress={() => onSend(mail)}>
            {word('edit-send')}
          </Button>
        </>
      }
    >
      <TextField
        label={word('to')}
        value={sends}
        onChange={recipientStore.set}
        inputMode="email"
        note={word('to-note')}
      />
      <TextField
        label={word('subject')}
        value={subject}
        onChange={(next) => change({ subject: next })}
        autoFocus
      />
      <TextField label={word('text')} value={text} lines={9} onChange={(next) => change({ text: next })} />
      {attached.length + files.length > 0 && (
        <section className="field" aria-label={word('goes')}>
          <span className="field-label">{word('goes')}</span>
          <ul className="files">
            {attached.map((name) => (
              <li key={name}>
                <Icon name="clip" size={14} /> {name}
              </li>
            ))}
            {files.map(({ filename }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
              <li key={`own ${index}`}>
                <Icon name="clip" size={14} /> {filename}
                <Button
                  look="quiet"
                  icon="cross"
                  aria-label={word('remove-file', { name: filename })}
                  onPress={() => change({ files: withoutFile(files, index) })}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="sign-in-actions">
        <FileTrigger allowsMultiple onSelect={(chosen) => void attach(chosen).catch(setError)}>
          <Button icon="clip">{word('add-file')}</Button>
        </FileTrigger>
      </div>
      <Refused error={error} />
    </Dialog>
  )
}
