import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createMailer, memoryGrants } from '@saatja/core'
import { serve as serveExpress } from '@saatja/example-recipes/express'
import { serve as serveFastify } from '@saatja/example-recipes/fastify'
import { serve as serveHono } from '@saatja/example-recipes/hono'
import type { Application } from '@saatja/example-recipes/invoices'
import { serve as serveNest } from '@saatja/example-recipes/nest'
import { invoiceRoute, sharedApplication } from '@saatja/example-recipes/next'
import { signInRoutes } from '@saatja/example-recipes/sign-in'
import { gmail } from '@saatja/provider-gmail'
import { m365 } from '@saatja/provider-m365'
import { completeSignIn, startEntra, startSandbox } from '@saatja/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const providers = [gmail()]
const sandbox = await startSandbox({ providers })
afterAll(() => sandbox.close())

const card = (code: string, password: string) => ({
  code,
  email: 'mari@kivi.ee',
  mail: { provider: 'gmail', username: 'mari@kivi.ee', password },
})
const cards = new Map([
  ['MARI', card('MARI', 'abcd efgh ijkl mnop')],
  ['JAAN', card('JAAN', 'wrong')],
])
const invoices = new Map([
  ['1042', { number: '1042', to: 'customer@example.com', pdf: Buffer.from('%PDF-1.7') }],
  ['1043', { number: '1043', to: 'gone@example.com', cc: ['books@kivi.ee'], pdf: Buffer.from('%PDF-1.7') }],
])
const newApplication = (): Application => ({
  mailer: createMailer({ providers, company: { name: 'Kivi OÜ', slug: 'kivi' }, cards, dial: sandbox.dial }),
  providers,
  signedIn: (headers) => headers.get('x-user') ?? undefined,
  invoice: async (number) => invoices.get(number),
})

type Post = (number: string, headers?: Record<string, string>) => Promise<Response>
interface Served {
  readonly post: Post
  stop(): Promise<unknown>
}

const overHttp =
  (
    serve: (
      application: Application,
      port: number,
    ) => Promise<{ readonly server: unknown; stop(): Promise<unknown> }>,
  ) =>
  async (application: Application): Promise<Served> => {
    const { server, stop } = await serve(application, 0)
    const { port } = (server as { address(): AddressInfo }).address()
    return {
      post: (number, headers = {}) =>
        fetch(`http://127.0.0.1:${port}/invoices/${number}/send`, { method: 'POST', headers }),
      stop,
    }
  }

/** Next calls the handler itself, and loads its module again and again. */
const asNextDoes = async (application: Application): Promise<Served> => {
  const POST = invoiceRoute(sharedApplication(() => application))
  return {
    post: (number, headers = {}) =>
      POST(new Request('http://app.test/', { method: 'POST', headers }), {
        params: Promise.resolve({ number }),
      }),
    stop: () => application.mailer.close({ within: 10_000 }),
  }
}

