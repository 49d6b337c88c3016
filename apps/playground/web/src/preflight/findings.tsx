import { ExplainedCard, useWords } from '@saatja/ui'
import type { ReportView } from '../../../server/preflight/contract.ts'
import { Button } from '../components/button.tsx'
import { useExplain } from '../state/texts.ts'
import { preflightWords } from './messages.ts'

type Findings = ReportView['findings']

const weight = { error: 0, warning: 1, info: 2 } as const

/** Everything that is said about the mail, what matters most first. */
export const Findings = ({
  findings,
  onSender,
}: {
  findings: Findings
  onSender: (sender: string) => void
}) => {
  const word = useWords(preflightWords)
  const explain = useExplain()
  const sorted = findings.toSorted((one, other) => weight[one.severity] - weight[other.severity])
  return (
    <section>
      <h2 className="preflight-title">{word('findings')}</h2>
      {sorted.length === 0 && <p>{word('fine')}</p>}
      <div className="preflight-findings">
        {sorted.map((finding) => {
          const explained = explain(finding)
          const sender = finding.fix?.set?.sender
          return explained === undefined ? null : (
            <ExplainedCard
              key={`${finding.code} ${JSON.stringify(finding.params)}`}
              explained={explained}
              severity={finding.severity}
              code={finding.code}
              level={3}
            >
              {sender !== undefined && <Button onPress={() => onSender(sender)}>{word('apply')}</Button>}
            </ExplainedCard>
          )
        })}
      </div>
    </section>
  )
}
