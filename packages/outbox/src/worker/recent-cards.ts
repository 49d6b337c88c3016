import type { MailerOptions } from '@saatja/core'

type CardSource = MailerOptions['cards']
type Read = ReturnType<CardSource['get']>

/** Milliseconds after which a card is read again. */
const fresh = 250

/** Cards that are read a few times a second at most. */
export interface RecentCards extends CardSource {
  /**
   * Forgets the cards after a failure: the next message reads them anew, since someone may correct them and resume at
   * once.
   */
  forget(): void
}

/**
 * Reads each card at most a few times a second, however many messages are sent from it. A change counts for every
 * message that begins a quarter of a second later.
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
      // After a failure, the next message asks again.
      if (read instanceof Promise) read.catch(() => known.delete(code))
      return read
    },
  }
}
