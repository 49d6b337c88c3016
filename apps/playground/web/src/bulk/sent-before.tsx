import { useLocale, useWords } from '@saatja/ui'
import type { RunBefore } from '../../../server/bulk/contract.ts'
import { dateText } from '../components/dates.ts'
import { Dialog } from '../components/dialog.tsx'
import { DialogActions } from '../components/dialog-actions.tsx'
import { Link } from '../components/link.tsx'
import { againWords, confirmWords } from './confirm-messages.ts'
import { startWords } from './start-messages.ts'

/** When and in which run the same messages were sent. */
export const SentBefore = ({ run: { id, name, at, count } }: { run: RunBefore }) => {
  const word = useWords(againWords)
  const inStart = useWords(startWords)
  const locale = useLocale()
  return (
    <>
      {word('text', { count, name, at: dateText(at, locale) })}{' '}
      <Link route={{ screen: 'bulk', run: id }}>{inStart('open')}</Link>
    </>
  )
}

export interface SendAgainProps {
  readonly run: RunBefore
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks before the same messages are sent again, so that nobody gets an invoice twice by mistake. */
export const SendAgain = ({ run, onYes, onNo }: SendAgainProps) => {
  const word = useWords(againWords)
  const inConfirm = useWords(confirmWords)
  return (
    <Dialog
      role="alertdialog"
      title={word('title')}
      isOpen
      onClose={onNo}
      actions={
        <DialogActions no={inConfirm('no')} onNo={onNo} isAlert onPress={onYes}>
          {word('yes')}
        </DialogActions>
      }
    >
      <p>
        <SentBefore run={run} />
      </p>
    </Dialog>
  )
}
