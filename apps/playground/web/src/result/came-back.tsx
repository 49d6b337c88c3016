import { useWords } from '@saatja/ui'
import { Icon } from '../components/icon.tsx'
import { Link } from '../components/link.tsx'
import { kindWords } from '../components/return-kind-messages.ts'
import { useReturnsOf } from '../state/returned.ts'
import type { RunState } from '../state/runs.ts'
import { resultWords } from './messages.ts'

/** What came back of the message after its server had accepted it, with the way to the reason. */
export const CameBack = ({ run }: { run: RunState }) => {
  const word = useWords(resultWords)
  const kind = useWords(kindWords)
  const returns = useReturnsOf(run.view.report?.receipt?.messageId)
  return (
    <div role="status">
      {returns.map((one) => (
        <p key={one.id} className="came-back">
          <Icon name="undo" size={16} />
          <span>
            <bdi>{one.address}</bdi>: <b>{kind(one.kind)}</b>{' '}
            <Link route={{ screen: 'returned', mail: one.id }}>{word('came-back-why')}</Link>
          </span>
        </p>
      ))}
    </div>
  )
}
