import { useWords } from '@saatja/ui'
import type { RunBefore } from '../../../server/bulk/contract.ts'
import { Dialog } from '../components/dialog.tsx'
import { DialogActions } from '../components/dialog-actions.tsx'
import { confirmWords } from './confirm-messages.ts'
import { SentBefore } from './sent-before.tsx'

export interface ConfirmRealProps {
  /** Who sends: a From address or a user. */
  readonly from: string
  readonly server: string
  readonly count: number
  /** The run in which the same messages were sent. */
  readonly before?: RunBefore | undefined
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks before real messages are sent: who sends, and how many. */
export const ConfirmReal = ({ from, server, count, before, onYes, onNo }: ConfirmRealProps) => {
  const word = useWords(confirmWords)
  return (
    <Dialog
      role="alertdialog"
      title={word('title', { count })}
      isOpen
      onClose={onNo}
      actions={
        <DialogActions no={word('no')} onNo={onNo} isAlert look="danger" onPress={onYes}>
          {word('yes', { count })}
        </DialogActions>
      }
    >
      <p>{word('text', { from, server, count })}</p>
      {before && (
        <p>
          <b>
            <SentBefore run={before} />
          </b>
        </p>
      )}
      <p>{word('final')}</p>
    </Dialog>
  )
}
