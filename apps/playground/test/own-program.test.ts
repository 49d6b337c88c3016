import { once } from 'node:events'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { locales } from '@saatja/core'
import nodemailer from 'nodemailer'
import { beforeEach, describe, expect, it } from 'vitest'
import type { InboxItem, InboxMessage } from '../server/inbox/contract.ts'
import { openEntrance } from '../server/own-program/entrance.ts'
import { instructionsFor } from '../server/own-program/instructions.ts'
import { openPlayground } from '../server/playground.ts'
import { startClient } from './client.ts'

const password = 'kanaarilind-93'
const client = startClient({ ownProgram: { port: 0, password } })
const bearer = { Authorization: `Bearer ${password}` }

const ask = (method: string, path: string, body?: unknown, headers: Record<string, string> = bearer) =>
  client.current.request(method, `/api/sandbox${path}`, body, headers)

const read = async <T>(path: string): Promise<T> => (await (await ask('GET', path)).json()) as T

/** The developer's program knows what the terminal printed, and takes the authority from its address. */
const send = async (changes: object = {}) => {
  const { host, port, username } = client.current.playground.context.entrance?.submission ?? {}
  const ca = await (await client.current.request('GET', '/api/sandbox/ca.pem')).text()
  const program = nodemailer.createTransport({
    host: host ?? '',
    port: port ?? 0,
    requireTLS: true,
    auth: { user: username ?? '', pass: password },
    tls: { ca },
  })
  const mail = { from: 'mari@kivi.example', to: 'anna@example.com', subject: 'Arve 1042', text: 'Tere!' }
  return program.sendMail({ ...mail, ...changes })
}

beforeEach(async () => {
  await ask('DELETE', '/messages')
})

describe('a person’s own program', () => {
  it('sends, waits for the message, reads it, and the page shows it too', async () => {
    const next = read<{ id: string; text: string }>('/messages/next?to=anna@example.com&timeout=30')
    await send()
    const { id, text } = await next
    expect(text).toBe('Tere!\n')
    const [item] = await client.current.json<readonly InboxItem[]>('GET', '/api/inbox')
    expect(item).toMatchObject({ id, subject: 'Arve 1042', security: 'starttls' })
    expect((await ask('DELETE', `/messages/${id}`)).status).toBe(204)
    expect(await client.current.json('GET', '/api/inbox')).toEqual([])
    expect((await ask('DELETE', `/messages/${id}`)).status).toBe(404)
  })

  it.each(locales)('is told what it needs in one column: %s', (lang) => {
    const submission = client.current.playground.context.entrance?.submission
    const [, ...rows] = instructionsFor(submission!, 'http://127.0.0.1:4321', lang)
    const columns = rows.map((row) => /^ {2}\S+(?: API)? +/.exec(row)?.[0].length)
    expect(new Set(columns).size).toBe(1)
  })

  it('meets a provider’s own refusal once', async () => {
    expect((await ask('PUT', '/error', { scenario: 'gmail-daily-limit' })).status).toBe(204)
    await expect(send()).rejects.toThrow(/5\.4\.5/)
    await send()
  })

  it('gets another port when the wished one is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const playground = await openPlayground({ ownProgram: { port } })
    expect(playground.context.entrance?.submission.port).not.toBe(port)
    await playground.close()
    other.close()
  })
})

describe('the password', () => {
  const passwordIn = async (folder: string | undefined, given?: string): Promise<string> => {
    const { simulation, inbox } = client.current.playground.context
    const ownProgram = { port: 0, ...(given === undefined ? {} : { password: given }) }
    const entrance = await openEntrance({ ownProgram, folder }, simulation.sandbox, inbox.store)
    await entrance?.submission.close()
    return entrance?.submission.password ?? ''
  }

  it('is the same after a restart, in a file for its owner alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'saatja-password-'))
    try {
      const first = await passwordIn(folder)
      expect(first).toMatch(/^[\w-]{16}$/)
      expect(await passwordIn(folder)).toBe(first)
      expect((await stat(join(folder, 'sandbox-password'))).mode & 0o777).toBe(0o600)
      expect(await passwordIn(folder, 'another-one-93')).toBe('another-one-93')
      expect(await passwordIn(folder)).toBe(first)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  it('is a new one each time where nothing is kept', async () => {
    expect(await passwordIn(undefined)).not.toBe(await passwordIn(undefined))
  })
})

describe('its API', () => {
  it('takes the password alone, under the rules of every other address', async () => {
    await send()
    expect((await ask('DELETE', '/messages', undefined, {})).status).toBe(401)
    const foreign = [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }]
    for (const headers of foreign)
      expect((await ask('DELETE', '/messages', undefined, { ...bearer, ...headers })).status).toBe(403)
    const form = { ...bearer, 'Content-Type': 'text/plain' }
    expect((await ask('PUT', '/error', '{"scenario":"greylisted"}', form)).status).toBe(400)
    expect(await read('/messages')).toMatchObject({ total: 1 })
  })

  it('is not there where no port was asked for', async () => {
    const playground = await openPlayground()
    expect((await fetch(`${playground.address}/api/sandbox/openapi.json`)).status).toBe(404)
    await playground.close()
  })
})

describe('the inbox of the page', () => {
  it('tells where a program sends, as the terminal does', async () => {
    const { submission } = client.current.playground.context.entrance ?? {}
    const { host, port, username } = submission ?? {}
    expect(await client.current.json('GET', '/api/own-program')).toEqual({ host, port, username, password })
  })

  it('saves an attachment whose type and name a browser must not believe', async () => {
    const content = '<script>document.title = "ran"</script>'
    const filename = 'arve "õ"\'; x=.html'
    await send({ attachments: [{ filename, content, contentType: 'text/html' }] })
    const [item] = await client.current.json<readonly InboxItem[]>('GET', '/api/inbox')
    const { parts } = await client.current.json<InboxMessage>('GET', `/api/inbox/${item?.id}`)
    expect(parts).toMatchObject([{ filename, type: 'text/html' }])
    const saved = await client.current.request('GET', `/api/inbox/${item?.id}/attachments/0`)
    expect(await saved.text()).toBe(content)
    expect(saved.headers.get('content-type')).toBe('application/octet-stream')
    expect(saved.headers.get('x-content-type-options')).toBe('nosniff')
    expect(saved.headers.get('content-security-policy')).toContain('sandbox')
    expect(saved.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''arve%20%22%C3%B5%22%27%3B%20x%3D.html",
    )
    expect((await client.current.request('GET', `/api/inbox/${item?.id}/attachments/1`)).status).toBe(404)
  })

  it('deletes one message', async () => {
    await send({ subject: 'one' })
    await send({ subject: 'two' })
    const [two, one] = await client.current.json<readonly InboxItem[]>('GET', '/api/inbox')
    expect((await client.current.request('DELETE', `/api/inbox/${one?.id}`)).status).toBe(204)
    expect(await client.current.json('GET', '/api/inbox')).toMatchObject([{ id: two?.id }])
    expect((await client.current.request('DELETE', `/api/inbox/${one?.id}`)).status).toBe(404)
  })
})
