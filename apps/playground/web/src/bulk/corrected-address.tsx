import type { Diagnosis } from '@saatja/core'
import { type Messages, useWords } from '@saatja/ui'
import { useState } from 'react'
import type { BulkMessageDetails, BulkView } from '../../../server/bulk/contract.ts'
import { Button } from '../components/button.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { call } from '../state/api.ts'
import { ConfirmReal } from './confirm-real.tsx'

const words = {
  corrected: {
    en: 'Corrected address in place of {address}',
    et: 'Õige aadress aadressi {address} asemel',
    lv: 'Pareizā adrese adreses {address} vietā',
  },
  send: {
    en: 'Send again to this address',
    et: 'Saada uuesti sellele aadressile',
    lv: 'Sūtīt vēlreiz uz šo adresi',
  },
  note: {
    en: 'One message is sent, to this address alone. The old message stays in the list.',
    et: 'Saadetakse üks kiri ja ainult sellele aadressile. Vana kiri jääb loendisse.',
    lv: 'Tiek nosūtīta viena vēstule, tikai uz šo adresi. Vecā vēstule paliek sarakstā.',
  },
} satisfies Messages

/** Diagnoses about recipients begin like this, in core and in every provider. */
const isRecipients = (diagnosis: Diagnosis | undefined): boolean =>
  diagnosis?.code === 'REJECTED' && /(?:^|-)recipient/.test(diagnosis.id)

/** Lists the wrong addresses of a message, for which another one may be meant. Pure. */
const wrongAddresses = ({
  state,
  addresses,
  diagnosis,
  recipients,
}: Pick<BulkMessageDetails, 'state' | 'addresses' | 'diagnosis' | 'recipients'>): readonly string[] => {
  const wrong = recipients.filter(
    (one) => (one.state === 'failed' || one.state === 'bounced') && isRecipients(one.diagnosis),
  )
  if (wrong.length > 0) return wrong.map(({ address }) => address)
  const alone = addresses.length === 1 && (state === 'failed' || state === 'bounced')
  return alone && isRecipients(diagnosis) ? addresses : []
}

interface CorrectedAddressProps {
  /** Of the message. */
  readonly id: string
  readonly address: string
  readonly view: BulkView
  readonly onSent: () => void
}

/** Sends the message once more, to the address that a person corrects here. */
const CorrectedAddress = ({
  id,
  address,
  view: { user, server = '', target },
  onSent,
}: CorrectedAddressProps) => {
  const word = useWords(words)
  const [corrected, setCorrected] = useState(address)
  const [asking, setAsking] = useState(false)
  const [error, setError] = useState<unknown>()
  const send = () => {
    setAsking(false)
    setError(undefined)
    const correction = { address, corrected, ...(target === 'real' ? { confirmed: true } : {}) }
    call('POST', `/bulk/messages/${id}/corrected`, correction).then(onSent, setError)
  }
  return (
    <div className="bulk-corrected">
      <TextField
        label={word('corrected', { address })}
        type="email"
        value={corrected}
        onChange={setCorrected}
        autoComplete="off"
      />
      <Button
        icon="send"
        isDisabled={corrected.trim() === '' || corrected.trim() === address}
        onPress={target === 'real' ? () => setAsking(true) : send}
      >
        {word('send')}
      </Button>
      <p className="field-note">{word('note')}</p>
      <Refused error={error} />
      {asking && (
        <ConfirmReal from={user} server={server} count={1} onNo={() => setAsking(false)} onYes={send} />
      )}
    </div>
  )
}

/** One form for each wrong address of a message. */
export const CorrectedAddresses = ({
  details,
  view,
  onSent,
}: Pick<CorrectedAddressProps, 'view' | 'onSent'> & { readonly details: BulkMessageDetails }) =>
  wrongAddresses(details).map((address) => (
    <CorrectedAddress key={address} id={details.id} address={address} view={view} onSent={onSent} />
  ))
