import { useWords } from '@saatja/ui'
import type { AskedView } from '../../../server/preflight/contract.ts'
import { zoneWords } from './messages.ts'

/** Everything that was asked of DNS for the report, and what came back. */
export const Asked = ({ asked }: { asked: readonly AskedView[] }) => {
  const word = useWords(zoneWords)
  return (
    <details className="preflight-asked">
      <summary>{word('asked', { count: asked.length })}</summary>
      <dl>
        {asked.map(({ name, type, status, values }) => (
          <div key={`${name} ${type}`}>
            <dt>
              {name} <b>{type}</b>
            </dt>
            {status === 'found' ? (
              values.map((value) => (
                <dd key={value}>
                  <code className="preflight-value">{value}</code>
                </dd>
              ))
            ) : (
              <dd>{word(status)}</dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  )
}
