import { type ApiUpload, defineProvider, MailError, type Provider } from '@saatja/core'
import { pilvWith } from '@saatja/test-invented-provider'
import { describe, expect, it } from 'vitest'
import { message as small } from './fixture.ts'
import { type Handler, withApi } from './pretend-api.ts'

const message = { ...small, attachments: [{ filename: 'a.bin', content: Buffer.alloc(3_000) }] }

const discard = { undo: { method: 'DELETE', target: '/drafts/1' } } as const

/** Sends the first file to this address, after a draft. */
const uploadTo = (target: string): ApiUpload => ({
  above: 2_000,
  permission: 'write',
  origins: ['https://files.pilv.test'],
  begin: ({ content }) => ({
    kind: 'request',
    request: { method: 'POST', target: '/drafts', contentType: 'message/rfc822', body: content },
    next: (response) =>
      response?.status === 201
        ? {
            kind: 'request',
            request: { method: 'PUT', target, range: 'bytes 0-4/5', body: 'hello' },
            next: (answer) =>
              answer === undefined
                ? { kind: 'failed', ...discard }
                : { kind: 'send', request: { path: '/send', contentType: '', body: '' }, ...discard },
            ...discard,
          }
        : { kind: 'failed' },
  }),
})

const providerWith = (upload: ApiUpload, permissions: readonly string[] = ['write']): Provider => {
  const plain = pilvWith('pilv-token')
  const senders = (plain.senders ?? []).map((sender) => ({
    ...sender,
    ...(sender.api ? { api: { ...sender.api, upload } } : {}),
  }))
  const token = async () => ({ token: 'pilv-token', expires: Date.now() + 3_600_000, permissions })
  return defineProvider({ ...plain, senders, ...(plain.oauth ? { oauth: { ...plain.oauth, token } } : {}) })
}

interface Asked {
  readonly line: string
  readonly authorization: string | undefined
}

const taking =
  (asked: Asked[]): Handler =>
  (request, response) => {
    const { method, url, headers } = request
    asked.push({ line: `${method} ${url}`, authorization: headers.authorization })
    request.resume().on('end', () => response.writeHead(url === '/drafts' ? 201 : 202).end('{"id":"1"}'))
  }

const failed = (work: Promise<unknown>): Promise<MailError> =>
  work.then(
    () => Promise.reject(new Error('it was sent')),
    (error: unknown) => (MailError.is(error) ? error : Promise.reject(error)),
  )

describe('a message that goes up in pieces', () => {
  it('shows its token to no one but the API, and the address of an upload to no one', () => {
    const asked: Asked[] = []
    const target = 'https://files.pilv.test/up?key=kanaarilind-77'
    return withApi(
      taking(asked),
      async ({ mailer, events }) => {
        await mailer.send('MARI', message)
        expect(asked).toEqual([
          { line: 'POST /drafts', authorization: 'Bearer pilv-token' },
          { line: 'PUT /up?key=kanaarilind-77', authorization: undefined },
          { line: 'POST /send', authorization: 'Bearer pilv-token' },
        ])
        expect(JSON.stringify(events)).not.toContain('kanaarilind')
      },
      { providers: [providerWith(uploadTo(target))] },
    )
  })

  it.each(['https://elsewhere.test/x', 'http://files.pilv.test/x', 'file:///etc/passwd'])(
    'goes to no address but those that the provider names: not to %s',
    (target) => {
      const asked: Asked[] = []
      return withApi(
        taking(asked),
        async ({ mailer }) => {
          expect(await failed(mailer.send('MARI', message))).toMatchObject({
            code: 'NETWORK',
            diagnosis: { id: 'reply-malformed' },
          })
          expect(asked.map(({ line }) => line)).toEqual(['POST /drafts', 'DELETE /drafts/1'])
        },
        { providers: [providerWith(uploadTo(target))] },
      )
    },
  )

  it('is refused where the token does not allow it, before anything is connected', () => {
    const asked: Asked[] = []
    return withApi(
      taking(asked),
      async ({ mailer }) => {
        expect(await failed(mailer.send('MARI', message))).toMatchObject({
          code: 'REJECTED',
          diagnosis: { id: 'message-too-large' },
        })
        expect(asked).toEqual([])
      },
      { providers: [providerWith(uploadTo('/files'), [])] },
    )
  })
})
