import { useWords } from '@saatja/ui'
import type { ReactNode } from 'react'
import type { ChangeView, ReportView } from '../../../server/preflight/contract.ts'
import { Button } from '../components/button.tsx'
import { CopyButton } from '../components/copy-button.tsx'
import { changeWords } from './messages.ts'
import { outlookWords } from './outlook-messages.ts'
import { Toned } from './tone.tsx'
import { outlookTones } from './verdict.ts'

const Value = ({ text }: { text: string }) => <code className="preflight-value">{text}</code>

/** A part of a record, to be copied into a panel. */
const CopiedPart = ({
  label,
  text,
  copy,
  children,
}: {
  label: string
  text: string
  copy: string
  children: ReactNode
}) => (
  <div>
    <dt>{label}</dt>
    <dd className="preflight-copied">
      {children}
      <CopyButton text={text} label={copy} />
    </dd>
  </div>
)

const RecordParts = ({ change }: { change: ChangeView }) => {
  const word = useWords(changeWords)
  const { name, relativeName, type, before, after } = change
  return (
    <dl className="facts">
      <CopiedPart label={word('type')} text={type} copy={word('copy-type')}>
        <span>{type}</span>
      </CopiedPart>
      <CopiedPart label={word('name')} text={relativeName} copy={word('copy-name')}>
        <span>
          <Value text={relativeName} /> <span className="field-note">{word('name-full', { name })}</span>
        </span>
      </CopiedPart>
      {before.length > 0 && (
        <div>
          <dt>{word('before')}</dt>
          <dd>
            {before.map((text) => (
              <Value key={text} text={text} />
            ))}
          </dd>
        </div>
      )}
      <CopiedPart label={word('after')} text={after} copy={word('copy-value')}>
        <Value text={after} />
      </CopiedPart>
    </dl>
  )
}

const Change = ({ change, onTry }: { change: ChangeView; onTry: (() => void) | undefined }) => {
  const word = useWords(changeWords)
  const outlook = useWords(outlookWords)
  const { action, relativeName, type, after, afterwards } = change
  const record = [
    [word('type'), type],
    [word('name'), relativeName],
    [word('value'), after],
  ]
  return (
    <li className="preflight-change">
      <h3>{word(action)}</h3>
      <RecordParts change={change} />
      <p className="preflight-whole-record">
        <CopyButton
          text={record.map(([label, value]) => `${label}: ${value}`).join('\n')}
          label={word('copy-record')}
          show={word('copy-record')}
        />
      </p>
      <footer>
        <p>
          {word('afterwards')} <Toned tone={outlookTones[afterwards]}>{outlook(afterwards)}</Toned>
        </p>
        {onTry && (
          <Button icon="flask" onPress={onTry}>
            {word('try')}
          </Button>
        )}
      </footer>
    </li>
  )
}

/** Proved changes to DNS, ready to be copied into a panel. */
export const Changes = ({
  report: { changes, dnsHost },
  onTry,
}: {
  report: ReportView
  onTry: ((change: ChangeView) => void) | undefined
}) => {
  const word = useWords(changeWords)
  if (changes.length === 0) return null
  return (
    <section>
      <h2 className="preflight-title">{word('title')}</h2>
      {dnsHost && (
        <p className="preflight-host">
          {word(dnsHost.name === undefined ? 'host-unknown' : 'host', {
            servers: dnsHost.nameServers.join(', '),
            name: dnsHost.name ?? '',
          })}
        </p>
      )}
      <ul className="preflight-changes">
        {changes.map((change) => (
          <Change
            key={`${change.name} ${change.code}`}
            change={change}
            onTry={onTry && (() => onTry(change))}
          />
        ))}
      </ul>
    </section>
  )
}
