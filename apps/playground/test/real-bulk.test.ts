import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kivi, openSimulation, type Simulation } from '@saatja/demo'
import { openOutbox } from '@saatja/outbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AppContext, createAppContext } from '../server/app-context.ts'
import type {
  BulkEstimate,
  BulkMessageList,
  BulkOverview,
  BulkStart,
  BulkView,
} from '../server/bulk/contract.ts'
import { uploadsInMemory } from '../server/bulk/uploads.ts'
import { openFilled } from '../server/cards/database-card-store.ts'
import type { HttpErrorBody } from '../server/contract.ts'
import { providers } from '../server/providers.ts'
import { startClient } from './client.ts'

let world: Simulation
const messages = ['invoice-1', 'invoice-2'].map((key) => ({
  key,
  to: `${key}@customer.example`,
  subject: key,
  text: 'Thank you.',
}))
const left = { to: 'left@customer.example', subject: 'Left behind', text: 'Thank you.' }
const source = { kind: 'file', content: JSON.stringify({ run: 'November', messages }) } as const
const asked = { user: 'MAIL', source, target: 'real' } as const
const confirmed = { from: 'arved@kivi.example', count: 2 }

/** A server that no provider knows; the world is another sandbox on this machine. */
const card = {
  code: 'MAIL',
  email: 'arved@kivi.example',
  mail: { sender: 'smtp', server: 'mail.kivi.example:587', username: null },
}

const client = startClient({ realDial: (target) => world.sandbox.dial(target) })
const json = <T>(method: string, path: string, body?: unknown) => client.current.json<T>(method, path, body)

beforeAll(async () => {
  world = await openSimulation()
  await json('PUT', '/api/cards/MAIL', { ...card, password: '' })
})
afterAll(() => world.close())

const refusal = async (body: unknown, path = '/api/bulk') => {
  const response = await client.current.request('POST', path, body)
  return { status: response.status, ...((await response.json()) as HttpErrorBody) }
}

describe('a run that is real', () => {
  it('is not begun before a person confirms who sends and how many', async () => {
    for (const wrong of [
      undefined,
      { ...confirmed, count: 3 },
      { ...confirmed, from: 'mari@kivi.example' },
    ]) {
      const body = { ...asked, ...(wrong ? { confirmed: wrong } : {}) }
      expect(await refusal(body)).toMatchObject({ status: 400, code: 'run-unconfirmed' })
    }
    expect(world.sandbox.mails()).toEqual([])
    expect((await json<BulkOverview>('GET', '/api/bulk')).runs).toEqual([])
  })

  it('is not made of sample invoices, whose customers do not exist', async () => {
    const sample = { kind: 'sample', count: 2, locale: 'en' }
    expect(await refusal({ ...asked, source: sample, confirmed })).toMatchObject({ code: 'invalid' })
  })

  it('is estimated, and then leaves for the world alone', async () => {
    const estimate = await json<BulkEstimate>('POST', '/api/bulk/estimate', asked)
    expect(estimate).toMatchObject({ ok: true, ...confirmed, recipients: 2, server: 'mail.kivi.example:587' })
    const start = await json<BulkStart>('POST', '/api/bulk', { ...asked, confirmed })
    const id = start.ok ? start.id : ''
    await (await client.current.request('GET', `/api/bulk/${id}/events`)).text()
    expect(await json<BulkView>('GET', `/api/bulk/${id}`)).toMatchObject({
      target: 'real',
      finished: true,
      counts: { sent: 2 },
    })
    expect(world.sandbox.mails().map(({ subject }) => subject)).toEqual(['invoice-1', 'invoice-2'])
    expect(client.current.playground.context.inbox.all()).toEqual([])
    expect((await json<BulkOverview>('GET', '/api/bulk')).runs).toMatchObject([{ id, target: 'real' }])
  })

  it('goes on only when a person confirms it again', async () => {
    const slow = { ...asked, source: { ...source, content: source.content.replace('November', 'Later') } }
    const later = slow.source.content.replaceAll('invoice-', 'later-')
    const body = { ...slow, source: { ...slow.source, content: later }, confirmed }
    const start = await json<BulkStart>('POST', '/api/bulk', body)
    const id = start.ok ? start.id : ''
    for (const action of ['resume', 'fixed'])
      expect(await refusal({}, `/api/bulk/${id}/${action}`)).toMatchObject({ code: 'run-unconfirmed' })
    const resumed = await client.current.request('POST', `/api/bulk/${id}/resume`, { confirmed: true })
    expect(resumed.status).toBe(204)
  })
})

describe('the time of a run', () => {
  it('is told before it begins, where a provider limits it', async () => {
    const sample = { kind: 'sample', count: 61, locale: 'en' }
    const estimate = await json<BulkEstimate>('POST', '/api/bulk/estimate', { user: 'OTTO', source: sample })
    // Zone takes a message every five seconds.
    expect(estimate).toMatchObject({ ok: true, count: 61, takes: 61 * 5_000 })
    const free = await json<BulkEstimate>('POST', '/api/bulk/estimate', { user: 'MARI', source: sample })
    expect(free).not.toHaveProperty('takes')
  })

  it('is not told of a run that would be refused', async () => {
    const sample = { kind: 'sample', count: 1, locale: 'en' }
    expect(
      await json<BulkEstimate>('POST', '/api/bulk/estimate', { user: 'ANNA', source: sample }),
    ).toMatchObject({ ok: false, diagnosis: { id: 'bulk-not-allowed' } })
  })
})

