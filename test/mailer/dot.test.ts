import { Readable } from 'node:stream'
import { MailError, type SendOptions } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { type MailerFixture, message, type RigOptions, shortDeadlines, startRig } from './fixture.ts'

const during = async (options: RigOptions, work: (rig: MailerFixture) => Promise<void>): Promise<void> => {
  const rig = await startRig(options)
  try {
    await work(rig)
  } finally {
    await rig.close()
  }
}

const failure = async (
  rig: MailerFixture,
  options: SendOptions = {},
  content?: Uint8Array | Readable,
): Promise<MailError> => {
  const attachments = content ? [{ filename: 'arve.pdf', content }] : []
  const error: unknown = await rig.mailer.send('MARI', { ...message, attachments }, options).then(
    () => expect.fail('was sent'),
    (thrown: unknown) => thrown,
  )
  if (!MailError.is(error)) throw error
  return error
}

const modes = [['none'], ['tls'], ['starttls']] as const

describe.each(modes)('before the dot, with security %s', (security) => {
  it('the barrier is passed after the whole body and before its end', () =>
    during({ security }, async ({ mailer, server }) => {
      let arrived = -1
      await mailer.send('MARI', message, {
        beforeDot: async () => {
          await server.seen('DATA')
          arrived = server.messages.length
        },
      })
      expect(arrived).toBe(0)
      expect(server.messages).toHaveLength(1)
    }))

  it('a barrier that throws means no dot, and the connection is gone', () =>
    during({ security }, async (rig) => {
      const cause = new Error('database is down')
      const error = await failure(rig, { beforeDot: () => Promise.reject(cause) })
      expect(error).toMatchObject({ code: 'NETWORK', diagnosis: { id: 'before-dot-failed' } })
      expect(error.cause).toBe(cause)
      expect(cause).not.toHaveProperty('code')
      expect(rig.server.messages).toHaveLength(0)
      await rig.mailer.send('MARI', message)
      expect(rig.server.connections().ever).toBe(2)
    }))

  it('a barrier that never answers ends by the deadline, without a dot', () =>
    during({ security, mailer: { deadlines: shortDeadlines } }, async (rig) => {
      let release = () => {}
      const error = await failure(rig, {
        beforeDot: () => new Promise<void>((resolve) => (release = resolve)),
      })
      expect(error).toMatchObject({ code: 'NETWORK', stage: 'message' })
      release()
      await rig.mailer.send('MARI', message)
      expect(rig.server.messages).toHaveLength(1)
    }))

  it('the caller can abort while the barrier is awaited', () =>
    during({ security }, async (rig) => {
      const abort = new AbortController()
      const error = await failure(rig, {
        signal: abort.signal,
        beforeDot: async () => abort.abort(),
      })
      expect(error).toMatchObject({ code: 'NETWORK', diagnosis: { id: 'aborted-before-dot' } })
      expect(rig.server.messages).toHaveLength(0)
    }))
})

describe('an abort', () => {
  it('that came before anything else connects nothing', () =>
    during({}, async (rig) => {
      const error = await failure(rig, { signal: AbortSignal.abort() })
      expect(error).toMatchObject({ code: 'NETWORK', diagnosis: { id: 'aborted-before-dot' } })
      expect(rig.server.connections().ever).toBe(0)
    }))

  it.each(['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA'] as const)('while %s waits is NETWORK', (cue) =>
    during({ responses: { [cue]: { ending: 'deaf' } } }, async (rig) => {
      const abort = new AbortController()
      const failed = failure(rig, {
        signal: abort.signal,
        on: ({ kind, text, stage }) => {
          if (cue === 'greeting' ? stage === 'greeting' : kind === 'client' && text?.startsWith(cue))
            abort.abort()
        },
      })
      expect(await failed).toMatchObject({ code: 'NETWORK', diagnosis: { id: 'aborted-before-dot' } })
      expect(rig.server.messages).toHaveLength(0)
    }),
  )

  it.each(modes)('after the dot is UNKNOWN, with security %s', (security) =>
    during({ security, responses: { '.': {} } }, async (rig) => {
      const abort = new AbortController()
      const failed = failure(rig, { signal: abort.signal })
      await rig.server.seen('.')
      abort.abort()
      expect(await failed).toMatchObject({ code: 'UNKNOWN', diagnosis: { id: 'unknown-aborted' } })
    }),
  )
})

