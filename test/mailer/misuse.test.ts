import { type CheckOptions, createMailer, type SendOptions, type UserCard } from '@saatja/core'
import { afterEach, describe, expect, it } from 'vitest'
import { company, message, type RigOptions, startRig } from './fixture.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

const rigWith = async (options: RigOptions = {}) => {
  const rig = await startRig(options)
  closers.push(rig.close)
  return rig
}

const absent = null as unknown as undefined

describe('what a program without types may pass', () => {
  it('null for a card that does not exist counts as no card', async () => {
    const own: UserCard = {
      code: 'MARI',
      email: 'mari@kivi.ee',
      mail: { server: 'mail.kivi.ee:25', security: 'none', username: null },
    }
    const { mailer } = await rigWith({
      mailer: {
        company: { ...company, mailUserCode: 'MAIL' },
        cards: { get: (code) => (code === 'MARI' ? own : absent) },
      },
    })
    expect(await mailer.effective('MARI')).toMatchObject({ user: 'MARI' })
    await expect(mailer.send('JURI', message)).rejects.toMatchObject({ diagnosis: { id: 'user-missing' } })
  })

  it('null for options counts as no options', async () => {
    const { mailer } = await rigWith()
    const receipt = await mailer.send('MARI', message, null as unknown as SendOptions)
    expect(receipt.accepted).toHaveLength(1)
  })

  it.each([
    ['no options', undefined],
    ['null', null],
    ['a depth that does not exist', { depth: 'foo' }],
    ['a depth that every object has', { depth: 'constructor' }],
  ])('a check with %s is a failed report, and nothing is connected', async (_, options) => {
    const { mailer, server } = await rigWith()
    const report = await mailer.check('MARI', options as unknown as CheckOptions)
    expect(report).toMatchObject({
      ok: false,
      diagnosis: { id: 'message-malformed', stage: 'settings', params: { field: 'depth' } },
    })
    expect(server.connections().ever).toBe(0)
  })
})

describe('deadlines', () => {
  const withDeadlines = (deadlines: Readonly<Record<string, unknown>>) => () =>
    createMailer({ providers: [], company, cards: { get: () => undefined }, deadlines })

  it('that are undefined are the usual ones', async () => {
    const { mailer } = await rigWith({
      mailer: { deadlines: { connect: undefined as unknown as number, command: 10_000 } },
    })
    expect((await mailer.send('MARI', message)).accepted).toHaveLength(1)
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, '5', null])(
    'are refused by name when %s',
    (value) => {
      expect(withDeadlines({ finalReply: value })).toThrow(TypeError)
      expect(withDeadlines({ finalReply: value })).toThrow(/deadlines\.finalReply/)
    },
  )
})
