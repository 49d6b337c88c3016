import type { MailEvent } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { message, startRig } from './fixture.ts'

describe('events', () => {
  it('tell a mail from its settings to its end, to both listeners', async () => {
    const all: MailEvent[] = []
    const own: MailEvent[] = []
    const rig = await startRig({ security: 'tls', mailer: { on: (event) => all.push(event) } })
    const { messageId } = await rig.mailer.send('MARI', message, { on: (event) => own.push(event) })
    await rig.close()
    expect(own).toEqual(all)
    expect(new Set(all.map(({ run }) => run)).size).toBe(1)
    expect(new Set(all.map((event) => event.company))).toEqual(new Set(['kivi']))
    const facts = { messageId, recipients: 1, bulk: false, sender: 'smtp', server: 'mail.kivi.ee:465' }
    expect(all[0]?.mail).toBeUndefined()
    expect(all.slice(1).map(({ mail }) => mail)).toEqual(all.slice(1).map(() => facts))
    const timed = all.filter(({ took }) => took !== undefined)
    expect(new Set(timed.map(({ kind }) => kind))).toEqual(new Set(['ok', 'end']))
    const ofSteps = timed.filter(({ kind }) => kind === 'ok').reduce((sum, { took = 0 }) => sum + took, 0)
    expect(ofSteps).toBeLessThanOrEqual((all.at(-1)?.took ?? 0) + 1)
    expect(all.every(({ user }) => user === 'MARI')).toBe(true)
    const steps = all
      .filter(({ kind }) => kind === 'start' || kind === 'ok')
      .map(({ stage, kind }) => `${stage} ${kind}`)
    expect(steps).toEqual(
      [
        'settings',
        'lookup',
        'connect',
        'encryption',
        'greeting',
        'capabilities',
        'sign-in',
        'sender',
        'recipient',
        'message',
        'final-reply',
      ].flatMap((stage) => [`${stage} start`, `${stage} ok`]),
    )
    expect(all.at(-1)).toMatchObject({ kind: 'end', stage: 'final-reply' })
    expect(all.filter(({ kind }) => kind === 'client').map(({ text }) => text?.split(' ')[0])).toEqual([
      'EHLO',
      'AUTH',
      'MAIL',
      'RCPT',
      'DATA',
    ])
  })

  it('of a failure name the step, and a listener that throws changes nothing', async () => {
    const seen: MailEvent[] = []
    const rig = await startRig({
      responses: { RCPT: '550 5.1.1 nobody' },
      mailer: {
        on: (event) => {
          seen.push(event)
          throw new Error('listener')
        },
      },
    })
    await expect(rig.mailer.send('MARI', message)).rejects.toMatchObject({ stage: 'recipient' })
    await rig.close()
    expect(seen.slice(-2)).toMatchObject([
      {
        kind: 'fail',
        stage: 'recipient',
        text: expect.stringContaining('550 5.1.1 nobody'),
        took: expect.any(Number),
        diagnosis: { id: 'recipient-unknown', code: 'REJECTED' },
        mail: { messageId: expect.stringMatching(/^<.*>$/) },
      },
      { kind: 'end' },
    ])
  })

  it('of a second mail on the same connection begin at the sender', async () => {
    const rig = await startRig()
    await rig.mailer.send('MARI', message)
    const seen: MailEvent[] = []
    await rig.mailer.send('MARI', message, { on: (event) => seen.push(event) })
    await rig.close()
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual([
      'settings',
      'sender',
      'recipient',
      'message',
      'final-reply',
    ])
  })
})

describe('an error', () => {
  it('is a sentence that says what happened and what to do', async () => {
    const rig = await startRig({ responses: { MAIL: '550 5.1.8 no such sender' } })
    const error = (await rig.mailer.send('MARI', message).catch((thrown: unknown) => thrown)) as Error
    await rig.close()
    expect(error.message).toMatch(/^[A-Z].*\. .*The server said: 550 5\.1\.8 no such sender$/)
  })
})
