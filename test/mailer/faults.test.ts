import { MailError } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { byDeadline, faultRows } from './fault-rows.ts'
import { message, type RigOptions, shortDeadlines, startRig } from './fixture.ts'

const failure = async (options: RigOptions) => {
  const rig = await startRig(options)
  try {
    const error: unknown = await rig.mailer.send('MARI', message).then(
      (receipt) => expect.fail(`sent: ${receipt.response}`),
      (thrown: unknown) => thrown,
    )
    if (!MailError.is(error)) throw error
    return { error, server: rig.server }
  } finally {
    await rig.close()
  }
}

const modes = [
  ['in clear', { security: 'none' }],
  ['in clear, pipelined', { security: 'none', offers: ['PIPELINING', 'SIZE', 'AUTH PLAIN LOGIN'] }],
  ['over TLS', { security: 'tls' }],
  ['over STARTTLS', { security: 'starttls' }],
] as const

describe.each(modes)('a server that fails %s', (_, mode) => {
  it.concurrent.each(faultRows)('%s', async (_what, cue, acts, code, id, stage) => {
    const hello = cue === 'EHLO' ? { HELO: acts } : {}
    const mailer = byDeadline.test(id) ? { deadlines: shortDeadlines } : {}
    const { error } = await failure({ ...mode, responses: { ...hello, [cue]: acts }, mailer })
    const found = [error.code, id === '*' ? id : error.diagnosis.id, stage === '*' ? stage : error.stage]
    expect(found).toEqual([code, id, stage])
  })
})
