import { createMailer, type UserCard } from '@saatja/core'
import { afterEach, describe, expect, it } from 'vitest'
import { type Answer, startAnsweringServer } from './answering-server.ts'
import { company, deadlines, message, password } from './fixture.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

const failing = async (answer: Answer, mail: UserCard['mail'] = { username: null }) => {
  const server = await startAnsweringServer(answer)
  const mailer = createMailer({
    providers: [],
    company,
    cards: {
      get: () => ({
        code: 'MARI',
        email: 'mari@kivi.ee',
        mail: { server: 'mail.kivi.ee:25', security: 'none', ...mail },
      }),
    },
    dial: () => ({ host: '127.0.0.1', port: server.port }),
    deadlines,
  })
  closers.push(
    () => server.close(),
    () => mailer.close(),
  )
  return mailer.send('MARI', message).catch((error: unknown) => error)
}

const refusing =
  (reply: string, helo?: string): Answer =>
  (line) =>
    line.startsWith('EHLO') ? reply : line.startsWith('HELO') ? (helo ?? '250 hello') : undefined

describe('a server that refuses the name in EHLO', () => {
  const signIn = { username: 'mari', password, allowClearTextPassword: true }

  it.each([
    '501 5.5.4 Invalid name',
    '550 5.7.1 your name is not to my liking',
    '504 5.5.2 need a full name',
  ])('is quoted with %s, though it takes HELO and then offers no sign-in', async (reply) => {
    expect(await failing(refusing(reply), signIn)).toMatchObject({ stage: 'capabilities', reply })
  })

  it('is quoted with what it said to EHLO when it refuses HELO with other words', async () => {
    const reply = '501 5.5.4 Invalid name'
    expect(await failing(refusing(reply, '503 5.5.1 and now?'))).toMatchObject({
      stage: 'capabilities',
      reply,
    })
  })

  it('carries mail without a sign-in after HELO', async () => {
    expect(await failing(refusing('550 no such name'))).toMatchObject({ accepted: ['juri@tamm.ee'] })
  })

  it('is another thing than one that does not know EHLO', async () => {
    expect(await failing(refusing('502 5.5.1 not implemented'), signIn)).toMatchObject({
      diagnosis: { id: 'auth-not-offered' },
    })
    expect(await failing(refusing('500 what', '501 5.0.0 bad name'))).toMatchObject({
      reply: '501 5.0.0 bad name',
    })
  })

  it('is quoted when it closes', async () => {
    const reply = '421 4.7.0 closing, try again later'
    expect(await failing(refusing(reply))).toMatchObject({ stage: 'capabilities', reply })
  })
})
