import { generateKeyPairSync } from 'node:crypto'
import { request } from 'node:http'
import type { EffectiveSettings } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import type { CardView, HttpErrorBody } from '../server/contract.ts'
import type { InboxItem } from '../server/inbox/contract.ts'
import { startClient } from './client.ts'

const client = startClient()

const refusalOf = async (response: Response): Promise<HttpErrorBody> =>
  (await response.json()) as HttpErrorBody

/** `fetch` sets Host itself, so a foreign one needs the plain client. */
const statusUnderHost = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(
      {
        port: client.current.playground.port,
        host: '127.0.0.1',
        path: '/api/overview',
        headers: { Host: host },
      },
      (answer) => resolve(answer.resume().statusCode),
    )
      .once('error', reject)
      .end()
  })

describe('who may ask', () => {
  it('answers only under a name of this computer', async () => {
    expect(await statusUnderHost(`evil.example:${client.current.playground.port}`)).toBe(403)
    expect(await statusUnderHost(`127.0.0.1:${client.current.playground.port}`)).toBe(200)
    expect(await statusUnderHost(`localhost:${client.current.playground.port}`)).toBe(200)
  })

  it.each([
    ['another origin', { Origin: 'https://evil.example' }],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
    ['an opaque origin', { Origin: 'null' }],
    ['a cross-site request', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('refuses a write from %s', async (_name, headers) => {
    const response = await client.current.request('DELETE', '/api/inbox', undefined, headers)
    expect(response.status).toBe(403)
    expect((await refusalOf(response)).code).toBe('foreign-origin')
  })

  it('refuses a form, which needs no permission of the browser', async () => {
    const response = await client.current.request('POST', '/api/runs', 'user=MARI', {
      'Content-Type': 'application/x-www-form-urlencoded',
    })
    expect(await refusalOf(response)).toMatchObject({ code: 'invalid', field: 'Content-Type' })
  })
})

describe('a window that shows another company than the one that is open', () => {
  const told = { 'X-Company': 'kivi' }
  const act = (method: string, path: string, body: unknown) =>
    client.current.request(method, path, body, told)

  it('changes and sends nothing', async () => {
    await client.current.request('POST', '/api/company/open', { slug: 'birch' })
    const card = { code: 'OTTO', email: 'o@kivi.example', mail: {} }
    for (const [method, path, body] of [
      ['PUT', '/api/cards/OTTO', card],
      ['POST', '/api/runs', { user: 'OTTO', depth: 'message', to: 'a@example.com', target: 'sandbox' }],
      ['POST', '/api/undo', {}],
    ] as const) {
      const response = await act(method, path, body)
      expect([response.status, ((await response.json()) as HttpErrorBody).code], path).toEqual([
        409,
        'company-changed',
      ])
    }
    // It may look, and open the company again.
    expect((await act('GET', '/api/overview', undefined)).status).toBe(200)
    expect((await act('POST', '/api/company/open', { slug: 'kivi' })).status).toBe(204)
    expect((await act('POST', '/api/cards/effective', card)).status).toBe(200)
  })
})

describe('secrets', () => {
  const canary = 'kanaarilind-93'
  const encoded = [
    canary,
    Buffer.from(canary).toString('base64'),
    Buffer.from(`\0c@kivi.example\0${canary}`).toString('base64'),
  ]

  it('go in and never come out', async () => {
    const card = {
      code: 'CANARY',
      email: 'c@kivi.example',
      mail: { username: 'c@kivi.example' },
      password: canary,
    }
    const { request: ask, run } = client.current
    const answers = [
      await (await ask('POST', '/api/cards', card)).text(),
      await (await ask('PUT', '/api/cards/CANARY', card)).text(),
      await (await ask('GET', '/api/overview')).text(),
      await (await ask('POST', '/api/cards/effective', card)).text(),
      await (await ask('POST', '/api/cards/impact', card)).text(),
      JSON.stringify(await run({ user: 'CANARY', depth: 'message', to: 'a@example.com', target: 'sandbox' })),
    ]
    const { id } = await run({ user: 'CANARY', depth: 'sign-in', target: 'sandbox', draft: card })
    answers.push(await (await ask('GET', `/api/runs/${id}/events`)).text())
    for (const answer of answers) for (const secret of encoded) expect(answer).not.toContain(secret)
    expect(answers[2]).toContain('"passwordSet":true')
    expect((await ask('DELETE', '/api/cards/CANARY')).status).toBe(204)
  })

  it('of a signature go in, stay while they are not typed anew, and never come out', async () => {
    const { json, request: ask } = client.current
    const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    })
    const mail = {
      sender: 'smtp',
      server: 'sign.kivi.example:587',
      dkim: { domain: 'kivi.example', selector: 'mail2026' },
    }
    const card = { code: 'SIGN', email: 's@kivi.example', mail }
    const saved = await json<CardView>('POST', '/api/cards', { ...card, dkimKey: pem })
    expect(saved).toMatchObject({ mail: { dkim: mail.dkim }, privateKeySet: true })
    const moved = { ...card, mail: { ...mail, dkim: { ...mail.dkim, selector: 'mail2027' } } }
    const again = await json<CardView>('PUT', '/api/cards/SIGN', moved)
    expect(again).toMatchObject({ mail: moved.mail, privateKeySet: true })
    const effective = await json<EffectiveSettings>('POST', '/api/cards/effective', moved)
    expect(effective.dkim).toMatchObject({ selector: 'mail2027', origin: 'card' })
    const overview = await (await ask('GET', '/api/overview')).text()
    for (const answer of [saved, again, effective, overview])
      expect(JSON.stringify(answer)).not.toContain(String(pem).split('\n')[1])
    const { dkim: _signature, ...unsigned } = mail
    expect(await json<CardView>('PUT', '/api/cards/SIGN', { ...card, mail: unsigned })).toMatchObject({
      privateKeySet: false,
    })
    await ask('DELETE', '/api/cards/SIGN')
  })

  it('stay bound to the server they were typed for', async () => {
    const { json } = client.current
    const typed = { code: 'BOUND', email: 'b@kivi.example', mail: { username: 'b' }, password: canary }
    const saved = await json<{ mail: { passwordFor?: string } }>('POST', '/api/cards', typed)
    expect(saved.mail.passwordFor).toBe('mail.kivi.example:587')
    const moved = {
      code: 'BOUND',
      email: 'b@kivi.example',
      mail: { sender: 'smtp', server: 'other.example:587', username: 'b' },
    }
    const { findings } = await json<{ findings: { code: string }[] }>('POST', '/api/cards/effective', moved)
    expect(findings.map(({ code }) => code)).toContain('password-for-another-server')
    await client.current.request('DELETE', '/api/cards/BOUND')
  })
})

describe('a removed card', () => {
  const canary = { code: 'UNDO', email: 'u@kivi.example', mail: { username: 'u' }, password: 'kanaarilind' }
  const open = (slug: string) => client.current.request('POST', '/api/company/open', { slug })
  const remove = async () => {
    await client.current.request('POST', '/api/cards', canary)
    await client.current.request('DELETE', '/api/cards/UNDO')
  }
  const bringBack = () => client.current.request('POST', '/api/undo', {})

  it('comes back with its password, once', async () => {
    await remove()
    expect(await (await bringBack()).json()).toEqual({ kind: 'removed', code: 'UNDO', count: 1 })
    const cards = await client.current.json<readonly CardView[]>('GET', '/api/cards')
    expect(cards.find(({ code }) => code === 'UNDO')).toMatchObject({ passwordSet: true })
    expect((await bringBack()).status).toBe(409)
    await client.current.request('DELETE', '/api/cards/UNDO')
  })

  it('never comes back in another company', async () => {
    await remove()
    await open('birch')
    expect((await bringBack()).status).toBe(409)
    await open('kivi')
    expect((await bringBack()).status).toBe(200)
    await client.current.request('DELETE', '/api/cards/UNDO')
  })

  it('does not bring back a password that was to be forgotten', async () => {
    await remove()
    await open('birch')
    await client.current.request('POST', '/api/company/forget-secrets', {})
    await open('kivi')
    expect((await bringBack()).status).toBe(409)
  })
})

describe('many cards saved in one go', () => {
  const old = { code: 'MANY1', email: 'm1@kivi.example', mail: { username: 'm1' }, password: 'kanaarilind' }
  const many = ['MANY1', 'MANY2'].map((code) => ({
    code,
    email: `${code}@kivi.example`.toLowerCase(),
    mail: {},
  }))
  const save = async () => {
    await client.current.request('POST', '/api/cards', old)
    await client.current.request('POST', '/api/cards/many', many)
  }
  const present = async () => {
    const cards = await client.current.json<readonly CardView[]>('GET', '/api/cards')
    return cards.filter(({ code }) => code.startsWith('MANY')).map(({ code, email }) => `${code} ${email}`)
  }

  it('are taken back in one go: the old are as before, the new are gone', async () => {
    await save()
    expect(await present()).toEqual(['MANY1 many1@kivi.example', 'MANY2 many2@kivi.example'])
    expect(await client.current.json('POST', '/api/undo', {})).toEqual({
      kind: 'changed',
      code: 'MANY1',
      count: 2,
    })
    expect(await present()).toEqual(['MANY1 m1@kivi.example'])
    await client.current.request('DELETE', '/api/cards/MANY1')
  })

  it('stay when somebody has saved one of them since', async () => {
    await save()
    await client.current.request('PUT', '/api/cards/MANY2', { ...many[1], name: 'Newer' })
    expect((await client.current.request('POST', '/api/undo', {})).status).toBe(409)
    expect(await present()).toHaveLength(2)
    for (const { code } of many) await client.current.request('DELETE', `/api/cards/${code}`)
  })
})

describe('real sending', () => {
  it('needs the recipient once more', async () => {
    const asked = { user: 'MARI', depth: 'message', to: 'a@example.com', target: 'real' }
    const response = await client.current.request('POST', '/api/runs', asked)
    expect(await refusalOf(response)).toMatchObject({ code: 'recipient-unconfirmed', field: 'confirmed' })
    const other = await client.current.request('POST', '/api/runs', { ...asked, confirmed: 'b@example.com' })
    expect((await refusalOf(other)).code).toBe('recipient-unconfirmed')
  })

  it('refuses a server at a private address', async () => {
    const draft = {
      code: 'MARI',
      email: 'm@kivi.example',
      mail: { sender: 'smtp', server: '127.0.0.1:587', username: null },
    }
    const run = await client.current.run({ user: 'MARI', draft, depth: 'connection', target: 'real' })
    expect(run.report?.ok).toBe(false)
    expect(run.report?.diagnosis?.id).toMatch(/private|network/)
  })
})

describe('bad input', () => {
  it.each([
    [
      '/api/runs',
      { user: 'MARI', depth: 'message', to: 'not an address', target: 'sandbox' },
      'recipient-not-an-address',
      'to',
    ],
    ['/api/runs', { user: 'NOBODY', depth: 'connection', target: 'sandbox' }, 'unknown-user', 'user'],
    ['/api/runs', { user: 'MARI', depth: 'deep', target: 'sandbox' }, 'invalid', 'depth'],
    ['/api/cards', { code: 'MARI', email: 'x@example.com' }, 'user-exists', 'code'],
    ['/api/cards', { code: 'a b', email: 'x@example.com' }, 'invalid', 'code'],
    [
      '/api/cards',
      { code: 'A', email: 'x@example.com', mail: { passwordFor: 'x:25' } },
      'invalid',
      'mail.passwordFor',
    ],
  ])('%s %j', async (path, body, code, field) => {
    expect(await refusalOf(await client.current.request('POST', path, body))).toMatchObject({ code, field })
  })

  it('an address that is no text leads nowhere', async () => {
    expect((await client.current.request('GET', '/%E0%A4%A')).status).toBe(404)
  })

  it('says when a request is too large, or no JSON', async () => {
    const large = await client.current.request('POST', '/api/cards', {
      code: 'A',
      email: 'x'.repeat(2_000_000),
    })
    expect(large.status).toBe(413)
    expect((await refusalOf(large)).code).toBe('too-large')
    expect((await refusalOf(await client.current.request('POST', '/api/cards', '{"code"'))).code).toBe(
      'invalid',
    )
  })
})

describe('a mail as HTML', () => {
  it('is shown where nothing can run, load or reach out', async () => {
    await client.current.run({ user: 'MARI', depth: 'message', to: 'a@example.com', target: 'sandbox' })
    const [mail] = await client.current.json<InboxItem[]>('GET', '/api/inbox')
    const html = await client.current.request('GET', `/api/inbox/${mail?.id}/html`)
    const policy = html.headers.get('Content-Security-Policy')
    expect(policy).toMatch(/^sandbox;/)
    expect(policy).toContain("default-src 'none'")
  })
})
