import { MailError, type Message, type SendOptions } from '@saatja/core'
import { reason } from '@saatja/test-wrong-uses'
import { afterAll, beforeAll, expect } from 'vitest'
import { type MailerFixture, startRig } from './fixture.ts'

/** Sockets and timers that keep the program alive. */
const open = (): readonly string[] =>
  process
    .getActiveResourcesInfo()
    .filter((kind) => /tcp|tls|timeout|pipe|getaddr/i.test(kind))
    .sort()

/** What is there now and was not before. A timer of the test runner may have ended meanwhile. */
const more = (before: readonly string[], now: readonly string[]): readonly string[] => {
  const left = [...before]
  return now.filter((kind) => {
    const at = left.indexOf(kind)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

/** A mailer that is used wrongly, while the tests of this file run. */
export const startWrongUses = () => {
  let rig: MailerFixture
  const unhandled: unknown[] = []
  const note = (reason: unknown): void => void unhandled.push(reason)

  beforeAll(async () => {
    rig = await startRig()
    process.on('unhandledRejection', note)
  })
  afterAll(async () => {
    process.off('unhandledRejection', note)
    await rig.close()
  })

  /** What is wrong must be named, and nothing may stay behind: no socket, no timer, no rejection that no one handles. */
  const refused = async (
    work: () => unknown,
    kind: 'TypeError' | 'MailError',
    sentence: RegExp,
  ): Promise<void> => {
    const [before, connections] = [open(), rig.server.connections().ever]
    const error = await reason(work)
    await new Promise(setImmediate)
    expect(error.name).toBe(kind)
    expect(error.message).toMatch(sentence)
    if (MailError.is(error)) expect(error.code).not.toBe('NETWORK')
    expect(unhandled).toEqual([])
    expect(more(before, open())).toEqual([])
    expect(rig.server.connections().ever).toBe(connections)
  }

  const send = (user: unknown, given: unknown, options?: unknown): Promise<unknown> =>
    rig.mailer.send(user as string, given as Message, options as SendOptions)

  return {
    get rig(): MailerFixture {
      return rig
    },
    unhandled,
    refused,
    send,
  }
}
