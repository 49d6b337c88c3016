import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type Sandbox,
  type SandboxApiServer,
  type SubmissionServer,
  startSandboxApi,
} from '../../src/index.ts'
import { sandboxWith } from '../fixture.ts'
import { invoice, program } from '../program.ts'

let sandbox: Sandbox
let submission: SubmissionServer
let api: SandboxApiServer

beforeEach(async () => {
  sandbox = await sandboxWith()
  submission = await sandbox.listen()
  api = await startSandboxApi({ messages: sandbox, submission })
})
afterEach(() => api.close())

const ask = (method: string, path: string, body?: unknown, token = api.token) =>
  fetch(`${api.address}${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

interface Found {
  readonly id: string
  readonly subject: string
}

const read = async <T>(path: string): Promise<T> => (await (await ask('GET', path)).json()) as T

const send = (changes: object = {}) => program(submission).sendMail({ ...invoice, ...changes })

describe('messages', () => {
  it('are listed, newest first, and filtered', async () => {
    await send()
    await send({ subject: 'Arve 1043', to: 'Kati@Example.com' })
    const list = await read<{ total: number; messages: Found[] }>('/messages?limit=1')
    expect(list).toMatchObject({ total: 2, messages: [{ subject: 'Arve 1043' }] })
    expect(await read('/messages?to=kati@example.com&subject=ARVE')).toMatchObject({ total: 1 })
    expect(await read('/messages?from=nobody@example.com')).toEqual({ total: 0, messages: [] })
  })

  it('are read whole: fields, bytes and files', async () => {
    await send()
    const [mail] = sandbox.mails()
    expect(await read(`/messages/${mail?.id}`)).toMatchObject({
      from: { name: 'Mari', address: 'mari@kivi.example' },
      envelope: { from: 'mari@kivi.example', to: ['anna@example.com'] },
      text: 'Tere!\n',
      security: 'starttls',
      username: 'sandbox',
      attachments: [{ filename: 'arve.txt', contentType: 'text/plain', size: 10 }],
    })
    const raw = await ask('GET', `/messages/${mail?.id}/raw`)
    expect(new Uint8Array(await raw.arrayBuffer())).toEqual(new Uint8Array(mail?.raw ?? []))
    const file = await ask('GET', `/messages/${mail?.id}/attachments/0`)
    expect(await file.text()).toBe('kaks eurot')
    expect(file.headers.get('content-disposition')).toBe('attachment')
    expect((await ask('GET', `/messages/${mail?.id}/attachments/1`)).status).toBe(404)
  })

  it('are deleted, one and all', async () => {
    await Promise.all([send(), send(), send()])
    const [first] = sandbox.mails()
    expect((await ask('DELETE', `/messages/${first?.id}`)).status).toBe(204)
    expect((await ask('DELETE', `/messages/${first?.id}`)).status).toBe(404)
    expect(sandbox.mails()).toHaveLength(2)
    expect((await ask('DELETE', '/messages')).status).toBe(204)
    expect(sandbox.mails()).toEqual([])
  })
})

describe('a query', () => {
  it.each([
    ['/messages?limit=none', /^limit: must be a whole number from 1 to 500$/],
    ['/messages?limit=0', /^limit: must be a whole number from 1 to 500$/],
    ['/messages/next?timeout=61', /^timeout: must be a whole number from 0 to 60$/],
    ['/messages?to=', /^to: must be a text of 1 to 320 characters$/],
    [
      '/messages?sort=asc',
      /^sort: there is no such field here; a query may have to, from, subject and limit$/,
    ],
  ])('is refused by field, with what is allowed: %s', async (path, message) => {
    const response = await ask('GET', path)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ code: 'invalid', message: expect.stringMatching(message) })
  })
})

describe('the next message', () => {
  it('is waited for', async () => {
    const next = read<Found>('/messages/next?to=anna@example.com&timeout=30')
    await send({ to: 'kati@example.com', subject: 'no' })
    await send()
    expect((await next).subject).toBe('Arve 1042')
  })

  it('is the oldest one that is here already, or the one after a known one', async () => {
    await send({ subject: 'one' })
    await send({ subject: 'two' })
    const one = await read<Found>('/messages/next')
    expect(one.subject).toBe('one')
    expect(await read(`/messages/next?after=${one.id}`)).toMatchObject({ subject: 'two' })
  })

  it('does not come for ever: the timeout says so', async () => {
    const response = await ask('GET', '/messages/next?timeout=0')
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({
      code: 'timeout',
      message: 'No such message came within 0 seconds.',
    })
    expect(await read('/messages/next?after=ABC')).toMatchObject({ code: 'not-found' })
  })

  it('is not waited for by a program that has left', async () => {
    const left = new AbortController()
    const headers = { Authorization: `Bearer ${api.token}` }
    const waits = Array.from({ length: 100 }, () =>
      fetch(`${api.address}/messages/next?timeout=60`, { headers, signal: left.signal }).catch(() => 'left'),
    )
    let answer = await ask('GET', '/messages/next?timeout=0')
    while (answer.status !== 429) answer = await ask('GET', '/messages/next?timeout=0')
    left.abort()
    await Promise.all(waits)
    while (answer.status !== 404) answer = await ask('GET', '/messages/next?timeout=0')
  })
})

describe('an error', () => {
  it('is played at the next message, then no more', async () => {
    const { scenarios } = await read<{ scenarios: { id: string; stage: string; replies: string[] }[] }>(
      '/scenarios',
    )
    const chosen = scenarios.find(
      ({ stage, replies }) => stage === 'recipient' && /^4\d\d [^\n]*$/.test(replies[0] ?? ''),
    )
    expect((await ask('PUT', '/error', { scenario: chosen?.id })).status).toBe(204)
    // The reply quotes another conversation; here it names the recipient of this one.
    const response = chosen?.replies[0]?.replace(/<[^>]*>/, '<anna@example.com>')
    await expect(send()).rejects.toMatchObject({ response })
    await send()
  })

  it('may be a reply of one’s own, replaced or taken back before it plays', async () => {
    await ask('PUT', '/error', { stage: 'sender', reply: '451 4.3.0 No' })
    await ask('PUT', '/error', { stage: 'final-reply', reply: '554 5.7.1 Spam', times: 2 })
    await expect(send()).rejects.toThrow('554 5.7.1 Spam')
    await ask('DELETE', '/error')
    await send()
  })

  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    [
      'no fields',
      {},
      /^stage: must be one of sign-in, sender, recipient, message, final-reply\. reply: must be/,
    ],
    ['no object', ['greylisted'], /^The body must be an object; give either scenario .* or stage and reply/],
    ['nothing', null, /^The body must be an object; give either scenario/],
    ['an unknown scenario', { scenario: 'no-such' }, /^scenario: .*"no-such"; it can play .*\bgreylisted\b/],
    ['no name', { scenario: 5 }, /^scenario: must be an id that GET \/scenarios lists/],
    [
      'an unknown stage',
      { stage: 'rcpt', reply: '550 No' },
      /^stage: must be one of sign-in, .*final-reply$/,
    ],
    ['no reply', { stage: 'sender' }, /^reply: must be one line .* 400 to 599/],
    ['a success', { stage: 'recipient', reply: '250 Ok' }, /^reply: must be one line .* 400 to 599/],
    ['two lines', { stage: 'recipient', reply: '550 No\r\n250 Ok' }, /^reply: must be one line/],
    ['not once', { stage: 'recipient', reply: '550 No', times: 0 }, /^times: .* from 1 to 100$/],
    ['a text for a number', { scenario: 'greylisted', times: '2' }, /^times: .* from 1 to 100$/],
    ['both', { scenario: 'greylisted', stage: 'sender' }, /^stage: there is no such field here; give either/],
    ['another field', { scenario: 'greylisted', count: 2 }, /^count: there is no such field here; give/],
  ]

  it.each(wrong)('is refused by field, with what is allowed: %s', async (_name, body, message) => {
    const response = await ask('PUT', '/error', body)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ code: 'invalid', message: expect.stringMatching(message) })
    await send()
  })

  it('is refused when it is no JSON, and when it is too large', async () => {
    const headers = { Authorization: `Bearer ${api.token}`, 'Content-Type': 'application/json' }
    const response = await fetch(`${api.address}/error`, { method: 'PUT', headers, body: 'greylisted' })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      message: expect.stringMatching(/^The body is not JSON; give either scenario/),
    })
    expect((await ask('PUT', '/error', { scenario: 'x'.repeat(70_000) })).status).toBe(413)
  })
})

describe('who may ask', () => {
  it('is who has the token', async () => {
    await send()
    const [mail] = sandbox.mails()
    const requests: [string, string, unknown?][] = [
      ['GET', '/messages'],
      ['GET', '/messages/next'],
      ['GET', `/messages/${mail?.id}`],
      ['GET', `/messages/${mail?.id}/raw`],
      ['GET', `/messages/${mail?.id}/attachments/0`],
      ['GET', '/scenarios'],
      ['PUT', '/error', { stage: 'sender', reply: '451 4.3.0 No' }],
      ['DELETE', '/error'],
      ['DELETE', `/messages/${mail?.id}`],
      ['DELETE', '/messages'],
      ['GET', '/no-such'],
    ]
    for (const [method, path, body] of requests) {
      const response = await ask(method, path, body, `${api.token}x`)
      expect([path, response.status]).toEqual([path, 401])
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
    }
    expect((await fetch(`${api.address}/messages`)).status).toBe(401)
    expect(sandbox.mails()).toHaveLength(1)
    await send()
  })

  it('gets the authority and the document without one', async () => {
    expect(await (await fetch(`${api.address}/ca.pem`)).text()).toBe(submission.ca)
    expect((await fetch(`${api.address}/openapi.json`)).status).toBe(200)
  })

  it('cannot be decided by a token that no header carries', async () => {
    await expect(startSandboxApi({ messages: sandbox, submission, token: 'a b' })).rejects.toThrow(TypeError)
    await expect(startSandboxApi({ messages: sandbox, submission, token: '' })).rejects.toThrow(TypeError)
    await expect(startSandboxApi({ messages: sandbox } as never)).rejects.toThrow(
      'startSandboxApi: submission must be what listen() of a sandbox answers, once it is awaited, not undefined',
    )
  })
})
