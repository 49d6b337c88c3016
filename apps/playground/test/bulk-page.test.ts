import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openStore } from '@saatja/store'
import { postgresMissing, startPostgres } from '@saatja/test-database'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { type AppOptions, createAppContext } from '../server/app-context.ts'
import type {
  BulkEstimate,
  BulkMessageDetails,
  BulkMessageList,
  BulkOverview,
  BulkStart,
  BulkView,
} from '../server/bulk/contract.ts'
import { hasRuns, placeOf, type RunOutbox } from '../server/bulk/run-outbox.ts'
import { targetRuns } from '../server/bulk/target-runs.ts'
import { memoryCardStore } from '../server/cards/memory-card-store.ts'
import type { HttpErrorBody } from '../server/contract.ts'
import { startClient } from './client.ts'

const client = startClient()
const json = <T>(method: string, path: string, body?: unknown) => client.current.json<T>(method, path, body)

const sample = (count: number) => ({ kind: 'sample', count, locale: 'en' }) as const

const begin = async (user: string, count: number, name: string): Promise<string> => {
  const start = await json<BulkStart>('POST', '/api/bulk', { user, name, source: sample(count) })
  if (!start.ok) throw new Error(`refused: ${start.diagnosis.id}`)
  return start.id
}

const view = (id: string) => json<BulkView>('GET', `/api/bulk/${id}`)

/** Asks again until the run is as wanted. */
const until = async (id: string, wanted: (view: BulkView) => boolean): Promise<BulkView> => {
  const end = Date.now() + 60_000
  for (;;) {
    const now = await view(id)
    if (wanted(now)) return now
    if (Date.now() > end) throw new Error(`not reached: ${JSON.stringify(now)}`)
    await pause(100)
  }
}

const act = async (id: string, action: string) => {
  const response = await client.current.request('POST', `/api/bulk/${id}/${action}`, {})
  expect(response.status).toBe(204)
}

const putCard = (code: string, mail: object, password?: string) =>
  json('POST', '/api/cards', {
    code,
    email: `${code.toLowerCase()}@kivi.example`,
    mail,
    ...(password ? { password } : {}),
  })

