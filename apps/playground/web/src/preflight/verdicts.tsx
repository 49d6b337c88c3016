import { useWords } from '@saatja/ui'
import type { ReactNode } from 'react'
import type { ReportView } from '../../../server/preflight/contract.ts'
import { useVerdictName } from './outlook.tsx'
import { DkimReasons, DmarcReasons } from './policy-reasons.tsx'
import { ReceiverReasons } from './receiver-reasons.tsx'
import { SpfReasons } from './spf-reasons.tsx'
import { Toned } from './tone.tsx'
import { type VerdictId, verdictsOf } from './verdict.ts'
import { verdictWords } from './verdict-messages.ts'

export interface VerdictsProps {
  readonly report: ReportView
  /** Whether more than 5,000 messages a day are sent. */
  readonly many: boolean
  readonly onMany: (many: boolean) => void
}

/** SPF, DKIM, DMARC and the receivers' own rules, each with what it rests on. */
export const Verdicts = ({ report, many, onMany }: VerdictsProps) => {
  const word = useWords(verdictWords)
  const name = useVerdictName()
  const reasons: Readonly<Record<VerdictId, ReactNode>> = {
    spf: <SpfReasons report={report} />,
    dkim: <DkimReasons report={report} />,
    dmarc: <DmarcReasons report={report} />,
    receivers: <ReceiverReasons receivers={report.receivers} many={many} onMany={onMany} />,
  }
  return (
    <section>
      <h2 className="preflight-title">{word('title')}</h2>
      <div className="preflight-verdicts">
        {verdictsOf(report).map(({ id, tone, word: said }) => (
          <details key={id} className="preflight-verdict">
            <summary>
              <Toned tone={tone}>
                <b>{name(id)}</b> {word(said)}
              </Toned>
            </summary>
            {reasons[id]}
          </details>
        ))}
      </div>
    </section>
  )
}
