import type { Mailer, MailerOptions } from '../contract/mailer.ts'
import { findAccount } from './resolve-user.ts'
import { checkMail } from './check.ts'
import { asMailError } from './to-mail-error.ts'
import { newHouse } from './context.ts'
import { sendMail } from './send.ts'

/**
 * Sends each user's mail from their own mailbox, through the server their settings resolve to.
 *
 * @throws TypeError when an option cannot be used; it names the option.
 */
export const createMailer = (options: MailerOptions): Mailer => {
  const house = newHouse(options)
  const { providers } = options
  const running = new Set<Promise<unknown>>()
  let closed: Promise<void> | undefined

  const track = <T>(work: Promise<T>): Promise<T> => {
    const settled = work.catch(() => {}).finally(() => running.delete(settled))
    running.add(settled)
    return work
  }
  const finish = async (): Promise<void> => {
    await Promise.all(running)
    await house.pool.close()
  }

  return {
    send: (user, message, sendOptions) => track(sendMail(house, user, message, sendOptions ?? {})),
    async effective(user) {
      try {
        return (await findAccount(options, user)).settings
      } catch (error) {
        throw await asMailError(error, 'settings', { providers })
      }
    },
    check: (user, checkOptions) => track(checkMail(house, user, checkOptions)),
    close() {
      house.closing = true
      closed ??= finish()
      return closed
    },
  }
}
