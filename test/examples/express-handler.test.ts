import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createMailer } from '@saatja/core'
import { application } from '@saatja/example-express-handler'
import { gmail } from '@saatja/provider-gmail'
import { startSandbox } from '@saatja/testkit'
import { afterAll, describe, expect, it } from 'vitest'

const providers = [gmail()]
const sandbox = await startSandbox({ providers })
const card = (code: string, password: string) => ({
  code,
  email: 'mari@kivi.ee',
  mail: { provider: 'gmail', username: 'mari@kivi.ee', password },
})
const mailer = createMailer({
  providers,
  company: { name: 'Kivi OÜ', slug: 'kivi' },
  cards: new Map([
    ['MARI', card('MARI', 'abcd efgh ijkl mnop')],
    ['JAAN', card('JAAN', 'wrong')],
  ]),
  dial: sandbox.dial,
})
const invoices = new Map([
  ['1042', { number: '1042', to: 'customer@example.com', pdf: Buffer.from('%PDF-1.7') }],
])
const server = application({
  mailer,
  providers,
  signedIn: (request) => request.get('x-user'),
  invoice: async (number) => invoices.get(number),
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo

afterAll(async () => {
  server.close()
  await mailer.close()
  await sandbox.close()
})

const post = (number: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/invoices/${number}/send`, { method: 'POST', headers })

describe('the Express handler', () => {
  it('sends an invoice from the mailbox of whoever is signed in', async () => {
    const response = await post('1042', { 'x-user': 'MARI', 'accept-language': 'et' })
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
    const response = await post('1042', { 'x-user': 'JAAN', 'accept-language': language })
    expect(response.status).toBe(409)
    expect(response.headers.get('content-type')).toMatch('application/problem+json')
    expect(response.headers.get('content-language')).toBe(language)
    const problem = (await response.json()) as Readonly<Record<string, unknown>>
    expect(problem).toMatchObject({ code: 'AUTH', id: 'gmail-password', mayHaveBeenSent: false })
    expect(`${problem.title} ${problem.detail} ${problem.remedy}`.toLowerCase()).toContain(word)
  })

  it('says when to try again', async () => {
    const stop = sandbox.inject(
      { faults: [{ stage: 'sender', reply: '421 4.7.0 Too many connections from 192.0.2.1' }] },
      { host: 'smtp.gmail.com' },
    )
    const response = await post('1042', { 'x-user': 'MARI' })
    stop()
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('answers strangers and unknown invoices without a mail', async () => {
    const before = sandbox.mails().length
    expect((await post('1042')).status).toBe(401)
    expect((await post('9999', { 'x-user': 'MARI' })).status).toBe(404)
    expect(sandbox.mails().length).toBe(before)
  })
})
