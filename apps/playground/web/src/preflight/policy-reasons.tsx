import { useWords } from '@saatja/ui'
import type { ReportView } from '../../../server/preflight/contract.ts'
import { Fact } from '../components/fact.tsx'
import { Toned } from './tone.tsx'
import { provedBy } from './verdict.ts'
import { verdictWords } from './verdict-messages.ts'

/** Who signs, and the keys that were looked for. */
export const DkimReasons = ({ report: { dkim } }: { report: ReportView }) => {
  const word = useWords(verdictWords)
  return (
    <div className="preflight-reasons">
      <p>{word('dkim-what')}</p>
      {dkim.domain !== undefined && (
        <p>
          {word('dkim-signer')}: <b>{dkim.domain}</b>
        </p>
      )}
      <ul>
        {dkim.selectors.map(({ name, status, target }) => (
          <li key={name}>
            <Toned tone={status === 'present' ? 'ok' : status === 'unknown' ? 'idle' : 'warn'}>
              <code>{name}._domainkey</code> {word(`key-${status}`)}
              {target !== undefined && <span className="field-note"> {target}</span>}
            </Toned>
          </li>
        ))}
      </ul>
      {dkim.aligned === null && <p>{word('dkim-send')}</p>}
    </div>
  )
}

/** The policy that applies, where it stands, and what proves the domain to it. */
export const DmarcReasons = ({ report }: { report: ReportView }) => {
  const word = useWords(verdictWords)
  const { dmarc } = report
  const proofs = provedBy(report)
  return (
    <div className="preflight-reasons">
      <p>{word('dmarc-what', { domain: dmarc.domain })}</p>
      {dmarc.status === 'found' && (
        <dl className="facts">
          <Fact label={word('dmarc-policy')}>{word(`policy-${dmarc.policy}`)}</Fact>
          <Fact label={word('dmarc-at')}>
            <code>_dmarc.{dmarc.at}</code>
          </Fact>
          <Fact label={word('spf-record')}>
            <code className="preflight-value">{dmarc.record?.text}</code>
          </Fact>
        </dl>
      )}
      <p>
        {word('dmarc-by')}: <b>{proofs.length === 0 ? word('dmarc-nothing') : proofs.join(', ')}</b>
      </p>
      {dmarc.older && (
        <p className="field-note">
          {word('dmarc-older', {
            policy: dmarc.older.policy,
            percent: dmarc.older.percent,
            domain: dmarc.older.organizationalDomain,
          })}
        </p>
      )}
    </div>
  )
}
