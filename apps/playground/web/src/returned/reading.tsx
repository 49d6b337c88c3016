import { useWords } from '@saatja/ui'
import type { ReturnedMail, ReturnReading } from '../../../server/returned/contract.ts'
import { Link } from '../components/link.tsx'
import { kindWords } from '../components/return-kind-messages.ts'
import { Effect } from './effect.tsx'
import { ReturnEvent } from './event.tsx'
import { meaningWords } from './event-messages.ts'
import { factWords } from './messages.ts'
import { Parts } from './parts.tsx'

const Facts = ({ mail }: { mail: ReturnedMail }) => {
  const word = useWords(factWords)
  const { from, subject, returnedTo, reporter, original } = mail
  const rows = [
    ['subject', subject],
    ['from', from],
    ['to', returnedTo.join(', ')],
    ['reporter', [reporter.mta, reporter.program].filter(Boolean).join(' · ')],
    ['message', [original?.subject, original?.messageId ?? original?.ids[0]].filter(Boolean).join(' · ')],
  ] as const
  return (
    <dl className="facts" aria-label={word('facts')}>
      {rows.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{word(name)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

/** One mail that came back: its parts, what happened, and what would change. */
export const Reading = ({ reading, name }: { reading: ReturnReading; name: string }) => {
  const kind = useWords(kindWords)
  const meaning = useWords(meaningWords)
  const word = useWords(factWords)
  const { mail, parts } = reading
  const unread = mail.kind === 'unreadable'
  return (
    <article className="return">
      <header className="return-head">
        <p className="field-note">{name}</p>
        <h1>{kind(mail.kind)}</h1>
        <p>{meaning(mail.kind)}</p>
        {unread && /\.msg$/i.test(name) && (
          <p>
            {word('outlook-file')} <Link route={{ screen: 'explain' }}>{word('paste-error')}</Link>
          </p>
        )}
        {mail.truncated && <p className="field-note">{word('truncated')}</p>}
      </header>
      {!unread && (
        <div className="return-columns">
          <div className="return-told">
            <ReturnEvent mail={mail} />
            <Effect reading={reading} />
          </div>
          <div>
            <Parts parts={parts} />
            <Facts mail={mail} />
          </div>
        </div>
      )}
    </article>
  )
}
