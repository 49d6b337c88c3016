import { useWords } from '@saatja/ui'
import { type ReactNode, useEffect, useState } from 'react'
import type {
  BulkMessageDetails,
  BulkMessageFinding,
  BulkMessageView,
} from '../../../server/bulk/contract.ts'
import { Button } from '../components/button.tsx'
import { call } from '../state/api.ts'
import { useExplain } from '../state/texts.ts'
import { bulkMessageWords, recipientWords } from './messages.ts'

const findings: readonly BulkMessageFinding[] = ['sent', 'again', 'failed']

const useDetails = (
  { id, state, attempts }: BulkMessageView,
  open: boolean,
): BulkMessageDetails | undefined => {
  const [details, setDetails] = useState<BulkMessageDetails>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: state and attempts say that something changed
  useEffect(() => {
    if (!open) return
    call<BulkMessageDetails>('GET', `/bulk/letters/${id}`).then(setDetails, () => undefined)
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

/** Only a person can find out whether an unknown letter arrived. */
const ResolveUnknown = ({ letter, onSettled }: { letter: BulkMessageView; onSettled: () => void }) => {
  const word = useWords(bulkMessageWords)
  const settle = (finding: BulkMessageFinding) =>
    void call('POST', `/bulk/letters/${letter.id}/settle`, { finding }).then(onSettled, onSettled)
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
    </>
  )
}

interface BulkMessageMoreProps {
  readonly letter: BulkMessageView
  /** Its state in a word. */
  readonly verdict: ReactNode
  readonly onSettled: () => void
}

/** What the server said about a letter, what it means, and what a person may decide. */
export const BulkMessageMore = ({ letter, verdict, onSettled }: BulkMessageMoreProps) => {
  const word = useWords(bulkMessageWords)
  const explain = useExplain()
  const [open, setOpen] = useState(false)
  const details = useDetails(letter, open)
  const explained = letter.diagnosis && letter.state !== 'sent' ? explain(letter.diagnosis) : undefined
  return (
    <>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {verdict}
          <span className="visually-hidden">
            {letter.addresses[0]}: {word('details')}
          </span>
        </summary>
        {explained && (
          <p>
            {explained.cause} {explained.remedy}
          </p>
        )}
        {details && <Recipients details={details} />}
        {letter.reply !== undefined && (
          <>
            <p className="field-note">{word('reply')}</p>
            <pre lang="en">{letter.reply}</pre>
          </>
        )}
        {letter.state === 'unknown' && <ResolveUnknown letter={letter} onSettled={onSettled} />}
      </details>
      {explained && !open && <span className="bulk-why">{explained.title}</span>}
    </>
  )
}
