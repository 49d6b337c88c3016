import type { Mailer, MailerOptions } from '../contract/mailer.ts'
import { checkMail } from './check.ts'
import { createContext } from './context.ts'
import { checkCloseOptions, checkEffectiveArguments } from './options.ts'
import { resolveUser } from './resolve-user.ts'
import { sendMail } from './send.ts'
import { toMailError } from './to-mail-error.ts'

/**
 * Sends each user's mail from their own mailbox, through the server their settings resolve to.
 *
 * @throws TypeError when an option cannot be used; it names the option.
 */
export const createMailer = (options: MailerOptions): Mailer => {
  const context = createContext(options)
  const { providers } = options
  const running = new Set<Promise<unknown>>()
  let closed: Promise<void> | undefined

  const track = <T>(work: Promise<T>): Promise<T> => {
    const end = (): void => void running.delete(settled)
    const settled = work.then(end, end)
    running.add(settled)
    return work
  }
  const finish = async (): Promise<void> => {
    await Promise.all(running)
    await Promise.race([Promise.all(context.copies), context.underway.givenUp])
    await context.pool.close()
  }

  return {
    send: (user, message, sendOptions) => track(sendMail(context, user, message, sendOptions ?? {})),
    async effective(user) {
      checkEffectiveArguments(user)
      try {
        return (await resolveUser(options, user)).settings
      } catch (error) {
        throw await toMailError(error, 'settings', { providers })
      }
    },
    check: (user, checkOptions) => track(checkMail(context, user, checkOptions)),
    async close(closeOptions) {
      checkCloseOptions(closeOptions)
      context.closing = true
      closed ??= finish()
      const { within } = closeOptions ?? {}
      const timer = within === undefined ? undefined : setTimeout(() => context.underway.giveUp(), within)
      await closed.finally(() => clearTimeout(timer))
    },
  }
}
