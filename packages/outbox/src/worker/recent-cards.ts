import type { MailerOptions } from '@saatja/core'

type CardSource = MailerOptions['cards']
type Read = ReturnType<CardSource['get']>

/** Milliseconds after which a card is read again. */
const fresh = 250

/** Cards that are read a few times a second at most. */
export interface RecentCards extends CardSource {
  /** After a failure: the next mail reads the cards anew, since someone may fix them and resume at once. */
  forget(): void
}

/**
 * Reads each card at most a few times a second, however many mails go from it. A change counts for every mail that
 * begins a quarter of a second later.
 */
export const recentCards = (cards: CardSource): RecentCards => {
  const known = new Map<string, { readonly at: number; readonly read: Read }>()
  return {
    forget: () => known.clear(),
    get(code) {
      const entry = known.get(code)
      if (entry !== undefined && performance.now() - entry.at < fresh) return entry.read
      const read = cards.get(code)
      known.set(code, { at: performance.now(), read })
      // What failed is asked again by the next mail.
      if (read instanceof Promise) read.catch(() => known.delete(code))
      return read
    },
  }
}
