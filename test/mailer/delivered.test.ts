import type { Pace, Provider } from '@saatja/core'
import { plainBehaviour } from '@saatja/testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { host, message, type RigOptions, startRig } from './fixture.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

const rigWith = async (options: RigOptions) => {
  const rig = await startRig(options)
  closers.push(rig.close)
  return rig
}

const source = { from: 'test', checkedAt: '2026-11-22', confidence: 'vendor' } as const
/** A provider one of whose rules is no regular expression. */
const broken: Provider = {
  id: 'katki',
  name: 'Katki',
  hosts: [host],
  behaviour: plainBehaviour,
  foreignFrom: 'accepts',
  limits: {},
  replies: [
    {
      id: 'katki-x',
      code: 'REJECTED',
      stages: ['sender', 'recipient', 'message', 'final-reply'],
      replyCodes: [550],
      text: '(',
      actor: 'user',
      retry: 'never',
      source,
    },
  ],
  texts: { et: async () => ({}), lv: async () => ({}), en: async () => ({}) },
}

const lost = (): never => {
  throw new Error('the database is down')
}
const paces: readonly [string, Pace][] = [
  ['throws', { take: async () => lost }],
  ['rejects', { take: async () => async () => lost() }],
  ['was never given', { take: async () => undefined as unknown as () => void }],
]

describe('a mail that the server has taken', () => {
  it.each(paces)('stays delivered when giving the turn back %s', async (_, pace) => {
    const { mailer, server } = await rigWith({ mailer: { pace } })
    await expect(mailer.send('MARI', message)).resolves.toMatchObject({ accepted: ['juri@tamm.ee'] })
    const report = await mailer.check('MARI', { depth: 'message', to: 'juri@tamm.ee' })
    expect(report).toMatchObject({ ok: true, receipt: { accepted: ['juri@tamm.ee'] } })
    expect(server.messages).toHaveLength(2)
  })

  it('stays delivered when a rule of the provider cannot judge the refusal of one recipient', async () => {
    const { mailer } = await rigWith({
      mailer: { providers: [broken] },
      responses: { RCPT: ['250 ok', '550 5.1.1 no such user'] },
    })
    const receipt = await mailer.send('MARI', { ...message, to: ['juri@tamm.ee', 'kati@tamm.ee'] })
    expect(receipt.accepted).toEqual(['juri@tamm.ee'])
    expect(receipt.rejected).toMatchObject([{ address: 'kati@tamm.ee', diagnosis: { code: 'REJECTED' } }])
  })
})

it('a refusal that a rule of the provider cannot judge is judged without it', async () => {
  const { mailer } = await rigWith({
    mailer: { providers: [broken] },
    responses: { '.': '550 5.1.1 no such user' },
  })
  await expect(mailer.send('MARI', message)).rejects.toMatchObject({
    name: 'MailError',
    code: 'REJECTED',
    reply: '550 5.1.1 no such user',
  })
})

it('a listener that answers a promise does no harm when the promise fails', async () => {
  const unhandled: unknown[] = []
  const note = (error: unknown) => unhandled.push(error)
  process.on('unhandledRejection', note)
  closers.push(async () => void process.off('unhandledRejection', note))
  const { mailer } = await rigWith({ mailer: { on: async () => lost() } })
  await mailer.send('MARI', message, { on: async () => lost() })
  await new Promise((resolve) => setImmediate(resolve))
  expect(unhandled).toEqual([])
})
