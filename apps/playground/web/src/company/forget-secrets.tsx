import { useWords } from '@saatja/ui'
import { useState } from 'react'
import { Dialog } from '../components/dialog.tsx'
import { DialogActions } from '../components/dialog-actions.tsx'
import { Refused } from '../components/http-error.tsx'
import { call } from '../state/api.ts'
import { refresh } from '../state/overview.ts'
import { companyWords } from './messages.ts'

/** Asks before all passwords and sign-ins of the company are deleted. */
export const ForgetSecrets = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const word = useWords(companyWords)
  const [error, setError] = useState<unknown>()
  const forget = () => {
    setError(undefined)
    call('POST', '/company/forget-secrets', {})
      .then(() => refresh())
      .then(onClose, setError)
  }
  return (
    <Dialog
      role="alertdialog"
      title={word('forget')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <DialogActions no={word('cancel')} onNo={onClose} isAlert look="danger" onPress={forget}>
          {word('forget-yes')}
        </DialogActions>
      }
    >
      <p>{word('forget-text')}</p>
      <Refused error={error} />
    </Dialog>
  )
}
