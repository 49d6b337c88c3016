import { useWords } from '@saatja/ui'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { EditedMail } from '../../../server/runs/contract.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import type { Editing } from '../state/editing.ts'
import { recipientStore } from '../state/recipient.ts'
import { MessageFiles } from './message-files.tsx'
import { editorWords, sendWords } from './messages.ts'
import { useOwnMessage } from './own-message.ts'

const Actions = ({
  own: { mail, ready, isOwn, reset },
  onSend,
  onClose,
}: {
  own: Pick<ReturnType<typeof useOwnMessage>, 'mail' | 'ready' | 'isOwn' | 'reset'>
  onSend: (mail: EditedMail) => void
  onClose: () => void
}) => {
  const word = useWords(sendWords)
  const inEditor = useWords(editorWords)
  return (
    <>
      {isOwn && (
        <Button look="quiet" icon="undo" onPress={reset}>
          {word('edit-reset')}
        </Button>
      )}
      <Button onPress={onClose}>{isOwn ? word('edit-keep') : inEditor('cancel')}</Button>
      <Button look="primary" icon="send" isDisabled={!ready} onPress={() => onSend(mail)}>
        {word('edit-send')}
      </Button>
    </>
  )
}

const MessageFields = ({
  mail: { subject, text },
  sends,
  change,
}: {
  mail: EditedMail
  sends: string
  change: (part: Partial<EditedMail>) => void
}) => {
  const word = useWords(sendWords)
  return (
    <>
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
    </>
  )
}

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
  const [error, setError] = useState<unknown>()
  const own = useOwnMessage(editing, setError)
  const { mail, attached, change } = own
  const attach = (chosen: FileList | null): void => {
    setError(undefined)
    own.attach([...(chosen ?? [])]).catch(setError)
  }
  return (
    <Dialog
      title={word('edit-title')}
      isOpen
      wide
      onClose={onClose}
      actions={<Actions own={own} onSend={onSend} onClose={onClose} />}
    >
      <MessageFields mail={mail} sends={sends} change={change} />
      <MessageFiles attached={attached} files={mail.files ?? []} onChange={(files) => change({ files })} />
      <div className="sign-in-actions">
        <FileTrigger allowsMultiple onSelect={attach}>
          <Button icon="clip">{word('add-file')}</Button>
        </FileTrigger>
      </div>
      <Refused error={error} />
    </Dialog>
  )
}
