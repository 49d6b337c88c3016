import { ceilingsOf, isPaced, MailError, shareOf } from '@saatja/core'
import type { AttemptContext } from './attempt-context.ts'

/**
 * For mailboxes without a limit: bulk mail uses four of core's five connections, and this many of its messages wait for
 * each connection, so that one can go out behind the dot of another.
 */
const defaultConnections = 4
const inHandEach = 3

/** How much of a mailbox's bulk mail is in progress at once. */
export interface Room {
  /** Messages that core is sending. */
  readonly inHand: number
  /** Further lanes claim the next messages and record the last ones meanwhile. */
  readonly lanes: number
}

/** Bulk mail leaves one connection to a person. Where turns are scarce, messages are not claimed ahead of them. */
export const roomFor = async (
  senderOf: AttemptContext['senderOf'],
  sender: string,
  share: number,
): Promise<Room> => {
  try {
    const ceilings = ceilingsOf((await senderOf(sender)).limits)
    const { connections } = ceilings
    const most = Number.isFinite(connections) ? shareOf(connections, true) : defaultConnections
    if (isPaced(ceilings)) return { inHand: most, lanes: most }
    // A message that waits for a connection must not keep messages of other mailboxes out of the process.
    const inHand = Math.max(most, Math.min(inHandEach * most, Math.floor(share / 2)))
    return { inHand, lanes: 2 * inHand }
  } catch (error) {
    // A fault of the sender's settings is reported when the message itself is tried.
    if (MailError.is(error)) return { inHand: 1, lanes: 1 }
    throw error
  }
}
