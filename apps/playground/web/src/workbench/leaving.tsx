import { type Messages, useWords } from '@saatja/ui'
import { useState } from 'react'
import type { BulkOverview } from '../../../server/bulk/contract.ts'
import { Dialog } from '../components/dialog.tsx'
import { DialogActions } from '../components/dialog-actions.tsx'
import { Refused } from '../components/http-error.tsx'
import { call } from '../state/api.ts'
import { editorWords } from './messages.ts'
import { removeUser } from './remove-user.ts'

const words = {
  title: { en: 'Delete {code}?', et: 'Kas kustutada {code}?', lv: 'Vai dzēst {code}?' },
  waiting: {
    en: {
      one: '{count} message of {code} is still waiting to be sent. Once the user is deleted, it is not sent.',
      other:
        '{count} messages of {code} are still waiting to be sent. Once the user is deleted, they are not sent.',
    },
    et: {
      one: 'Kasutajal {code} on {count} kiri veel saatmata. Kui kasutaja kustutad, seda ei saadeta.',
      other: 'Kasutajal {code} on {count} kirja veel saatmata. Kui kasutaja kustutad, neid ei saadeta.',
    },
    lv: {
      zero: 'Lietotājam {code} vēl nav nosūtītas {count} vēstules. Ja lietotāju izdzēsīsiet, tās netiks nosūtītas.',
      one: 'Lietotājam {code} vēl nav nosūtīta {count} vēstule. Ja lietotāju izdzēsīsiet, tā netiks nosūtīta.',
      other:
        'Lietotājam {code} vēl nav nosūtītas {count} vēstules. Ja lietotāju izdzēsīsiet, tās netiks nosūtītas.',
    },
  },
  undo: {
    en: 'You can undo this afterward.',
    et: 'Selle saab hiljem tagasi võtta.',
    lv: 'To pēc tam varēs atsaukt.',
  },
  yes: { en: 'Delete', et: 'Kustuta', lv: 'Dzēst' },
} satisfies Messages

/** How many messages of a user's runs are not sent yet; none where the runs cannot be read. */
export const waitingMessages = async (code: string): Promise<number> => {
  const { runs } = await call<BulkOverview>('GET', '/bulk').catch(() => ({ runs: [] }) as const)
  return runs
    .filter(({ user, finished }) => user === code && !finished)
    .reduce((sum, { counts: { queued, sending, deferred } }) => sum + queued + sending + deferred, 0)
}

/** Asks before a user leaves whose messages wait. */
export const LeavingDialog = ({
  code,
  count,
  onClose,
}: {
  code: string
  count: number
  onClose: () => void
}) => {
  const word = useWords(words)
  const inEditor = useWords(editorWords)
  const [error, setError] = useState<unknown>()
  const take = () => {
    setError(undefined)
    removeUser(code).then(onClose, setError)
  }
  return (
    <Dialog
      role="alertdialog"
      title={word('title', { code })}
      isOpen
      onClose={onClose}
      actions={
        <DialogActions no={inEditor('cancel')} onNo={onClose} isAlert look="danger" onPress={take}>
          {word('yes')}
        </DialogActions>
      }
    >
      <p>{word('waiting', { code, count })}</p>
      <p className="field-note">{word('undo')}</p>
      <Refused error={error} />
    </Dialog>
  )
}
