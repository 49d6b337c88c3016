import type { MailError, Message } from '@saatja/core'
import { afterAll, beforeAll } from 'vitest'
import { type MailerFixture, message, startRig } from './fixture.ts'

/** A server that takes small messages with ASCII addresses, while the tests of this file run, and attempts to send. */
export const startAttempts = () => {
  let rig: MailerFixture
  beforeAll(async () => {
    rig = await startRig({ offers: ['SIZE 20000', 'AUTH PLAIN', '8BITMIME'] })
  })
  afterAll(() => rig.close())

  const envelope = (): readonly string[] => rig.server.lines.filter((line) => /^(MAIL|RCPT)/.test(line))

  const attempt = async (given: Partial<Record<keyof Message, unknown>>): Promise<MailError | undefined> => {
    try {
      await rig.mailer.send('MARI', { ...message, ...given } as Message)
      return undefined
    } catch (error) {
      return error as MailError
    }
  }

  return {
    get rig(): MailerFixture {
      return rig
    },
    envelope,
    /** Returns the error where the message is refused. */
    attempt,
  }
}
