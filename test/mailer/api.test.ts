import { createMailer, MailError } from '@saatja/core'
import { pilvWith } from '@saatja/test-invented-provider'
import { describe, expect, it } from 'vitest'
import { company, message } from './fixture.ts'
import { apiCard, type Handler, withApi } from './pretend-api.ts'

const failed = async (work: Promise<unknown>): Promise<MailError> => {
  const error: unknown = await work.then(
    () => new Error('it was sent'),
    (reason: unknown) => reason,
  )
  if (MailError.is(error)) return error
  throw error
}

const accepting: Handler = (request, response) => {
  request.resume().on('end', () => response.writeHead(202).end('{"id":"m-1"}'))
}

/** Answers without waiting for the message. */
const hasty =
  (status: number, body = '{}', headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    response.writeHead(status, headers).end(body)

/** Never over: what ends the mail is something else. */
const forever = (): Promise<void> => new Promise(() => {})

describe('a mail through an API', () => {
  it('is one request, whose id is the receipt’s', () =>
    withApi(accepting, async ({ mailer, events }) => {
      const receipt = await mailer.send('MARI', message)
      expect(receipt).toMatchObject({ serverMessageId: 'm-1', server: 'api.pilv.test:443' })
      const told = events.filter(({ kind }) => kind === 'client' || kind === 'server').map(({ text }) => text)
      expect(told[0]).toContain('POST /send HTTP/1.1\nhost: api.pilv.test\nauthorization: Bearer [secret]')
      expect(told[1]).toBe('HTTP/1.1 202 Accepted\n\n{"id":"m-1"}')
    }))

  it('that is refused before its last byte was not sent', () =>
    withApi(hasty(413), async ({ mailer }) => {
      const error = await failed(mailer.send('MARI', message, { beforeDot: forever }))
      expect(error).toMatchObject({
        code: 'REJECTED',
        stage: 'message',
        diagnosis: { id: 'message-too-large' },
      })
    }))

  it('that is taken before its last byte is a mystery', () =>
    withApi(hasty(202), async ({ mailer }) => {
      const error = await failed(mailer.send('MARI', message, { beforeDot: forever }))
      expect(error).toMatchObject({ code: 'UNKNOWN', diagnosis: { id: 'unknown-reply' } })
    }))

  it('follows nobody elsewhere', () =>
    withApi(
      (request, response) => {
        const location = 'https://elsewhere.test/'
        request.resume().on('end', () => response.writeHead(307, { location }).end())
      },
      async ({ mailer, events }) => {
        expect(await failed(mailer.send('MARI', message))).toMatchObject({ code: 'UNKNOWN' })
        expect(events.filter(({ kind, stage }) => kind === 'start' && stage === 'connect')).toHaveLength(1)
      },
    ))

  it('believes no answer that is longer than one can be, or that breaks off', async () => {
    const long = `{"id":"${'x'.repeat(200_000)}"}`
    await withApi(
      (request, response) => void request.resume().on('end', () => response.writeHead(202).end(long)),
      async ({ mailer }) => {
        expect(await failed(mailer.send('MARI', message))).toMatchObject({ code: 'UNKNOWN' })
      },
    )
    await withApi(
      (request, response) =>
        void request.resume().on('end', () => {
          response.writeHead(202, { 'content-length': '100' }).write('{"id":')
          setImmediate(() => response.destroy())
        }),
      async ({ mailer }) => {
        expect(await failed(mailer.send('MARI', message))).toMatchObject({ code: 'UNKNOWN' })
      },
    )
  })

  it('that its caller gives up is not sent before its last byte, and unknown after it', () =>
    withApi(
      (request) => void request.resume(),
      async ({ mailer }) => {
        const before = new AbortController()
        const first = failed(
          mailer.send('MARI', message, {
            signal: before.signal,
            beforeDot: () => {
              before.abort()
              return forever()
            },
          }),
        )
        expect(await first).toMatchObject({ code: 'NETWORK', diagnosis: { id: 'aborted-before-dot' } })
        const after = new AbortController()
        const second = failed(
          mailer.send('MARI', message, {
            signal: after.signal,
            on: ({ stage, kind }) => {
              if (stage === 'final-reply' && kind === 'start') setImmediate(() => after.abort())
            },
          }),
        )
        expect(await second).toMatchObject({ code: 'UNKNOWN', diagnosis: { id: 'unknown-aborted' } })
      },
    ))

  it('waits for a date as well as for seconds, and never longer than a week', async () => {
    const wait = async (told: string): Promise<number> => {
      let ms = 0
      await withApi(hasty(429, '{}', { 'retry-after': told }), async ({ mailer }) => {
        const error = await failed(mailer.send('MARI', message))
        expect(error).toMatchObject({ code: 'LIMIT', diagnosis: { id: 'api-busy' } })
        ms = Date.parse(error.diagnosis.retryAt ?? '') - Date.now()
      })
      return ms
    }
    expect(await wait('120')).toBeGreaterThan(110_000)
    expect(await wait(new Date(Date.now() + 600_000).toUTCString())).toBeGreaterThan(590_000)
    expect(await wait('99999999')).toBeLessThanOrEqual(7 * 86_400_000)
  })

  it('keeps to the sockets that the application allows', () =>
    withApi(
      accepting,
      async ({ mailer, most }) => {
        await Promise.all(Array.from({ length: 8 }, () => mailer.send('MARI', message)))
        expect(most()).toBeLessThanOrEqual(2)
      },
      { maxSockets: 2 },
    ))

  it('goes to no address of the own network, and to no server that cannot prove its name', async () => {
    const inside = createMailer({
      providers: [pilvWith('pilv-token', 'https://localhost')],
      company,
      cards: { get: () => apiCard },
    })
    expect((await failed(inside.send('MARI', message))).diagnosis.id).toBe('private-address')
    await inside.close()
    await withApi(
      accepting,
      async ({ mailer }) => {
        const error = await failed(mailer.send('MARI', message))
        expect(error).toMatchObject({ stage: 'encryption', diagnosis: { id: 'certificate-wrong-name' } })
      },
      { providers: [pilvWith('pilv-token', 'https://other.pilv.test')] },
    )
  })
})
