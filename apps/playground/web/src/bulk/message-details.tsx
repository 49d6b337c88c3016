import { useWords } from '@saatja/ui'
import { type ReactNode, useEffect, useState } from 'react'
import type {
  BulkMessageDetails,
  BulkMessageFinding,
  BulkMessageView,
  BulkView,
} from '../../../server/bulk/contract.ts'
import { Button } from '../components/button.tsx'
import { PreflightLink } from '../components/preflight-link.tsx'
import { call } from '../state/api.ts'
import { useExplain } from '../state/texts.ts'
import { ConfirmReal } from './confirm-real.tsx'
import { CorrectedAddresses } from './corrected-address.tsx'
import { bulkMessageWords, recipientWords } from './state-messages.ts'

const findings: readonly BulkMessageFinding[] = ['sent', 'again', 'failed']

const useDetails = (
  { id, state, attempts }: BulkMessageView,
  open: boolean,
): BulkMessageDetails | undefined => {
  const [details, setDetails] = useState<BulkMessageDetails>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: state and attempts say that something changed
  useEffect(() => {
    if (!open) return
    call<BulkMessageDetails>('GET', `/bulk/messages/${id}`).then(setDetails, () => undefined)
  }, [id, state, attempts, open])
  return details
}

const Recipients = ({ details }: { details: BulkMessageDetails }) => {
  const states = useWords(recipientWords)
  if (details.addresses.length < 2) return null
  return (
    <ul>
      {details.recipients.map(({ address, state, reply }) => (
        <li key={address}>
          {address}: {states(state)}
          {reply !== undefined && state !== 'sent' && <pre lang="en">{reply}</pre>}
        </li>
      ))}
    </ul>
  )
}

/** Only a person can find out whether an unknown message arrived. */
const ResolveUnknown = ({
  message,
  view: { user, server = '', target },
  onSettled,
}: Pick<BulkMessageMoreProps, 'message' | 'view' | 'onSettled'>) => {
  const word = useWords(bulkMessageWords)
  const [asking, setAsking] = useState(false)
  const send = (finding: BulkMessageFinding, confirmed = {}) =>
    void call('POST', `/bulk/messages/${message.id}/settle`, { finding, ...confirmed }).then(
      onSettled,
      onSettled,
    )
  const settle = (finding: BulkMessageFinding) =>
    target === 'real' && finding === 'again' ? setAsking(true) : send(finding)
  return (
    <>
      <p>{word('look')}</p>
      <div className="sign-in-actions">
        {findings.map((finding) => (
          <Button key={finding} onPress={() => settle(finding)}>
            {word(`settle-${finding}`)}
          </Button>
        ))}
      </div>
      {asking && (
        <ConfirmReal
          from={user}
          server={server}
          count={1}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false)
            send('again', { confirmed: true })
          }}
        />
      )}
    </>
  )
}

interface BulkMessageMoreProps {
  readonly message: BulkMessageView
  /** The run to which it belongs. */
  readonly view: BulkView
  /** Its state in a word. */
  readonly verdict: ReactNode
  readonly onSettled: () => void
}

/** Shows what the server said about a message, what it means, and what a person may decide. */
export const BulkMessageMore = ({ message, view, verdict, onSettled }: BulkMessageMoreProps) => {
  const word = useWords(bulkMessageWords)
  const explain = useExplain()
  const [open, setOpen] = useState(false)
  const details = useDetails(message, open)
  const explained = message.diagnosis && message.state !== 'sent' ? explain(message.diagnosis) : undefined
  return (
    <>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {verdict}
          <span className="visually-hidden">
            {message.addresses[0]}: {word('details')}
          </span>
        </summary>
        {explained && (
          <p>
            {explained.cause} {explained.remedy}
          </p>
        )}
        {explained && message.diagnosis && (
          <PreflightLink diagnosis={message.diagnosis.id} user={view.user} />
        )}
        {details && <Recipients details={details} />}
        {message.reply !== undefined && (
          <>
            <p className="field-note">{word('reply')}</p>
            <pre lang="en">{message.reply}</pre>
          </>
        )}
        {details && <CorrectedAddresses details={details} view={view} onSent={onSettled} />}
        {message.state === 'unknown' && (
          <ResolveUnknown message={message} view={view} onSettled={onSettled} />
        )}
      </details>
      {explained && !open && <span className="bulk-why">{explained.title}</span>}
    </>
  )
}
