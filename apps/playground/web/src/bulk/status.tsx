import { useLocale, useWords } from '@saatja/ui'
import type { BulkView } from '../../../server/bulk/contract.ts'
import { clockText } from '../components/dates.ts'
import { Icon, type IconName } from '../components/icon.tsx'
import { runWords } from './messages.ts'

interface StatusText {
  readonly word: keyof typeof runWords
  readonly icon: IconName
  readonly tone: 'ok' | 'bad' | 'warn' | 'idle'
}

const saidOf = ({ finished, counts, total, stuck, paused, restsUntil }: BulkView): StatusText => {
  if (finished && counts.cancelled > 0) return { word: 'cancelled', icon: 'dash', tone: 'idle' }
  if (finished && counts.sent === total) return { word: 'done', icon: 'check', tone: 'ok' }
  if (finished) return { word: 'done-some', icon: 'warn', tone: 'warn' }
  if (stuck) return { word: 'stuck', icon: 'cross', tone: 'bad' }
  if (paused) return { word: counts.sending > 0 ? 'pausing' : 'paused', icon: 'pause', tone: 'idle' }
  if (restsUntil !== undefined) return { word: 'rests', icon: 'warn', tone: 'warn' }
  return { word: 'sending', icon: 'send', tone: 'ok' }
}

/** What a run is doing, in one sentence. */
export const Status = ({ view, live }: { view: BulkView; live?: boolean }) => {
  const word = useWords(runWords)
  const locale = useLocale()
  const said = saidOf(view)
  return (
    <p className="verdict bulk-status" data-tone={said.tone} {...(live ? { role: 'status' } : {})}>
      <Icon name={said.icon} size={16} />
      {word(said.word, { at: view.restsUntil === undefined ? '' : clockText(view.restsUntil, locale) })}
    </p>
  )
}
