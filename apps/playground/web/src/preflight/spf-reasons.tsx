import { useWords } from '@saatja/ui'
import type { ReportView, SpfReport } from '../../../server/preflight/contract.ts'
import { Toned } from './tone.tsx'
import { verdictWords } from './verdict-messages.ts'

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

const Tree = ({ nodes }: { nodes: SpfReport['tree'] }) => (
  <ul className="preflight-tree">
    {nodes.map(({ text, domain, lookups, networks, terms }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a record may say the same twice, and the list is only read
      <li key={`${domain} ${text} ${index}`}>
        <code>{text}</code>
        {lookups > 0 && <span className="count">{lookups}</span>}
        {networks.length > 0 && terms.length === 0 && !text.includes(':') && (
          <span className="field-note"> {networks.join(', ')}</span>
        )}
        {terms.length > 0 && <Tree nodes={terms} />}
      </li>
    ))}
  </ul>
)

/** Which addresses send, what the record says of each, and what it costs. */
export const SpfReasons = ({ report: { spf, envelopeFrom } }: { report: ReportView }) => {
  const word = useWords(verdictWords)
  const { perAddress, basis, records, tree, lookups } = spf
  return (
    <div className="preflight-reasons">
      <p>{word('spf-what', { domain: domainOf(envelopeFrom) })}</p>
      <h3>{word('spf-addresses')}</h3>
      <p className="field-note">{word(`spf-basis-${basis}`)}</p>
      <ul>
        {perAddress.map(({ address, result, term }) => (
          <li key={address}>
            <Toned tone={result === 'pass' ? 'ok' : 'warn'}>
              <code>{address}</code> {word(`spf-${result}`)}
              {term !== undefined && (
                <>
                  {' '}
                  <code>{term}</code>
                </>
              )}
            </Toned>
          </li>
        ))}
      </ul>
      {records.length > 0 && (
        <>
          <h3>{word('spf-record')}</h3>
          {records.map((text) => (
            <code key={text} className="preflight-value">
              {text}
            </code>
          ))}
          <Tree nodes={tree} />
          <p>
            {word('spf-lookups')}: {word('spf-of-ten', { count: lookups })}
          </p>
        </>
      )}
    </div>
  )
}
