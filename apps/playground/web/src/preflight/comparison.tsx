import { useWords } from '@saatja/ui'
import type { ReportView } from '../../../server/preflight/contract.ts'
import { Button } from '../components/button.tsx'
import { Fact } from '../components/fact.tsx'
import { useSenderName } from '../components/sender-name.ts'
import { comparisonWords } from './messages.ts'
import { useVerdictName } from './outlook.tsx'
import { outlookWords } from './outlook-messages.ts'
import { Toned } from './tone.tsx'
import { outlookTones, verdictsOf } from './verdict.ts'
import { verdictWords } from './verdict-messages.ts'

const Side = ({ report, title, isBetter }: { report: ReportView; title: string; isBetter: boolean }) => {
  const word = useWords(comparisonWords)
  const outlook = useWords(outlookWords)
  const inVerdict = useWords(verdictWords)
  const name = useVerdictName()
  const { from, replyTo = from, envelopeFrom } = report
  return (
    <section className="preflight-side">
      <h3>{title}</h3>
      <dl className="facts">
        <Fact label={word('from')}>{from}</Fact>
        <Fact label={word('replies')}>{replyTo}</Fact>
        <Fact label={word('bounces')}>{envelopeFrom}</Fact>
        {verdictsOf(report).map((verdict) => (
          <div key={verdict.id}>
            <dt>{name(verdict.id)}</dt>
            <dd>
              <Toned tone={verdict.tone}>{inVerdict(verdict.word)}</Toned>
            </dd>
          </div>
        ))}
        <Fact label={word('receivers')}>
          <Toned tone={outlookTones[report.outlook]}>{outlook(report.outlook)}</Toned>
        </Fact>
      </dl>
      {isBetter && <p className="preflight-better">{word('better')}</p>}
    </section>
  )
}

/** The sender in use beside the Reply-To sender, before anything is switched. */
export const Comparison = ({
  current,
  replyTo,
  onSender,
}: {
  current: ReportView
  replyTo: ReportView
  onSender: (sender: string) => void
}) => {
  const word = useWords(comparisonWords)
  const senderName = useSenderName()
  const named = (sender: string | null) => (sender === null ? '–' : senderName(sender))
  const { sender } = replyTo
  return (
    <section>
      <h2 className="preflight-title">{word('title')}</h2>
      <p className="field-note">{word('note')}</p>
      <div className="preflight-sides">
        <Side report={current} title={word('now', { sender: named(current.sender) })} isBetter={false} />
        <Side
          report={replyTo}
          title={word('other', { sender: named(sender) })}
          isBetter={current.better?.sender === sender}
        />
      </div>
      {sender !== null && <Button onPress={() => onSender(sender)}>{word('use')}</Button>}
    </section>
  )
}
