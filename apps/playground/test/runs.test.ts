import { kivi } from '@saatja/demo'
import { describe, expect, it } from 'vitest'
import type { InboxItem } from '../server/inbox/contract.ts'
import type { BatchNews, BatchView, RunView } from '../server/runs/contract.ts'
import { entriesOf, newsOf, startClient } from './client.ts'

const client = startClient()
const to = 'someone@example.com'

const arrived = async (): Promise<InboxItem> => {
  const [newest] = await client.current.json<InboxItem[]>('GET', '/api/inbox')
  if (newest === undefined) throw new Error('nothing arrived')
  return newest
}

describe('a test message of every demo user', () => {
  const expected = {
    MAIL: {
      server: 'mail.kivi.example:587',
      security: 'starttls',
      as: 'post@kivi.example',
      from: 'post@kivi.example',
    },
    MARI: {
      server: 'mail.kivi.example:587',
      security: 'starttls',
      as: 'post@kivi.example',
      from: 'mari@kivi.example',
    },
    JAAN: {
      server: 'mail.kivi.example:587',
      security: 'starttls',
      as: 'jaan@kivi.example',
      from: 'jaan@kivi.example',
    },
    ANNA: { server: 'directo.gate.ee:25', security: 'starttls', as: undefined, from: 'anna@kivi.example' },
    TIIT: {
      server: 'smtp.tehas.example:465',
      security: 'tls',
      as: 'tiit@tehas.example',
      from: 'tiit@tehas.example',
    },
    LIIS: {
      server: 'directo.gate.ee:25',
      security: 'starttls',
      as: undefined,
      from: 'kivi@event.data.directo.ee',
    },
    KATI: {
      server: 'smtp.gmail.com:465',
      security: 'tls',
      as: 'kati.kivi@gmail.com',
      from: 'kati.kivi@gmail.com',
    },
    OTTO: { server: 'smtp.zone.eu:465', security: 'tls', as: 'otto@kivi.example', from: 'otto@kivi.example' },
  } as const

  it.each(Object.entries(expected))('%s', async (user, { server, security, as, from }) => {
    const run = await client.current.run({ user, depth: 'message', to, target: 'sandbox' })
    expect(run.report?.diagnosis).toBeUndefined()
    expect(run.report?.ok).toBe(true)
    const mail = await arrived()
    expect(mail).toMatchObject({ server, security, envelope: { to: [to] } })
    expect(mail.from?.address).toBe(from)
    expect(mail.signIn?.username).toBe(as)
  })

  it('is complete but for the one who signs in to Microsoft first', () => {
    const codes = kivi.cards.map(({ code }) => code)
    expect(new Set([...Object.keys(expected), 'JANIS'])).toEqual(new Set(codes))
  })

  it('rewrites the sender of Directo-Reply-To and keeps the way back', async () => {
    await client.current.run({ user: 'LIIS', depth: 'message', to, target: 'sandbox' })
    const mail = await arrived()
    expect(mail.replyTo?.address).toBe('liis@kivi.example')
    expect(mail.envelope.from).toBe('kivi@event.data.directo.ee')
  })
})

describe('a server of the own, in each of the three ways', () => {
  it.each([
    ['tls', 465],
    ['starttls', 587],
    ['none', 25],
  ] as const)('%s', async (security, port) => {
    const mail = { sender: 'smtp', server: `own.kivi.example:${port}`, security, username: null }
    const draft = { code: 'OWN', email: 'own@kivi.example', mail }
    const run = await client.current.run({ user: 'OWN', draft, depth: 'message', to, target: 'sandbox' })
    expect(run.report?.ok).toBe(true)
    expect(await arrived()).toMatchObject({ security, server: `own.kivi.example:${port}` })
    const encrypted = run.report?.steps.find(({ stage }) => stage === 'encryption')?.facts.protocol
    expect(encrypted).toEqual(security === 'none' ? undefined : expect.stringMatching(/^TLSv1\.[23]$/))
  })
})

