import type { Locale } from '@saatja/core'
import { type MessageState, messageStates, type Progress } from '@saatja/outbox'
import { bulkWords } from './bulk-messages.ts'

const barWidth = 24

/** States in which nothing more happens by itself. */
const ended: readonly MessageState[] = ['sent', 'partial', 'bounced', 'unknown', 'failed', 'cancelled']
/** Shown as soon as a message has this state; the number of sent messages is always shown. */
const said: readonly MessageState[] = messageStates.filter((state) => state !== 'sent')

/** From 0 to 1. */
const shareDone = ({ counts, total }: Progress): number =>
  total === 0 ? 1 : ended.reduce((sum, state) => sum + counts[state], 0) / total

const bar = (share: number): string => {
  const full = Math.floor(share * barWidth)
  return `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}] ${Math.floor(share * 100)} %`
}

/** The day is shown only when it is not today. */
const timeText = (time: Date, now: Date, locale: Locale): string => {
  const today = time.toDateString() === now.toDateString()
  const format = new Intl.DateTimeFormat(locale, {
    ...(today ? {} : { dateStyle: locale === 'en' ? 'medium' : 'short' }),
    timeStyle: 'short',
    hourCycle: 'h23',
  })
  return format.format(time)
}

/** Writes how far a run is, in one line. */
export const progressLine = (progress: Progress, locale: Locale, now = new Date()): string => {
  const words = bulkWords[locale]
  const { counts, total, perMinute, doneAt, resting } = progress
  const until = resting?.until
  return [
    `${bar(shareDone(progress))} ${words.sentOf(counts.sent, total)}`,
    ...said.filter((state) => counts[state] > 0).map((state) => `${words.states[state]} ${counts[state]}`),
    ...(perMinute === undefined || progress.finished ? [] : [words.perMinute(Math.round(perMinute))]),
    ...(until === undefined ? [] : [words.restsUntil(timeText(until, now, locale))]),
    ...(doneAt === undefined ? [] : [words.doneAt(timeText(doneAt, now, locale))]),
  ].join(' · ')
}

export interface ProgressView {
  show(progress: Progress): void
  end(): void
}

/** A terminal sees one line that changes; a file gets a new line for every hundredth and every change of what waits. */
export const progressView = (
  out: Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>,
  locale: Locale,
): ProgressView => {
  let last = ''
  const redraw = (progress: Progress): void => {
    out.write(`\r\u001b[K${progressLine(progress, locale).slice(0, (out.columns || 80) - 1)}`)
    last = 'drawn'
  }
  const append = (progress: Progress): void => {
    const { counts, resting } = progress
    const { sent: _sent, queued: _queued, sending: _sending, ...notable } = counts
    const rests = Math.round((resting?.until?.getTime() ?? 0) / 60_000)
    const stamp = JSON.stringify([Math.floor(shareDone(progress) * 100), notable, rests])
    if (stamp === last) return
    last = stamp
    out.write(`${progressLine(progress, locale)}\n`)
  }
  return {
    show: out.isTTY ? redraw : append,
    end: () => {
      if (out.isTTY && last !== '') out.write('\n')
    },
  }
}
