import { useWords } from '@saatja/ui'
import { Dialog } from '../components/dialog.tsx'
import { DialogActions } from '../components/dialog-actions.tsx'
import { recipientStore } from '../state/recipient.ts'
import { useStore } from '../state/store.ts'
import { editorWords, sendWords } from './messages.ts'
import type { TestRequest } from './use-test.ts'

/** Asks before a real server is connected to. */
export const ConfirmTest = ({
  ask,
  server,
  onYes,
  onNo,
}: {
  ask: TestRequest | undefined
  server: string
  onYes: () => void
  onNo: () => void
}) => {
  const word = useWords(sendWords)
  const cancel = useWords(editorWords)('cancel')
  const to = useStore(recipientStore)
  const sends = ask?.depth === 'message'
  const step = ask?.depth === 'sign-in' ? 'confirm-sign-in' : 'confirm-connect'
  return (
    <Dialog
      role="alertdialog"
      title={sends ? word('confirm-title') : word('real')}
      isOpen={ask !== undefined}
      onClose={onNo}
      actions={
        <DialogActions no={cancel} onNo={onNo} isAlert look="danger" onPress={onYes}>
          {sends ? word('confirm-yes', { to }) : word(`${step}-yes`)}
        </DialogActions>
      }
    >
      <p>{sends ? word('confirm-text', { server, to }) : word(step, { server })}</p>
      {sends && ask.message && <p>{word('confirm-subject', { subject: ask.message.subject })}</p>}
    </Dialog>
  )
}