describe('depths', () => {
  it.each([
    ['connection', ['sign-in', 'sender', 'recipient', 'message', 'final-reply']],
    ['sign-in', ['sender', 'recipient', 'message', 'final-reply']],
    ['message', []],
  ] as const)('%s says what it did not check', async (depth, left) => {
    const run = await client.current.run({
      user: 'MARI',
      depth,
      target: 'sandbox',
      ...(depth === 'message' ? { to } : {}),
    })
    expect(run.report?.ok).toBe(true)
    expect(run.report?.notChecked).toEqual(left)
  })

  it('a sign-in check sends no mail', async () => {
    const before = (await client.current.json<InboxItem[]>('GET', '/api/inbox')).length
    const run = await client.current.run({ user: 'MARI', depth: 'sign-in', target: 'sandbox' })
    expect(run.report?.transcript.some(({ text }) => text.startsWith('MAIL'))).toBe(false)
    expect((await client.current.json<InboxItem[]>('GET', '/api/inbox')).length).toBe(before)
  })
})

describe('the stream of a run', () => {
  it('goes on after the last line that was seen', async () => {
    const { id } = await client.current.run({ user: 'MARI', depth: 'message', to, target: 'sandbox' })
    const whole = newsOf(await (await client.current.request('GET', `/api/runs/${id}/events`)).text())
    const half = Math.floor(whole.length / 2)
    const rest = await client.current.request('GET', `/api/runs/${id}/events`, undefined, {
      'Last-Event-ID': String(half),
    })
    expect(newsOf(await rest.text())).toEqual(whole.slice(half + 1))
    expect(whole.at(-1)?.data.kind).toBe('report')
  })
})

describe('all users at once', () => {
  const follow = async ({ id }: BatchView) =>
    entriesOf<BatchNews>(await (await client.current.request('GET', `/api/batches/${id}/events`)).text())

  it('are not tested towards nobody', async () => {
    const response = await client.current.request('POST', '/api/batches', { depth: 'message', to: 'nobody' })
    expect(await response.json()).toMatchObject({ code: 'recipient-not-an-address', field: 'to' })
  })

  it('names the recipient that is no address', async () => {
    const to = 'anna@tamm.example, mari@kivi'
    const response = await client.current.request('POST', '/api/batches', { depth: 'message', to })
    expect(await response.json()).toEqual({
      code: 'recipient-not-an-address',
      field: 'to',
      address: 'mari@kivi',
      message: 'to: "mari@kivi" is not an email address such as name@example.com',
    })
  })

  it('leaves out who is removed meanwhile, and ends when another company is opened', async () => {
    const { json, request } = client.current
    for (let number = 0; number < 12; number++)
      await request('POST', '/api/cards', { code: `Z${number}`, email: 'z@kivi.example' })
    const first = await json<BatchView>('POST', '/api/batches', { depth: 'connection' })
    for (let number = 6; number < 12; number++) await request('DELETE', `/api/cards/Z${number}`)
    const tested = (await follow(first)).map(({ data }) => data.user)
    expect(tested).toEqual(expect.arrayContaining(kivi.cards.map(({ code }) => code)))
    const second = await json<BatchView>('POST', '/api/batches', { depth: 'connection' })
    await request('POST', '/api/company/open', { slug: 'birch' })
    await follow(second)
    await request('POST', '/api/company/open', { slug: 'kivi' })
    for (let number = 0; number < 6; number++) await request('DELETE', `/api/cards/Z${number}`)
  })

  it('tells each result, and each run can be read afterwards', async () => {
    const batch = await client.current.json<BatchView>('POST', '/api/batches', { depth: 'message', to })
    const text = await (await client.current.request('GET', `/api/batches/${batch.id}/events`)).text()
    const results = entriesOf<BatchNews>(text).map(({ data }) => data)
    expect(results.map(({ user }) => user).sort()).toEqual(kivi.cards.map(({ code }) => code).sort())
    expect(results.filter(({ ok }) => !ok).map(({ user, diagnosis }) => [user, diagnosis?.id])).toEqual([
      ['JANIS', 'oauth-grant-missing'],
    ])
    const [first] = results
    const run = await client.current.json<RunView>('GET', `/api/runs/${first?.run}`)
    expect(run.report?.transcript.length).toBeGreaterThan(5)
  })
})