describe.each([
  ['express', overHttp(serveExpress)],
  ['fastify', overHttp(serveFastify)],
  ['hono', overHttp(serveHono)],
  ['nest', overHttp(serveNest)],
  ['next', asNextDoes],
] as const)('the recipe for %s', (_, open) => {
  const application = newApplication()
  let served: Served
  beforeAll(async () => {
    served = await open(application)
  })

  it('sends an invoice from the mailbox of whoever is signed in', async () => {
    const response = await served.post('1042', { 'x-user': 'MARI', 'accept-language': 'et' })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ accepted: ['customer@example.com'] })
    const mail = sandbox.mails().at(-1)
    expect(mail).toMatchObject({ subject: 'Arve 1042', signIn: { username: 'mari@kivi.ee' } })
    expect(mail?.attachments[0]?.filename).toBe('1042.pdf')
  })

  it.each([
    ['et', 'parool'],
    ['lv', 'parol'],
    ['en', 'password'],
  ])('explains a refused password in %s', async (language, word) => {
    const response = await served.post('1042', { 'x-user': 'JAAN', 'accept-language': `${language}, fi` })
    expect(response.status).toBe(409)
    expect(response.headers.get('content-type')).toMatch('application/problem+json')
    expect(response.headers.get('content-language')).toBe(language)
    const problem = (await response.json()) as Readonly<Record<string, unknown>>
    expect(problem).toMatchObject({ code: 'AUTH', id: 'gmail-password', mayHaveBeenSent: false })
    expect(`${problem.title} ${problem.detail} ${problem.remedy}`.toLowerCase()).toContain(word)
  })

  it.each([
    ['et', 'aadress'],
    ['lv', 'adrese'],
    ['en', 'address'],
  ])('explains in %s that only the copy was accepted', async (language, word) => {
    sandbox.inject('recipient-unknown', { recipient: 'gone@example.com', times: 1 })
    const response = await served.post('1043', { 'x-user': 'MARI', 'accept-language': language })
    expect(response.status).toBe(200)
    const answer = (await response.json()) as { readonly rejected: readonly { readonly title: string }[] }
    expect(answer).toMatchObject({
      accepted: ['books@kivi.ee'],
      rejected: [{ address: 'gone@example.com', id: 'recipient-unknown' }],
    })
    expect(answer.rejected[0]?.title.toLowerCase()).toContain(word)
  })

  it('answers strangers and unknown invoices without a mail', async () => {
    const before = sandbox.mails().length
    expect((await served.post('1042')).status).toBe(401)
    expect((await served.post('9999', { 'x-user': 'MARI' })).status).toBe(404)
    expect(sandbox.mails().length).toBe(before)
  })

  it('stops, and its mailer with it', async () => {
    await served.stop()
    await expect(
      application.mailer.send('MARI', { to: 'a@example.com', subject: 'x', text: 'x' }),
    ).rejects.toThrow()
  })
})

it('the recipe for Express says when to try again', async () => {
  const { post, stop } = await overHttp(serveExpress)(newApplication())
  const heal = sandbox.inject(
    { faults: [{ stage: 'sender', reply: '421 4.7.0 Too many connections from 192.0.2.1' }] },
    { host: 'smtp.gmail.com' },
  )
  const response = await post('1042', { 'x-user': 'MARI' })
  heal()
  await stop()
  expect(response.status).toBe(429)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
})

describe('the recipe for signing in', () => {
  it('saves the grant of whoever came back, once', async () => {
    const entra = await startEntra()
    const microsoft = m365({ clientId: '1b730954-1685-4b74-9bfd-dac224a7b894', simulator: entra.url })
    const { oauth } = microsoft
    const grants = memoryGrants()
    const entries = new Map<string, string>()
    const session = {
      get: (name: string) => entries.get(name),
      set: (name: string, value = '') => entries.set(name, value),
    }
    const key = { company: 'kivi', card: 'MARI', mailbox: 'mari@kivi.ee' }
    const app = signInRoutes({
      providers: [microsoft],
      oauth,
      grants,
      person: (headers) => (headers.has('x-user') ? { key, locale: 'et', session } : undefined),
      redirectUri: 'http://127.0.0.1:3000/signed-in',
    })
    const headers = { 'x-user': 'MARI' }
    const sent = await app.request('/sign-in', { headers })
    const params = await completeSignIn(sent.headers.get('location') ?? '', { choice: 'accept' })
    const back = `/signed-in?${new URLSearchParams(params)}`
    expect(await (await app.request(back, { headers })).text()).toBe('mari@kivi.ee')
    expect(await grants.get(key)).toMatchObject({ version: 1 })
    expect((await app.request(back, { headers })).status).toBe(400)
    await entra.close()
  })
})

describe('the page of recipes', () => {
  const read = (path: string): string =>
    readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').trim()
  const page = read('apps/docs/docs/develop/recipes.mdx')

  it.each(['invoices', 'problem', 'stop-server', 'express', 'fastify', 'hono', 'nest', 'next', 'sign-in'])(
    'shows %s word for word',
    (program) => expect(page).toContain(read(`examples/recipes/${program}.ts`)),
  )
})
