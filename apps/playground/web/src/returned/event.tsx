import { ExplainedCard, useLocale, useWords } from '@saatja/ui'
import type { ReturnedMail, ReturnedRecipient } from '../../../server/returned/contract.ts'
import { dateText } from '../components/dates.ts'
import { PreflightLink } from '../components/preflight-link.tsx'
import { useExplain } from '../state/texts.ts'
import { actionWords, recipientWords } from './event-messages.ts'

/** What is known about the recipient besides the address. */
const useAsides = (): ((recipient: ReturnedRecipient) => readonly string[]) => {
  const word = useWords(recipientWords)
  const locale = useLocale()
  return ({ sentTo, via, status, statusStated, willRetryUntil }) => {
    const until = willRetryUntil === undefined ? Number.NaN : Date.parse(willRetryUntil)
    return [
      ...(sentTo === undefined ? [] : [word('sent-to', { address: sentTo })]),
      ...(via === undefined ? [] : [word('via', { address: via })]),
      ...(status === undefined ? [] : [word('code', { status })]),
      ...(statusStated === undefined || statusStated === status
        ? []
        : [word('reported', { status: statusStated })]),
      ...(Number.isNaN(until) ? [] : [word('until', { time: dateText(until, locale) })]),
    ]
  }
}

const tones = { failed: 'badge-bad', complained: 'badge-bad', delayed: 'badge-warn', held: 'badge-warn' }
const toneOf = (action: string): string => (tones as Readonly<Record<string, string>>)[action] ?? ''

const Recipient = ({
  recipient,
  returnedTo,
}: {
  recipient: ReturnedRecipient
  returnedTo: readonly string[]
}) => {
  const word = useWords(actionWords)
  const asides = useAsides()(recipient)
  const explain = useExplain()
  const { address, action, diagnosis, diagnosticCode } = recipient
  const explained = diagnosis && explain(diagnosis)
  return (
    <li className="return-recipient">
      <h3>
        <bdi>{address}</bdi> <span className={`badge ${toneOf(action)}`}>{word(action)}</span>
      </h3>
      {asides.length > 0 && <p className="field-note">{asides.join(' · ')}</p>}
      {explained && (
        <ExplainedCard
          explained={explained}
          severity={action === 'failed' ? 'error' : 'warning'}
          code={diagnosis.id}
          reply={diagnosticCode}
        >
          <PreflightLink diagnosis={diagnosis.id} addresses={returnedTo} />
        </ExplainedCard>
      )}
    </li>
  )
}

const aboutRecipients: ReadonlySet<string> = new Set(['bounce', 'delay', 'delivery', 'rejection'])

/** What happened to whom, who can fix it and what to do. */
export const ReturnEvent = ({ mail }: { mail: ReturnedMail }) => {
  const word = useWords(recipientWords)
  const { recipients, kind } = mail
  if (recipients.length === 0 && !aboutRecipients.has(kind)) return null
  return (
    <section className="return-event">
      <h2 className="group">{word('title')}</h2>
      {recipients.length === 0 && <p>{word('nobody')}</p>}
      <ul className="return-recipients">
        {recipients.map((recipient) => (
          <Recipient key={recipient.address} recipient={recipient} returnedTo={mail.returnedTo} />
        ))}
      </ul>
    </section>
  )
}
