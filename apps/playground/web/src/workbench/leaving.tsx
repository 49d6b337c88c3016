import { type Messages, useWords } from '@saatja/ui'
import { useState } from 'react'
import type { BulkWaiting } from '../../../server/bulk/contract.ts'
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
  unread: {
    en: 'It could not be checked whether messages of {code} are still waiting to be sent. If there are any, they are not sent once the user is deleted.',
    et: 'Ei õnnestunud kontrollida, kas kasutajal {code} on veel saatmata kirju. Kui neid on ja kasutaja kustutad, siis neid ei saadeta.',
    lv: 'Neizdevās pārbaudīt, vai lietotājam {code} vēl ir nenosūtītas vēstules. Ja tādas ir un lietotāju izdzēsīsiet, tās netiks nosūtītas.',
  },
  undo: {
    en: 'You can undo this afterward.',
    et: 'Selle saab hiljem tagasi võtta.',
    lv: 'To pēc tam varēs atsaukt.',
  },
  yes: { en: 'Delete', et: 'Kustuta', lv: 'Dzēst' },
} satisfies Messages

/** How many messages of a user are not sent yet; undefined where that cannot be read. */
export const waitingMessages = async (code: string): Promise<number | undefined> => {
  const path = `/bulk/waiting?user=${encodeURIComponent(code)}`
  const waiting = await call<BulkWaiting>('GET', path).catch(() => undefined)
  return waiting?.count
}

/** Asks before a user leaves whose messages wait, or may wait. */
export const LeavingDialog = ({
  code,
  count,
  onClose,
}: {
  code: string
  /** Undefined where it is not known. */
  count: number | undefined
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
      <p>{count === undefined ? word('unread', { code }) : word('waiting', { code, count })}</p>
      <p className="field-note">{word('undo')}</p>
      <Refused error={error} />
    </Dialog>
  )
}
