import { ExplainedCard, useLocale, useWords } from '@saatja/ui'
import type { BulkEstimate, BulkRefusal } from '../../../server/bulk/contract.ts'
import { Icon } from '../components/icon.tsx'
import { useExplain } from '../state/texts.ts'
import { estimateWords } from './confirm-messages.ts'
import { durationText } from './duration.ts'
import { FirstMessagePreview } from './first-message.tsx'
import { RefusedMessages } from './refused-messages.tsx'
import { SentBefore } from './sent-before.tsx'
import type { Estimated } from './source.ts'
import type { TableMessages } from './table.ts'

/** Shows why a run is refused before anything was stored. */
export const NotAllowed = ({ refusal }: { refusal: BulkRefusal }) => {
  const explain = useExplain()
  const matters = [refusal.diagnosis, ...refusal.findings.filter(({ severity }) => severity === 'error')]
  return (
    <div role="alert" className="bulk-refused">
      {matters.map((matter) => {
        const explained = explain(matter)
        const code = 'id' in matter ? matter.id : matter.code
        return (
          explained && (
            <ExplainedCard key={code} explained={explained} severity="error" code={code} level={3} />
          )
        )
      })}
    </div>
  )
}

const Facts = ({ estimate }: { estimate: Extract<BulkEstimate, { readonly ok: true }> }) => {
  const word = useWords(estimateWords)
  const locale = useLocale()
  const { from, count, attachments, server, takes, limit, sentBefore } = estimate
  const rate = limit.perMinute?.value ?? limit.perDay?.value
  return (
    <div className="bulk-estimate" role="status">
      <p>
        <b>{word('messages', { count })}</b>
        {attachments > 0 && `, ${word('files', { count: attachments })}`}
      </p>
      <p className="field-note">
        {server === undefined ? word('from', { from }) : word('through', { from, server })}
      </p>
      <p className="field-note">
        {takes === undefined
          ? word('free')
          : word(limit.perMinute ? 'takes-minute' : 'takes-day', {
              time: durationText(takes, locale),
              rate: rate ?? 0,
            })}
      </p>
      {sentBefore && (
        <p className="note" data-severity="warning">
          <Icon name="warn" size={14} />
          <span>
            <SentBefore run={sentBefore} />
          </span>
        </p>
      )}
    </div>
  )
}

/** Shows how many messages, from whom, how long they take, and the first of them, before anything begins. */
export const Estimate = ({
  estimated: { estimate, error },
  table,
}: {
  estimated: Estimated
  table: TableMessages | undefined
}) => (
  <>
    <RefusedMessages error={error} table={table} />
    {estimate?.ok === false && <NotAllowed refusal={estimate} />}
    {estimate?.ok && <Facts estimate={estimate} />}
    {estimate?.ok && estimate.first && <FirstMessagePreview message={estimate.first} />}
  </>
)
