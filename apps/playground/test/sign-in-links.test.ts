import { request } from 'node:http'
import { completeSignIn } from '@saatja/testkit'
import { describe, expect, it } from 'vitest'
import { signInLinkRoutes } from '../server/http/sign-in-links.ts'
import type { GrantView, NewSignInLink, SignInLinkView } from '../server/oauth/contract.ts'
import { signInLinks } from '../server/oauth/sign-in-links.ts'
import { startClient } from './client.ts'

const address = 'https://post.kivi.example'
const client = startClient({ linkAddress: address })

const janis = { user: 'JANIS', mailbox: 'janis@kivi.example', provider: 'm365', target: 'sandbox' }

const newLink = async (): Promise<string> => {
  const { url, local } = await client.current.json<NewSignInLink>('POST', '/api/sign-in-links', janis)
  expect(local).toBe(true)
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sign-in\/[\w-]{43}$/)
  return new URL(url).pathname.split('/').at(-1) ?? ''
}

const begin = async (token: string) => {
  const response = await client.current.request('POST', `/api/sign-in-links/${token}/begin`, { locale: 'en' })
  return { response, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

const finish = async ({ response, cookie }: Awaited<ReturnType<typeof begin>>) => {
  const { url } = (await response.json()) as { url: string }
  const params = await completeSignIn(url, { choice: 'accept' })
  const callback = `/oauth/callback?${new URLSearchParams(params)}`
  const { address: base } = client.current.playground
  const answer = await fetch(base + callback, { headers: { cookie }, redirect: 'manual' })
  return answer.headers.get('location') ?? ''
}

const status = () => client.current.json<GrantView>('GET', `/api/oauth/status?${new URLSearchParams(janis)}`)
const signOut = () => client.current.request('DELETE', `/api/oauth?${new URLSearchParams(janis)}`)

describe('a link for a sign-in', () => {
  it('signs in the one mailbox of the company in which it was made, once', async () => {
    const token = await newLink()
    const first = await begin(token)
    const second = await begin(token)
    await client.current.request('POST', '/api/company/open', { slug: 'birch' })
    expect(await finish(first)).toMatch(`/sign-in/${token}?result=`)
    // Who began before it was used comes too late.
    expect(await finish(second)).toBe('/signed-in/unknown')
    await client.current.request('POST', '/api/company/open', { slug: 'kivi' })
    expect(await status()).toMatchObject({ signedIn: { account: janis.mailbox } })
    expect((await begin(token)).response.status).toBe(404)
    const view = await client.current.json<SignInLinkView>('GET', `/api/sign-in-links/${token}`)
    expect(view).toMatchObject({ company: 'Kivi OÜ', mailbox: janis.mailbox, used: true })
    await signOut()
  })

  it('is over when the card no longer names the mailbox', async () => {
    const token = await newLink()
    const { book } = client.current.playground.context
    const card = (await book.get('JANIS'))!
    await book.put({ ...card, mail: { ...card.mail, username: 'other@kivi.example' } })
    expect((await client.current.request('GET', `/api/sign-in-links/${token}`)).status).toBe(404)
    await book.put(card)
    expect((await client.current.request('GET', `/api/sign-in-links/${token}`)).status).toBe(200)
  })

  it('is made only for the mailbox that the card names', async () => {
    const other = { ...janis, mailbox: 'director@kivi.example' }
    expect((await client.current.request('POST', '/api/sign-in-links', other)).status).toBe(400)
    const unknown = { ...janis, user: 'NOBODY' }
    expect((await client.current.request('POST', '/api/sign-in-links', unknown)).status).toBe(400)
  })

  it('expires', async () => {
    const { book, providers, signIns } = client.current.playground.context
    let now = 0
    const places = { sandbox: new Map([['m365', {} as never]]) }
    const links = signInLinks({ book, targets: places, signIns, providers, now: () => now })
    const { token, expires } = await links.create({ ...janis, target: 'sandbox' })
    now = expires - 1
    expect(await links.view(token)).toMatchObject({ used: false })
    now = expires
    await expect(links.view(token)).rejects.toThrow(/no longer valid/)
    await expect(links.begin(token, 's', 'http://127.0.0.1/', 'en')).rejects.toThrow(/no longer valid/)
  })
})

/** Asks as a browser elsewhere does, through a proxy that keeps the name of the host. */
const ask = (method: string, path: string, host: string, origin?: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { Host: host, 'Content-Type': 'application/json', ...(origin ? { Origin: origin } : {}) }
    const { port } = client.current.playground
    request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end(method === 'POST' ? '{"locale":"en"}' : undefined)
  })

describe('the address for others', () => {
  const host = new URL(address).host

  it('is that of links to real accounts', async () => {
    const create = async () => ({ token: 'a-token', expires: 1 })
    const routes = signInLinkRoutes({ ...client.current.playground.context.signInLinks, create }, address)
    const body = JSON.stringify({ ...janis, target: 'real' })
    const answer = await routes.request('/', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    })
    expect(await answer.json()).toEqual({ url: `${address}/sign-in/a-token`, expires: 1, local: false })
  })

  it('answers the pages of links', async () => {
    const token = await newLink()
    expect(await ask('GET', `/api/sign-in-links/${token}`, host)).toBe(200)
    expect(await ask('GET', '/api/texts/et', host)).toBe(200)
    expect(await ask('POST', `/api/sign-in-links/${token}/begin`, host, address)).toBe(200)
  })

  it.each([
    ['GET', '/'],
    ['GET', '/users/MARI'],
    ['GET', '/api/overview'],
    ['GET', '/api/cards'],
    ['GET', '/api/inbox'],
    ['GET', '/api/sign-in-links'],
    ['POST', '/api/sign-in-links'],
    ['POST', '/api/bulk'],
    ['POST', '/api/runs'],
    ['DELETE', '/api/oauth'],
    ['GET', '/sign-in/x/../../api/cards'],
    ['GET', '/assets/..%2f..%2fapi%2fcards'],
  ])('answers nothing else: %s %s', async (method, path) => {
    expect(await ask(method, path, host, address)).toBe(403)
  })

  it('answers no page of another site, and no other name', async () => {
    const token = await newLink()
    const path = `/api/sign-in-links/${token}/begin`
    expect(await ask('POST', path, host, 'https://evil.example')).toBe(403)
    expect(await ask('GET', `/api/sign-in-links/${token}`, 'evil.example')).toBe(403)
  })
})
