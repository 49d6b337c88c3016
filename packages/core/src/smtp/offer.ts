import type { SmtpConnection } from './connection.ts'
import { type Observer, silentObserver } from './observer.ts'
import { runStep } from './setup-step.ts'

/**
 * Asks a server that offers more to someone who has signed in what it offers now; if it rejects the question, its first
 * offer stays. Only the lines are told: for the observer, the sign-in was the last step.
 */
export const askOfferAgain = async (
  connection: SmtpConnection,
  { line }: Observer,
  signal?: AbortSignal,
): Promise<void> => {
  if (!connection.protocol.capabilities?.moreAfterSignIn) return
  connection.observer = { ...silentObserver, line }
  await runStep<void>(
    connection,
    (resolve) => {
      connection.say([`EHLO ${connection.smtp.name}`])
      return resolve
    },
    signal,
  )
  connection.observer = silentObserver
}
