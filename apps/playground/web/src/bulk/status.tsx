import { useLocale, useWords } from '@saatja/ui'
import type { BulkView } from '../../../server/bulk/contract.ts'
import { clockText } from '../components/dates.ts'
import { Icon } from '../components/icon.tsx'
import { runWords } from './run-messages.ts'
import { runStatus } from './run-status.ts'

/** What a run is doing, in one sentence. */
export const Status = ({ view, live, lost = false }: { view: BulkView; live?: boolean; lost?: boolean }) => {
  const word = useWords(runWords)
  const locale = useLocale()
  const { word: key, icon, tone } = runStatus(view, lost)
  const at = view.restsUntil === undefined ? '' : clockText(view.restsUntil, locale)
  return (
    <p className="verdict bulk-status" data-tone={tone} {...(live ? { role: 'status' } : {})}>
      <Icon name={icon} size={16} />
      {word(key, { at, count: view.counts.bounced })}
    </p>
  )
}
