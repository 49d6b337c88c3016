import { afterEach, describe, expect, it, vi } from 'vitest'
import { message, type RigOptions, startRig } from './fixture.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('an unused connection', () => {
  it('says goodbye before a minute is over, and nothing else meanwhile', async () => {
    const rig = await startRig()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await rig.mailer.send('MARI', message)
    const said = rig.server.lines.length
    await vi.advanceTimersByTimeAsync(44_000)
    expect(rig.server.lines).toHaveLength(said)
    await vi.advanceTimersByTimeAsync(14_000)
    vi.useRealTimers()
    await rig.server.seen('QUIT')
    expect(rig.server.lines.slice(said)).toEqual(['QUIT'])
    await rig.close()
  })
})

describe('a silent server', () => {
  const secondsAt = async (cue: 'MAIL' | 'RCPT' | 'DATA' | 'EHLO', limits: object, check = false) => {
    const options: RigOptions = {
      responses: { [cue]: { ending: 'deaf' } },
      mailer: { deadlines: { connect: 10_000, progress: 10_000, finalReply: 10_000, ...limits } },
    }
    const rig = await startRig(options)
    const error: unknown = check
      ? await rig.mailer.check('MARI', { depth: 'message', to: 'juri@tamm.ee' })
      : await rig.mailer.send('MARI', message).catch((thrown: unknown) => thrown)
    rig.server.hangUp()
    await rig.close()
    const { diagnosis } = error as { readonly diagnosis?: { readonly params: object } }
    return diagnosis?.params
  }

  it.each(['MAIL', 'RCPT', 'DATA'] as const)(
    'may think longer about %s than about other commands',
    async (cue) => {
      expect(await secondsAt(cue, { command: 200, envelope: 700 })).toMatchObject({ seconds: 0.7 })
    },
  )

  it('has as long for all of them where only the one is stated', async () => {
    expect(await secondsAt('RCPT', { command: 300 })).toMatchObject({ seconds: 0.3 })
    expect(await secondsAt('EHLO', { command: 300, envelope: 5_000 })).toMatchObject({ seconds: 0.3 })
  })

  it('does not keep a person who checks for longer than a command may take', async () => {
    expect(await secondsAt('RCPT', { command: 300, envelope: 60_000 }, true)).toMatchObject({ seconds: 0.3 })
  })
})
