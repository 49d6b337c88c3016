import { useLocale, useWords } from '@saatja/ui'
import type { BulkView } from '../../../server/bulk/contract.ts'
import { clockText, dateText } from '../components/dates.ts'
import { Fact } from '../components/fact.tsx'
import { runWords } from './run-messages.ts'

const rounded = (rate: number): number => (rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate))

/** The day is shown only when it is not today. */
const endText = (at: number, locale: Parameters<typeof dateText>[1]): string =>
  new Date(at).toDateString() === new Date().toDateString() ? clockText(at, locale) : dateText(at, locale)

const Rate = ({ perMinute, allowed }: { perMinute: number | undefined; allowed: number | undefined }) => {
  const word = useWords(runWords)
  if (perMinute === undefined) return word('unmeasured')
  return (
    <>
      {word('per-minute', { rate: rounded(perMinute) })}
      {allowed !== undefined && (
        <span className="bulk-meter" aria-hidden="true">
          <span style={{ inlineSize: `${Math.min(100, (100 * perMinute) / allowed)}%` }} />
        </span>
      )}
    </>
  )
}

/** Shows the rate beside the provider's limit, and when the rest will have been sent. */
export const Facts = ({ view }: { view: BulkView }) => {
  const word = useWords(runWords)
  const locale = useLocale()
  const { perMinute, limit, doneAt } = view
  const moving = !view.stuck && !view.paused
  const allowed = limit.perMinute
  const daily = limit.perDay
  const source = (allowed ?? daily)?.source
  return (
    <dl className="bulk-facts">
      <Fact label={word('rate')}>
        {moving ? <Rate perMinute={perMinute} allowed={allowed?.value} /> : '–'}
      </Fact>
      <Fact label={word('limit')}>
        {allowed && <span>{word('per-minute', { rate: rounded(allowed.value) })}</span>}
        {daily && <span>{word('per-day', { count: daily.value })}</span>}
        {!allowed && !daily && word('unlimited')}
        {source && (
          <a href={source.from} target="_blank" rel="noreferrer">
            {word('source')}
          </a>
        )}
      </Fact>
      <Fact label={word('end')}>
        {!moving ? '–' : doneAt === undefined ? word('end-unknown') : endText(doneAt, locale)}
      </Fact>
    </dl>
  )
}