describe('a run of messages', () => {
  it('reaches every recipient, and tells of each', async () => {
    const id = await begin('MARI', 25, 'All of them')
    const stream = await (await client.current.request('GET', `/api/bulk/${id}/events`)).text()
    expect(stream).toContain('event: end')
    const done = await view(id)
    expect(done).toMatchObject({ name: 'All of them', user: 'MARI', total: 25, finished: true, limit: {} })
    expect(done.counts.sent).toBe(25)
    const { messages, all } = await json<BulkMessageList>(
      'GET',
      `/api/bulk/${id}/messages?limit=10&state=sent`,
    )
    expect([all, messages.length]).toEqual([25, 10])
    expect(messages.map(({ addresses }) => addresses[0])).toEqual(
      Array.from({ length: 10 }, (_, index) => `customer-${1001 + index}@example.com`),
    )
    const details = await json<BulkMessageDetails>('GET', `/api/bulk/messages/${messages[0]?.id}`)
    expect(details.reply).toMatch(/^250/)
    expect(client.current.playground.context.inbox.all().length).toBeGreaterThanOrEqual(25)
  })

  it('to every user goes once to each card', async () => {
    const source = { kind: 'everyone', locale: 'et' }
    const start = await json<BulkStart>('POST', '/api/bulk', { user: 'MARI', name: 'Everyone', source })
    const cards = await json<readonly unknown[]>('GET', '/api/cards')
    expect(start).toMatchObject({ ok: true, added: cards.length, known: 0 })
  })

  it('keeps to the provider’s pace, pauses, goes on, and is cancelled', async () => {
    const id = await begin('OTTO', 200, 'Slowly')
    const moving = await until(id, ({ counts }) => counts.sent > 0)
    expect(moving.limit.perMinute).toMatchObject({ value: 12, source: { confidence: 'vendor' } })
    expect(moving.limit.perDay?.value).toBe(2000)
    expect(moving.doneAt).toBeGreaterThan(Date.now() + 10 * 60_000)
    await act(id, 'pause')
    expect(await view(id)).toMatchObject({ paused: true, finished: false })
    await act(id, 'resume')
    expect(await view(id)).toMatchObject({ paused: false })
    await act(id, 'cancel')
    const ended = await until(id, ({ finished }) => finished)
    expect(ended.counts.cancelled).toBeGreaterThan(150)
    expect(ended.counts.sent + ended.counts.cancelled).toBe(200)
  })

  it('stops at a refused sign-in until somebody mends it', async () => {
    await putCard(
      'WRONG',
      { sender: 'smtp', server: 'mail.wrong.example:587', username: 'wrong@kivi.example' },
      'wrong',
    )
    const id = await begin('WRONG', 5, 'Refused')
    const stuck = await until(id, (now) => now.stuck)
    expect(stuck.obstacle).toMatchObject({ code: 'AUTH', actor: 'user', retry: 'after-sign-in' })
    expect(stuck.counts.sent).toBe(0)
    const card = await json<{ mail: object }>('GET', '/api/cards').then((cards) =>
      (cards as unknown as { code: string; email: string; mail: Record<string, unknown> }[]).find(
        ({ code }) => code === 'WRONG',
      ),
    )
    const { passwordFor: _for, ...mail } = card!.mail as { passwordFor?: string }
    await json('PUT', '/api/cards/WRONG', { code: 'WRONG', email: card!.email, mail, password: 'right' })
    await act(id, 'fixed')
    const done = await until(id, ({ finished }) => finished)
    expect(done.counts.sent).toBe(5)
  })

  it('counts what waits of a user, also in runs that the list has no room for', async () => {
    await putCard(
      'EARLY',
      { sender: 'smtp', server: 'mail.early.example:587', username: 'early@kivi.example' },
      'wrong',
    )
    const early = await begin('EARLY', 3, 'Early')
    const all = [early]
    for (let later = 0; later < 31; later++) all.push(await begin('EARLY', 1, `Later ${later}`))
    const { runs } = await json<BulkOverview>('GET', '/api/bulk')
    expect(runs.map(({ id }) => id)).not.toContain(early)
    expect(await json('GET', '/api/bulk/waiting?user=EARLY')).toEqual({ count: 34 })
    expect(await json('GET', '/api/bulk/waiting?user=MARI')).toEqual({ count: 0 })
    for (const id of all) await act(id, 'cancel')
    await vi.waitFor(
      async () => expect(await json('GET', '/api/bulk/waiting?user=EARLY')).toEqual({ count: 0 }),
      10_000,
    )
  })

  it('whose user was removed in its middle waits, and goes on when the user is back', async () => {
    await putCard('GONE', { sender: 'smtp', server: 'mail.gone.example:587', username: null })
    const id = await begin('GONE', 200, 'Removed')
    await until(id, ({ counts }) => counts.sent > 0)
    await client.current.request('DELETE', '/api/cards/GONE')
    const stuck = await until(id, (now) => now.stuck)
    expect(stuck.obstacle).toMatchObject({ code: 'CONFIG' })
    await json('POST', '/api/undo', {})
    await act(id, 'fixed')
    expect(await view(id)).toMatchObject({ stuck: false, server: 'mail.gone.example:587' })
    await act(id, 'cancel')
  })

  it('asks a person about a message that may have arrived, and does as told', async () => {
    const host = 'mail.perhaps.example'
    await putCard('PERHAPS', { sender: 'smtp', server: `${host}:587`, username: null })
    const lost = { faults: [{ stage: 'final-reply', disconnect: 'close' }] } as const
    const disarm = client.current.playground.context.simulation.sandbox.inject(lost, { host })
    const id = await begin('PERHAPS', 2, 'Perhaps')
    const done = await until(id, ({ finished }) => finished)
    disarm()
    expect(done.counts.unknown).toBe(2)
    const { messages } = await json<BulkMessageList>('GET', `/api/bulk/${id}/messages?state=unknown`)
    const settle = (at: number, finding: string) =>
      client.current.request('POST', `/api/bulk/messages/${messages[at]?.id}/settle`, { finding })
    expect((await settle(0, 'sent')).status).toBe(204)
    expect((await settle(1, 'again')).status).toBe(204)
    const settled = await until(id, ({ finished, counts }) => finished && counts.sent === 2)
    expect(settled.counts.unknown).toBe(0)
  })

  it('waits for the person who has to sign in to Microsoft', async () => {
    const id = await begin('JANIS', 3, 'Not signed in')
    expect((await until(id, (now) => now.stuck)).obstacle?.id).toBe('oauth-grant-missing')
    await act(id, 'cancel')
  })

  it('that needs permission is refused, and explained, before anything is written down', async () => {
    const start = await json<BulkStart>('POST', '/api/bulk', { user: 'ANNA', name: 'No', source: sample(3) })
    expect(start).toMatchObject({
      ok: false,
      diagnosis: { id: 'bulk-not-allowed', actor: 'application-administrator' },
    })
    const { runs } = await json<BulkOverview>('GET', '/api/bulk')
    expect(runs.map(({ name }) => name)).not.toContain('No')
    const company = await json<object>('GET', '/api/company')
    await json('PUT', '/api/company', { ...company, bulkModule: true })
    expect(await json('POST', '/api/bulk', { user: 'ANNA', name: 'Yes', source: sample(3) })).toMatchObject({
      ok: true,
    })
    await json('PUT', '/api/company', company)
  })
})