describe('a message to a wrong address', () => {
  const started = async () => {
    const takeBack = world.sandbox.inject({
      faults: [{ stage: 'recipient', reply: '550 5.1.1 User unknown' }],
    })
    const source = {
      kind: 'file',
      content: JSON.stringify({ run: 'Wrong address', messages: [{ ...left, key: 'wrong-1' }] }),
    }
    const confirmed = { from: 'arved@kivi.example', count: 1 }
    const start = await json<BulkStart>('POST', '/api/bulk', { ...asked, source, confirmed })
    const id = start.ok ? start.id : ''
    await (await client.current.request('GET', `/api/bulk/${id}/events`)).text()
    takeBack()
    return id
  }

  it('goes once more to the corrected one, once a person says so, and stays in the record', async () => {
    const run = await started()
    const list = await json<BulkMessageList>('GET', `/api/bulk/${run}/messages`)
    expect(list.messages).toMatchObject([{ state: 'failed', diagnosis: { id: 'recipient-unknown' } }])
    const path = `/api/bulk/messages/${list.messages[0]?.id}/corrected`
    const correction = { address: left.to, corrected: 'right@customer.example' }
    expect(await refusal(correction, path)).toMatchObject({ code: 'run-unconfirmed' })
    const confirmed = { confirmed: true }
    expect(await refusal({ ...correction, corrected: 'no address', ...confirmed }, path)).toMatchObject({
      status: 400,
      code: 'recipient-not-an-address',
      field: 'corrected',
    })
    expect((await client.current.request('POST', path, { ...correction, ...confirmed })).status).toBe(204)
    await (await client.current.request('GET', `/api/bulk/${run}/events`)).text()
    expect(await json<BulkView>('GET', `/api/bulk/${run}`)).toMatchObject({
      finished: true,
      counts: { sent: 1, failed: 1 },
    })
    expect(world.sandbox.mails().at(-1)?.envelope.to).toEqual(['right@customer.example'])
  })
})

describe('files of a run', () => {
  const upload = '3e1c6ac5-1f4e-4f43-9f38-0d0a0f9b6a11'
  const send = (name: string, bytes: string, type = 'application/octet-stream') =>
    fetch(
      `${client.current.playground.address}/api/bulk/files?${new URLSearchParams({ upload, name }).toString()}`,
      { method: 'POST', headers: { 'Content-Type': type }, body: bytes },
    )
  const withFile = (path: string) => ({
    user: 'MAIL',
    source: {
      kind: 'file',
      content: JSON.stringify({
        run: 'With files',
        messages: [{ ...messages[0], key: 'file-1', attachments: [{ path }] }],
      }),
      upload,
    },
  })

  it('go with the messages that name them', async () => {
    expect((await send('1001.pdf', 'the invoice')).status).toBe(204)
    const estimate = await json<BulkEstimate>('POST', '/api/bulk/estimate', withFile('invoices/1001.pdf'))
    expect(estimate).toMatchObject({ ok: true, attachments: 1 })
    const start = await json<BulkStart>('POST', '/api/bulk', withFile('invoices\\1001.pdf'))
    const id = start.ok ? start.id : ''
    await (await client.current.request('GET', `/api/bulk/${id}/events`)).text()
    const [mail] = client.current.playground.context.inbox.all()
    expect(mail?.attachments.map(({ filename }) => filename)).toEqual(['1001.pdf'])
    expect(Buffer.from(mail?.attachments[0]?.content ?? []).toString()).toBe('the invoice')
  })

  it('that were not chosen are named, whatever lies on this computer', async () => {
    for (const path of ['/etc/passwd', '../../package.json', 'other.pdf'])
      expect(await refusal(withFile(path))).toMatchObject({ status: 400, code: 'file-missing' })
  })

  it('cannot be sent by a page elsewhere, nor under the name of a folder', async () => {
    expect((await send('a.pdf', 'x', 'text/plain')).status).toBe(400)
    expect((await send('../a.pdf', 'x')).status).toBe(400)
    expect((await send('', 'x')).status).toBe(400)
  })

  it('keep within their room: what was chosen and never sent goes first', () => {
    const uploads = uploadsInMemory(10)
    uploads.add('one', 'a', Buffer.alloc(6))
    uploads.add('two', 'b', Buffer.alloc(6))
    expect(uploads.get('one', 'a')).toBeUndefined()
    expect(uploads.get('two', 'b')?.byteLength).toBe(6)
    expect(() => uploads.add('two', 'c', Buffer.alloc(5))).toThrow(/larger/)
    uploads.add('two', 'b', Buffer.alloc(10))
  })
})

describe('a real run that an ended program left behind', () => {
  let folder: string
  let app: AppContext | undefined
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'saatja-real-bulk-'))
  })
  afterAll(async () => {
    await app?.close()
    await rm(folder, { recursive: true })
  })

  it('waits, paused, until a person lets it go on', async () => {
    const { store, company } = await openFilled({ folder }, providers, kivi)
    await company.cards.put(card, { by: 'test' })
    const outbox = await openOutbox({ store, providers })
    const batch = { user: 'MAIL', run: 'Left', messages: [{ key: 'left-1', message: left }] }
    const { run } = await outbox.company(company.slug).enqueue(batch)
    await store.close()
    const realDial = (target: { readonly host: string; readonly port: number }) => world.sandbox.dial(target)
    app = await createAppContext({ keep: { folder }, realDial })
    expect((await app.bulk.overview()).runs).toMatchObject([{ id: run, target: 'real', paused: true }])
    await expect(app.bulk.act(run, 'resume')).rejects.toThrow(/confirmed/)
    await app.bulk.act(run, 'resume', true)
    for await (const view of await app.bulk.watch(run, new AbortController().signal))
      if (view.finished) expect(view.counts.sent).toBe(1)
    expect(world.sandbox.mails().map(({ subject }) => subject)).toContain('Left behind')
  })
})
