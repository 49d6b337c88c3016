import type { History } from './concern.ts'
import type { Outcome } from './outcome.ts'

/** How the messages of each sender ended while one process sends from one mailbox. */
export interface Histories {
  /** How the sender's last message ended, if it was for none of these recipients. */
  of(sender: string, recipients: readonly string[]): History
  /** Records that an attempt has ended. */
  note(sender: string, recipients: readonly string[], outcome: Pick<Outcome, 'result' | 'diagnosis'>): void
}

interface Met {
  readonly recipients: readonly string[]
  readonly id: string
}

export const newHistories = (): Histories => {
  const last = new Map<string, Met>()
  return {
    of(sender, recipients) {
      const met = last.get(sender)
      return met === undefined || met.recipients.some((one) => recipients.includes(one))
        ? {}
        : { met: met.id }
    },
    note(sender, recipients, { result, diagnosis }) {
      if (result === 'accepted') last.delete(sender)
      else if (diagnosis !== undefined) last.set(sender, { recipients, id: diagnosis.id })
    },
  }
}
