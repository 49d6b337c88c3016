import { useWords } from '@saatja/ui'
import { lazy, Suspense } from 'react'
import './card-arrival.css'
import { Link } from '../components/link.tsx'
import type { Editing } from '../state/editing.ts'
import { usePreflight } from '../state/preflight.ts'
import { cardWords } from './card-messages.ts'
import { wantsDetection } from './detection.ts'
import { outlookWords } from './outlook-messages.ts'
import { Toned } from './tone.tsx'
import { outlookTones } from './verdict.ts'

const DetectedMailboxes = lazy(async () => ({
  default: (await import('./detected-mailboxes.tsx')).DetectedMailboxes,
}))

/** Longer than between two keys, so that typing is never slowed down. Milliseconds. */
const pause = 250

/** Whether the user's mail will arrive, by the sandbox's DNS, with the way to the reasons. */
const CardOutlook = ({ user }: { user: string }) => {
  const word = useWords(cardWords)
  const outlook = useWords(outlookWords)
  const { view } = usePreflight({ user, source: 'sandbox', pause })
  // Space is reserved for it, so that no field moves under the cursor when the answer comes.
  if (view === undefined) return <p className="arrival-room" />
  const { recordsKnown, zones } = view
  const { outlook: present } = view.current
  return (
    <div className="arrival-outlook">
      <p>
        <b>{word('verdict')}</b>{' '}
        {recordsKnown ? (
          <Toned tone={outlookTones[present]}>{outlook(present)}</Toned>
        ) : (
          <Toned tone="idle">{word('no-records', { domain: zones[0]?.domain ?? '' })}</Toned>
        )}
      </p>
      <p className="field-note">
        {recordsKnown && word('sandbox')}{' '}
        <Link route={{ screen: 'preflight', user }}>{word(recordsKnown ? 'more' : 'check')}</Link>
      </p>
    </div>
  )
}

/** Shows, below a card's address, where its mailboxes are and whether messages from it will arrive. */
export const CardArrival = ({ editing }: { editing: Editing }) => {
  const { draft, stored, effective } = editing
  return (
    <div className="field-wide arrival">
      {wantsDetection(draft, stored?.email, effective) && (
        <Suspense fallback={null}>
          <DetectedMailboxes editing={editing} />
        </Suspense>
      )}
      <CardOutlook user={draft.code} />
    </div>
  )
}