describe('a body', () => {
  const big = Buffer.alloc(20_000_000, 'x')
  const stalling = {
    offers: ['AUTH PLAIN'],
    responses: { body: { ending: 'deaf' } },
    mailer: { deadlines: shortDeadlines },
  } as const

  it.each(modes)('that the server stops reading is not sent, with security %s', (security) =>
    during({ security, ...stalling }, async (rig) => {
      expect(await failure(rig, {}, big)).toMatchObject({
        code: 'NETWORK',
        stage: 'message',
        diagnosis: { id: 'deadline-passed' },
      })
      expect(rig.server.messages).toHaveLength(0)
    }),
  )

  it.each(modes)('that is given up takes its connection along at once, with security %s', (security) =>
    during({ security, ...stalling }, async (rig) => {
      const sockets = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length
      const before = sockets()
      await failure(rig, {}, big)
      await new Promise((resolve) => setImmediate(resolve))
      // Only the server's end is left. A client that closes politely still flushes what it holds, the dot perhaps.
      expect(sockets() - before).toBe(1)
    }),
  )

  it.each(['close', 'reset'] as const)(
    'during which the server ends the connection (%s) is not sent',
    (ending) =>
      during({ offers: ['AUTH PLAIN'], responses: { body: { ending } } }, async (rig) => {
        expect(await failure(rig, {}, big)).toMatchObject({
          code: 'NETWORK',
          diagnosis: { id: 'dropped-before-dot' },
        })
      }),
  )

  it('that is refused half-way is refused, and its connection is not used again', () =>
    during(
      { offers: ['AUTH PLAIN'], responses: { body: [{ bytes: '552 5.3.4 enough\r\n' }, {}] } },
      async (rig) => {
        expect(await failure(rig, {}, big)).toMatchObject({ code: 'REJECTED', stage: 'message' })
        await rig.mailer.send('MARI', message)
        expect(rig.server.connections().ever).toBe(2)
      },
    ))

  it('that is accepted half-way is a server out of step', () =>
    during({ offers: ['AUTH PLAIN'], responses: { body: { bytes: '250 2.0.0 Ok\r\n' } } }, async (rig) => {
      expect(await failure(rig, {}, big)).toMatchObject({
        code: 'NETWORK',
        diagnosis: { id: 'reply-malformed' },
      })
    }))

  it('that makes progress may take longer than the deadline', () =>
    during({ mailer: { deadlines: shortDeadlines } }, async (rig) => {
      const pieces = async function* () {
        for (let piece = 0; piece < 8; piece += 1) {
          yield Buffer.alloc(3_000, 'y')
          await new Promise((resolve) => setTimeout(resolve, 150))
        }
      }
      const content = Readable.from(pieces())
      const receipt = await rig.mailer.send('MARI', {
        ...message,
        attachments: [{ filename: 'a.bin', content }],
      })
      expect(receipt.accepted).toHaveLength(1)
    }))

  it('whose stream fails is not sent', () =>
    during({}, async (rig) => {
      const cause = new Error('disk error')
      const content = Readable.from(
        (async function* () {
          yield Buffer.from('half')
          throw cause
        })(),
      )
      const error = await failure(rig, {}, content)
      expect(error).toMatchObject({ code: 'REJECTED', diagnosis: { id: 'attachment-unreadable' }, cause })
      expect(rig.server.messages).toHaveLength(0)
    }))

  it('keeps its dots and ends only once, whatever is in it', () =>
    during({}, async ({ mailer, server }) => {
      const text = 'one\r\n.\r\ntwo\n.\nthree\r.\rfour\r\n..five\r\n.'
      await mailer.send('MARI', { ...message, text })
      expect(server.messages).toHaveLength(1)
      expect(server.lines.filter((line) => line.startsWith('MAIL'))).toHaveLength(1)
    }))
})
