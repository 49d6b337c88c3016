import { MailError, type MailEvent } from '@saatja/core'
import { afterEach, describe, expect, it } from 'vitest'
import { message, type RigOptions, startRig } from './fixture.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** What a terminal acts upon, turns around, or takes for a line of its own. A reply of several lines keeps its line breaks. */
const controls = /[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/u
/** Colours, a bell, a title of a window, a line that seems to be one of the log, text that runs backwards. */
const evil =
  '\u001b[31mred\u0007 \u001b]0;title\u0007 \rOK sent\u0000 \u009b2J \u202ereversed \u2028next\tend'

const told = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(told)
}

const rigWith = async (responses: RigOptions['responses']) => {
  const events: MailEvent[] = []
  const rig = await startRig({ responses: responses ?? {}, mailer: { on: (event) => events.push(event) } })
  closers.push(rig.close)
  return { ...rig, events }
}

describe('control characters of a server', () => {
  it.each<[string, RigOptions['responses']]>([
    ['the greeting', { greeting: `554 5.7.1 ${evil}` }],
    ['the sign-in', { AUTH: `535 5.7.8 ${evil}` }],
    ['MAIL', { MAIL: `550 5.7.1 ${evil}` }],
    ['RCPT', { RCPT: `550-5.1.1 ${evil}\r\n550 5.1.1 ${evil}` }],
    ['DATA', { DATA: `451 4.3.0 ${evil}` }],
    ['the final reply', { '.': `554 5.7.1 ${evil}` }],
  ])('in the reply to %s are in no error, event or report', async (_, responses) => {
    const { mailer, events } = await rigWith(responses)
    const error: unknown = await mailer.send('MARI', message).catch((reason: unknown) => reason)
    if (!MailError.is(error)) throw new Error('not refused')
    const report = await mailer.check('MARI', { depth: 'message', to: 'juri@tamm.ee' })
    expect(error.reply).toContain('red')
    const all = [error.message, ...told(error.toJSON()), ...told(events), ...told(report)]
    expect(all.filter((text) => controls.test(text))).toEqual([])
  })

  it('in the reply that accepts are not in the receipt', async () => {
    const { mailer } = await rigWith({ '.': `250 2.0.0 Ok: queued as A1B2 ${evil}` })
    const receipt = await mailer.send('MARI', message)
    expect(receipt.serverMessageId).toBe('A1B2')
    expect(told(receipt).filter((text) => controls.test(text))).toEqual([])
  })
})