describe('the first message of a run', () => {
  const first = async (messages: readonly object[], upload?: string) => {
    const content = JSON.stringify({ run: 'first', messages })
    const source = { kind: 'file', content, ...(upload ? { upload } : {}) }
    const estimate = await json<BulkEstimate>('POST', '/api/bulk/estimate', { user: 'MARI', source })
    return estimate.ok ? estimate.first : estimate
  }

  it('is shown before anything is sent, as it will be', async () => {
    const to = ['anna@klient.example', { name: 'Jānis', address: 'janis@klient.example' }]
    const one = { key: 'a', to, subject: 'Arve 1', text: 'Tere, Anna!' }
    expect(await first([one, { ...one, key: 'b', subject: 'Arve 2' }])).toEqual({
      to: 'anna@klient.example, Jānis <janis@klient.example>',
      subject: 'Arve 1',
      text: 'Tere, Anna!',
      attachments: [],
    })
  })

  it('names its attachments, and is cut where it is long', async () => {
    const upload = '0b8f0d9e-52a4-4a0e-9a53-0f6d5e3c2b1a'
    client.current.playground.context.bulk.uploads.add(upload, 'arve.pdf', new Uint8Array([1]))
    const one = {
      key: 'a',
      to: 'anna@klient.example',
      subject: 'Arve',
      text: 'x'.repeat(9000),
      attachments: [{ path: 'arve.pdf' }],
    }
    const shown = await first([one], upload)
    expect(shown).toMatchObject({ attachments: ['arve.pdf'], text: `${'x'.repeat(2000)}…` })
  })
})

describe('messages from a file', () => {
  const start = (content: unknown) =>
    client.current.request('POST', '/api/bulk', {
      user: 'MARI',
      source: { kind: 'file', content: typeof content === 'string' ? content : JSON.stringify(content) },
    })
  const one = { key: 'invoice-1', to: 'a@example.com', subject: 'One', text: 'Hi' }

  it('are those of npm run bulk, and the same file adds nothing the second time', async () => {
    const file = { run: 'From a file', kind: 'invoice', messages: [one, { ...one, key: 'invoice-2' }] }
    const first = (await (await start(file)).json()) as BulkStart
    expect(first).toMatchObject({ ok: true, added: 2, known: 0 })
    expect(await (await start(file)).json()).toEqual({ ...first, added: 0, known: 2 })
    const id = first.ok ? first.id : ''
    expect((await until(id, ({ finished }) => finished)).counts.sent).toBe(2)
  })

  it('are known again under other keys in another run', async () => {
    const file = {
      run: 'Once',
      messages: [{ ...one, key: 'once', to: { name: 'B', address: 'b@example.com' } }],
    }
    const again = { run: 'Twice', messages: [{ ...one, key: 'other', to: ['B@example.com'] }] }
    const asked = () =>
      json<BulkEstimate>('POST', '/api/bulk/estimate', {
        user: 'MARI',
        source: { kind: 'file', content: JSON.stringify(again) },
      })
    expect(await asked()).not.toHaveProperty('sentBefore')
    const first = (await (await start(file)).json()) as BulkStart
    expect(first).toMatchObject({ ok: true, added: 1 })
    expect(await asked()).toMatchObject({
      sentBefore: { id: first.ok ? first.id : '', name: 'Once', count: 1 },
    })
  })

  it.each([
    ['not JSON', '{', /not JSON/],
    ['no messages', { run: 'r', messages: [] }, /messages/],
    ['a bad address', { run: 'r', messages: [{ ...one, to: 'nobody' }] }, /messages\[0\]\.to/],
    ['a key twice', { run: 'r', messages: [one, one] }, /messages\[1\]\.key/],
    [
      'too many',
      { run: 'r', messages: Array.from({ length: 1001 }, (_, index) => ({ ...one, key: `k${index}` })) },
      /1000/,
    ],
  ])('with %s are refused in one sentence', async (_name, content, sentence) => {
    const response = await start(content)
    expect(response.status).toBe(400)
    const refusal = (await response.json()) as HttpErrorBody
    expect(refusal.code).toBe('invalid')
    expect(refusal.message).toMatch(sentence)
  })

  it('a run that is not there is said to be gone', async () => {
    for (const path of ['not-an-id', '00000000-0000-4000-8000-000000000000']) {
      const response = await client.current.request('GET', `/api/bulk/${path}`)
      expect(response.status).toBe(404)
    }
  })
})

