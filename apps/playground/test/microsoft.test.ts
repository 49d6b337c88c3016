import { afterAll, expect, it, vi } from 'vitest'
import type { GrantView } from '../server/oauth/contract.ts'

const clientId = '11111111-2222-4333-8444-555555555555'

// The list of providers reads the environment when it is loaded: here anew, and anew for the files after this one.
vi.stubEnv('SAATJA_M365_CLIENT_ID', clientId)
vi.resetModules()
const { startClient } = await import('./client.ts')
afterAll(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

const client = startClient()
const mailbox = { user: 'JANIS', mailbox: 'janis@kivi.example', provider: 'm365', target: 'real' } as const

it('with a client id a person signs in at the real Microsoft: authorization code, PKCE, for that mailbox', async () => {
  const { url } = await client.current.json<{ url: string }>('POST', '/api/oauth/begin', {
    ...mailbox,
    locale: 'lv',
  })
  const { origin, searchParams } = new URL(url)
  expect(origin).toBe('https://login.microsoftonline.com')
  expect(Object.fromEntries(searchParams)).toMatchObject({
    client_id: clientId,
    response_type: 'code',
    code_challenge_method: 'S256',
    login_hint: mailbox.mailbox,
    redirect_uri: `${client.current.playground.address}/oauth/callback`,
  })
  expect(searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/)
  expect(searchParams.get('scope')).toContain('SMTP.Send')
  expect(url).not.toContain('code_verifier')
})

it('tells the page who is signed in, and never with what', async () => {
  const { book } = client.current.playground.context
  const key = { company: 'kivi', card: 'JANIS', mailbox: mailbox.mailbox }
  await book.grants.put(key, JSON.stringify({ refresh: 'kanaarilind-token' }), 0)
  const response = await client.current.request('GET', `/api/oauth/status?${new URLSearchParams(mailbox)}`)
  const text = await response.text()
  expect(text).not.toContain('kanaarilind')
  expect((JSON.parse(text) as GrantView).available).toBe(true)
})
