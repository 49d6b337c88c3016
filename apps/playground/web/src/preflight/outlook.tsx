import { useWords } from '@saatja/ui'
import type { ReportView } from '../../../server/preflight/contract.ts'
import { Icon, type IconName } from '../components/icon.tsx'
import { preflightWords } from './messages.ts'
import { outlookWords } from './outlook-messages.ts'
import { Toned } from './tone.tsx'
import { outlookTones, type Tone, type VerdictId, verdictsOf } from './verdict.ts'
import { verdictWords } from './verdict-messages.ts'

const icons: Readonly<Record<Tone, IconName>> = { ok: 'check', warn: 'warn', bad: 'cross', idle: 'info' }

/** Names of the standards are the same in every language. */
export const useVerdictName = (): ((id: VerdictId) => string) => {
  const word = useWords(verdictWords)
  return (id) => (id === 'receivers' ? word('receivers') : id.toUpperCase())
}

/** Shows the verdict in one line, which stays in view while records are changed. */
export const Outlook = ({ report }: { report: ReportView }) => {
  const word = useWords(preflightWords)
  const outlook = useWords(outlookWords)
  const inVerdict = useWords(verdictWords)
  const name = useVerdictName()
  const tone = outlookTones[report.outlook]
  return (
    <section className="preflight-outlook" data-tone={tone} aria-label={word('title')}>
      <Icon name={icons[tone]} size={28} />
      <div className="preflight-outlook-said">
        <h2 aria-live="polite">{outlook(report.outlook)}</h2>
        <p>{word(`${report.outlook}-note`)}</p>
      </div>
      <ul className="preflight-chips">
        {verdictsOf(report).map((verdict) => (
          <li key={verdict.id}>
            <Toned tone={verdict.tone}>
              <b>{name(verdict.id)}</b> <span className="preflight-chip-word">{inVerdict(verdict.word)}</span>
            </Toned>
          </li>
        ))}
      </ul>
    </section>
  )
}
