import type { Mailer, MailerOptions } from '../contract/mailer.ts'
import { findAccount } from './account.ts'
import { asMailError, mailError } from './failure.ts'
import { newHouse } from './house.ts'
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
    async send(user, message, sendOptions = {}) {
      if (closed) throw mailError({ stage: 'settings', fault: 'mailer-closed' }, { providers })
      return track(sendMail(house, user, message, sendOptions))
    },
    async effective(user) {
      try {
        return (await findAccount(options, user)).settings
      } catch (error) {
        throw asMailError(error, 'settings', { providers })
      }
    },
    check: async () => {
      throw new Error('check is not built yet')
    },
    close() {
      closed ??= finish()
      return closed
    },
  }
}
