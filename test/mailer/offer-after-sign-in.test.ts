import { afterEach, describe, expect, it } from 'vitest'
import { message, type RigOptions, startRig } from './fixture.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})
const rigWith = async (options: RigOptions) => {
  const rig = await startRig(options)
  closers.push(rig.close)
  return rig
}

const offer = (...words: readonly string[]): string =>
  ['proxy.test', ...words]
    .map((word, index) => `250${index === words.length ? ' ' : '-'}${word}`)
    .join('\r\n')

/** Dovecot in front of another server, which it asks only for someone who has signed in. */
const before = offer('8BITMIME', 'AUTH PLAIN', 'BURL imap', 'SIZE')
const after = offer('8BITMIME', 'AUTH', 'BURL imap imap://proxy.test', 'DSN', 'SIZE 2000')
const dsn = { notify: ['failure'] } as const
const verbs = (lines: readonly string[]): string => lines.map((line) => line.split(' ', 1)[0]).join(' ')

describe('a server that offers more to someone who has signed in', () => {
  it('is asked again, so that reports and the limit are known', async () => {
    const { mailer, server } = await rigWith({ responses: { EHLO: [before, after] } })
    expect(await mailer.send('MARI', { ...message, dsn })).toMatchObject({ dsn: 'requested' })
    expect(verbs(server.lines)).toMatch(/^EHLO AUTH EHLO MAIL RCPT DATA/)
    await expect(mailer.send('MARI', { ...message, text: 'a'.repeat(4_000) })).rejects.toMatchObject({
      code: 'REJECTED',
      diagnosis: { id: 'message-too-large' },
    })
    expect(server.lines.filter((line) => line.startsWith('EHLO'))).toHaveLength(2)
  })

  it('keeps its first offer when it rejects the question', async () => {
    const { mailer } = await rigWith({ responses: { EHLO: [before, '503 5.5.1 Said already'] } })
    expect(await mailer.send('MARI', { ...message, dsn })).toMatchObject({ dsn: 'not-offered' })
  })

  it('ends the sign-in when it closes instead', async () => {
    const { mailer } = await rigWith({ responses: { EHLO: [before, { ending: 'close' }] } })
    await expect(mailer.send('MARI', message)).rejects.toMatchObject({ code: 'NETWORK' })
  })

  it('shows each step of a check once', async () => {
    const { mailer } = await rigWith({ responses: { EHLO: [before, after] } })
    const { ok, steps } = await mailer.check('MARI', { depth: 'sign-in' })
    const stages = steps.map(({ stage }) => stage)
    expect([ok, new Set(stages).size]).toEqual([true, stages.length])
  })

  it('is the only one that is asked again', async () => {
    const { mailer, server } = await rigWith({
      responses: { EHLO: offer('8BITMIME', 'AUTH PLAIN', 'SIZE 9000') },
    })
    await mailer.send('MARI', { ...message, dsn })
    expect(server.lines.filter((line) => line.startsWith('EHLO'))).toHaveLength(1)
  })
})