const folders: string[] = []
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'saatja-bulk-page-'))
  folders.push(folder)
  return folder
}

/** Stops the playground in mid-run and starts it again. */
const restarted = async (options: AppOptions, check: (after: BulkOverview) => void): Promise<void> => {
  const request = { user: 'OTTO', name: 'Over a restart', source: sample(20) }
  const first = await createAppContext(options)
  // To look at runs is no reason to open a database for them.
  expect((await first.bulk.overview()).runs).toEqual([])
  if (options.keep && 'folder' in options.keep) expect(hasRuns(placeOf(options.keep))).toBe(false)
  const start = await first.bulk.start(request).finally(() => first.close())
  expect(start).toMatchObject({ ok: true, added: 20 })
  const second = await createAppContext(options)
  try {
    check(await second.bulk.overview())
  } finally {
    await second.close()
  }
}

const goesOn = ({ runs, kept }: BulkOverview): void => {
  expect(kept).toBe(true)
  expect(runs).toMatchObject([{ name: 'Over a restart', total: 20, finished: false }])
}

describe('a run over a restart', () => {
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

  it('goes on from a folder', async () => restarted({ keep: { folder: await newFolder() } }, goesOn))

  it('in memory has no past, so that a visit opens no database', async () => {
    const book = memoryCardStore({ name: 'Kivi OÜ', slug: 'kivi' }, [])
    const openOutbox = vi.fn<() => Promise<RunOutbox>>()
    const hasPast = async () => hasRuns(placeOf(undefined))
    const runs = targetRuns({ target: 'sandbox', book, providers: [], openOutbox, hasPast })
    expect(await runs.list()).toEqual([])
    expect(await runs.has('00000000-0000-4000-8000-000000000000')).toBe(false)
    expect(openOutbox).not.toHaveBeenCalled()
  })

  it('is forgotten in memory, which says so', () =>
    restarted({}, ({ runs, kept }) => expect([runs, kept]).toEqual([[], false])))

  const missing = postgresMissing()
  const postgres = missing === undefined || process.env.CI ? it : it.skip
  postgres(`goes on with the cards on PostgreSQL${missing ? `: ${missing}` : ''}`, async () => {
    const server = await startPostgres()
    const url = await server.database()
    vi.stubEnv('SAATJA_KEY', randomBytes(32).toString('base64'))
    try {
      await restarted({ keep: { url }, bulkFolder: await newFolder() }, goesOn)
      // What is meant for the sandbox is not where the workers of an application look.
      const store = await openStore({ url, providers: [] })
      const { rows } = await store.database.query(
        "select 1 from pg_tables where tablename = 'outbox_message'",
      )
      await store.close()
      expect(rows).toEqual([])
    } finally {
      vi.unstubAllEnvs()
      await server.stop()
    }
  })
})

describe('another company', () => {
  it('may be opened meanwhile: the messages still leave from their own users', async () => {
    const id = await begin('MARI', 10, 'Of Kivi')
    await client.current.request('POST', '/api/company/open', { slug: 'birch' })
    expect((await client.current.request('GET', `/api/bulk/${id}`)).status).toBe(404)
    await client.current.request('POST', '/api/company/open', { slug: 'kivi' })
    expect((await until(id, ({ finished }) => finished)).counts.sent).toBe(10)
  })
})
