import { useLocale, useWords } from '@saatja/ui'
import type { BulkOverview, BulkView } from '../../../server/bulk/contract.ts'
import { dateText } from '../components/dates.ts'
import { Icon } from '../components/icon.tsx'
import { Link } from '../components/link.tsx'
import { Bar } from './bar.tsx'
import { bulkWords } from './messages.ts'
import { Status } from './status.tsx'
import { Target } from './target.tsx'

const Item = ({ view }: { view: BulkView }) => {
  const word = useWords(bulkWords)
  const locale = useLocale()
  return (
    <li className="bulk-panel">
      <h3>
        <Link route={{ screen: 'bulk', run: view.id }}>{view.name}</Link>
      </h3>
      <p className="field-note">
        <Target view={view} /> {view.user} · {word('begun', { at: dateText(view.createdAt, locale) })}
      </p>
      <Bar view={view} bare />
      <Status view={view} />
    </li>
  )
}

/** Runs of the company, newest first. */
/** Whether a real run waits for a person. */
const isLeft = ({ target, paused, finished }: BulkView): boolean => target === 'real' && paused && !finished

export const Runs = ({ overview }: { overview: BulkOverview | undefined }) => {
  const word = useWords(bulkWords)
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">{word('runs')}</h2>
      {overview === undefined && <p role="status">{word('loading')}</p>}
      {overview?.kept === false && <p className="bulk-memory">{word('memory')}</p>}
      {overview?.runs.some(isLeft) && <p className="bulk-memory">{word('real-left')}</p>}
      {overview?.runs.length === 0 && (
        <div className="bulk-none">
          <Icon name="layers" size={32} />
          <h3>{word('none-title')}</h3>
          <p>{word('none-text')}</p>
        </div>
      )}
      <ul className="bulk-runs">
        {overview?.runs.map((view) => (
          <Item key={view.id} view={view} />
        ))}
      </ul>
    </section>
  )
}
