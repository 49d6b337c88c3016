import type { Locale } from '@saatja/core/explain'
import { regions } from '../components/dates.ts'

const minute = 60_000

const unit = (count: number, name: 'minute' | 'hour' | 'day', locale: Locale): string =>
  new Intl.NumberFormat(regions[locale], { style: 'unit', unit: name, unitDisplay: 'long' }).format(count)

/** Writes about how long something takes: at least one minute, and never with more than two units. */
export const durationText = (milliseconds: number, locale: Locale): string => {
  const minutes = Math.max(1, Math.ceil(milliseconds / minute))
  if (minutes < 60) return unit(minutes, 'minute', locale)
  const hours = Math.floor(minutes / 60)
  if (hours < 48) {
    const rest = minutes % 60
    return [unit(hours, 'hour', locale), ...(rest === 0 ? [] : [unit(rest, 'minute', locale)])].join(' ')
  }
  return unit(Math.ceil(hours / 24), 'day', locale)
}
