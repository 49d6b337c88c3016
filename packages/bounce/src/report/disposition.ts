import { readHeader } from '../mime/header.ts'
import { addressOf } from './typed-value.ts'

/** A notice of RFC 8098 about what was done with the mail after it arrived. */
export interface Disposition {
  /** True when the mail was refused or thrown away by a rule, unread. */
  readonly rejected: boolean
  readonly recipient?: string
  readonly originalMessageId?: string
}

const one = (header: ReadonlyMap<string, readonly string[]>, name: string): string | undefined =>
  header.get(name)?.[0]

/** Reads the text of a `message/disposition-notification`. */
export const readDisposition = (text: string): Disposition => {
  const { header } = readHeader(text.replace(/^\s+/, ''))
  const [mode = '', type = ''] = (one(header, 'disposition') ?? '').toLowerCase().split(';')
  const automatic = mode.includes('automatic-action')
  const recipient = addressOf(one(header, 'original-recipient')) ?? addressOf(one(header, 'final-recipient'))
  const id = one(header, 'original-message-id')
  // QUIRK: Exchange says automatic-action, too, when a person deletes a mail unread (X-MSExch-Correlation-Key is its own).
  const unread = header.has('x-msexch-correlation-key')
  return {
    rejected: /^\s*(?:denied|failed)/.test(type) || (automatic && !unread && /^\s*deleted/.test(type)),
    ...(recipient === undefined ? {} : { recipient }),
    ...(id === undefined ? {} : { originalMessageId: id }),
  }
}
