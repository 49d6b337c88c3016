import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { completeSignIn, type Entra, type EntraOptions, startEntra } from '../../src/index.ts'

const back = 'http://127.0.0.1:3000/back'
const verifier = 'v'.repeat(43)
const challenge = createHash('sha256').update(verifier).digest('base64url')

let entra: Entra
const start = async (options: EntraOptions = {}) => {
  entra = await startEntra({ clients: [{ id: 'erp', secret: 'right' }], ...options })
}
afterEach(() => entra.close())

const page = (change: Record<string, string | undefined> = {}, tenant = 'organizations') => {
  const query = {
    client_id: 'erp',
    response_type: 'code',
    redirect_uri: back,
    scope: 'https://outlook.office.com/SMTP.Send openid offline_access',
    state: 's1',
    nonce: 'n1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    login_hint: 'mari@kivi.ee',
    ...change,
  }
  const stated = Object.entries(query).filter((each): each is [string, string] => each[1] !== undefined)
  return `${entra.url}/${tenant}/oauth2/v2.0/authorize?${new URLSearchParams(stated)}`
}

type Field = 'error' | 'error_description' | 'suberror' | 'access_token' | 'refresh_token' | 'id_token'
type Answer = { readonly status: number } & Readonly<Partial<Record<Field, string>>>

const ask = async (change: Record<string, string>, tenant = 'organizations'): Promise<Answer> => {
  const body = new URLSearchParams({ client_id: 'erp', client_secret: 'right', ...change })
  const answer = await fetch(`${entra.url}/${tenant}/oauth2/v2.0/token`, { method: 'POST', body })
  return { ...((await answer.json()) as object), status: answer.status }
}

const redeem = (code: string | undefined, change: Record<string, string> = {}, tenant?: string) =>
  ask(
    {
      grant_type: 'authorization_code',
      code: code ?? '',
      redirect_uri: back,
      code_verifier: verifier,
      ...change,
    },
    tenant,
  )

const introspect = async (token: string) => {
  const body = new URLSearchParams({ token })
  return (await fetch(`${entra.url}/introspect`, { method: 'POST', body })).json()
}

describe('the page', () => {
  it('says in the language asked for that it is simulated, and asks for no password', async () => {
    await start()
    for (const [locale, words] of [
      ['et', 'See leht ei ole Microsofti oma'],
      ['lv', 'Šī nav Microsoft lapa'],
      ['en', 'This is not a Microsoft page'],
      ['de', 'This is not a Microsoft page'],
    ] as const) {
      const html = await (await fetch(page({ ui_locales: locale }))).text()
      expect(html).toContain(words)
      expect(html).not.toContain('type="password"')
    }
  })

  it('runs nothing and sends people only where they came from', async () => {
    await start()
    const policy = (await fetch(page())).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`form-action 'self' http://127.0.0.1:3000;`)
  })

  it('shows what it was given as text', async () => {
    await start()
    const html = await (await fetch(page({ login_hint: '"><script>x</script>' }))).text()
    expect(html).not.toContain('<script>')
  })

  it.each([
    ['an unknown application', { client_id: 'other' }, 'AADSTS700016'],
    ['a foreign return address', { redirect_uri: 'https://example.com/back' }, 'AADSTS50011'],
    [
      'a return address that only begins like this machine',
      { redirect_uri: 'http://127.0.0.1.example.com/' },
      'AADSTS50011',
    ],
    ['no PKCE', { code_challenge: undefined }, 'AADSTS900144'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'AADSTS900144'],
    ['another scope', { scope: 'https://graph.microsoft.com/Mail.Read' }, 'AADSTS70011'],
    [
      'a further scope of another resource',
      { scope: 'https://outlook.office.com/SMTP.Send https://graph.microsoft.com/User.Read' },
      'AADSTS70011',
    ],
  ])('refuses %s without leaving', async (_, change, words) => {
    await start()
    const answer = await fetch(page(change), { redirect: 'manual' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(words)
  })

  it('is answered once', async () => {
    await start()
    const id = /name="page" value="([^"]*)"/.exec(await (await fetch(page())).text())?.[1] ?? ''
    const press = () => {
      const body = new URLSearchParams({ page: id, address: 'mari@kivi.ee', choice: 'accept' })
      return fetch(page(), { method: 'POST', body, redirect: 'manual' })
    }
    expect((await press()).status).toBe(303)
    expect((await press()).status).toBe(400)
  })

  it('brings a refusal back with the state', async () => {
    await start()
    expect(await completeSignIn(page(), { choice: 'decline' })).toMatchObject({
      error: 'access_denied',
      error_description: expect.stringContaining('AADSTS65004'),
      state: 's1',
    })
  })
})

describe('a code', () => {
  const code = async (change = {}) => (await completeSignIn(page(change), { choice: 'accept' })).code

  it('gives tokens whose identity is that of the account', async () => {
    await start()
    const tokens = await redeem(await code())
    expect(tokens).toMatchObject({ status: 200, token_type: 'Bearer', expires_in: 3600 })
    const claims = JSON.parse(Buffer.from(tokens.id_token!.split('.')[1]!, 'base64url').toString())
    expect(claims).toMatchObject({ aud: 'erp', nonce: 'n1', preferred_username: 'mari@kivi.ee' })
    expect(await introspect(tokens.access_token!)).toMatchObject({ active: true, username: 'mari@kivi.ee' })
    expect(await introspect('another')).toEqual({ active: false })
  })

  it('is redeemed once, by the right application, with the right verifier and address', async () => {
    await start()
    const fails = async (change: Record<string, string>) =>
      (await redeem(await code(), change)).error_description
    expect(await fails({ code_verifier: 'w'.repeat(43) })).toContain('AADSTS501481')
    expect(await fails({ code_verifier: '' })).toContain('AADSTS501481')
    expect(await fails({ redirect_uri: 'http://127.0.0.1:3000/other' })).toContain('AADSTS50011')
    expect(await fails({ client_secret: 'wrong' })).toContain('AADSTS7000215')
    expect(await fails({ client_id: 'other' })).toContain('AADSTS700016')
    expect(await fails({ code: 'made up' })).toContain('AADSTS70008')
    const once = await code()
    expect((await redeem(once)).status).toBe(200)
    expect((await redeem(once)).error_description).toContain('AADSTS54005')
  })

  it('ends after ten minutes', async () => {
    let now = Date.now()
    await start({ now: () => now })
    const late = await code()
    now += 600_001
    expect((await redeem(late)).error_description).toContain('AADSTS70008')
  })

  it('of an account of another tenant is refused', async () => {
    await start()
    expect((await redeem(await code(), {}, 'kivi.ee')).status).toBe(200)
    expect((await redeem(await code(), {}, 'puu.ee')).error_description).toContain('AADSTS50020')
  })
})

describe('a refresh token', () => {
  const signedIn = async () => {
    const { code } = await completeSignIn(page(), { choice: 'accept' })
    return (await redeem(code)).refresh_token ?? ''
  }
  const refresh = (token: string) => ask({ grant_type: 'refresh_token', refresh_token: token })

  it('is used once; its successor goes on', async () => {
    await start()
    const first = await signedIn()
    const second = await refresh(first)
    expect(second.status).toBe(200)
    expect(await refresh(first)).toMatchObject({ status: 400, error: 'invalid_grant' })
    expect((await refresh(second.refresh_token!)).status).toBe(200)
    expect(entra.questions.map(({ outcome }) => outcome)).toEqual([
      'issued',
      'issued',
      'AADSTS70000',
      'issued',
    ])
  })

  it('ends unused after 90 days', async () => {
    let now = Date.now()
    await start({ now: () => now })
    const token = await signedIn()
    now += 90 * 86_400_000 + 1
    expect((await refresh(token)).error_description).toContain('AADSTS700082')
  })

  it('is refused for what was demanded, until the person signs in again', async () => {
    await start()
    const token = await signedIn()
    entra.demand('mfa', 'Mari@kivi.ee')
    expect(await refresh(token)).toMatchObject({ error: 'interaction_required', suberror: 'basic_action' })
    expect((await refresh(await signedIn())).status).toBe(200)
  })

  it('of another application is refused', async () => {
    await start({
      clients: [
        { id: 'erp', secret: 'right' },
        { id: 'other', secret: 'right' },
      ],
    })
    const token = await signedIn()
    const answer = await ask({ client_id: 'other', grant_type: 'refresh_token', refresh_token: token })
    expect(answer.error).toBe('invalid_grant')
  })
})

describe('an access token', () => {
  const accessToken = async () => {
    const { code } = await completeSignIn(page(), { choice: 'accept' })
    return (await redeem(code)).access_token ?? ''
  }

  it('opens the mailbox of its owner and those lent to the owner', async () => {
    await start({ delegates: { 'info@kivi.ee': ['mari@kivi.ee'] } })
    const token = await accessToken()
    expect(entra.accepts(token, 'MARI@kivi.ee')).toBe(true)
    expect(entra.accepts(token, 'info@kivi.ee')).toBe(true)
    expect(entra.accepts(token, 'jaan@kivi.ee')).toBe(false)
  })

  it('ends when its time is over, and when it is ended', async () => {
    let now = Date.now()
    await start({ now: () => now, lifetime: 60 })
    const token = await accessToken()
    now += 60_001
    expect(entra.accepts(token, 'mari@kivi.ee')).toBe(false)
    const other = await accessToken()
    entra.expireTokens('jaan@kivi.ee')
    expect(entra.accepts(other, 'mari@kivi.ee')).toBe(true)
    entra.expireTokens('mari@kivi.ee')
    expect(await introspect(other)).toEqual({ active: false })
  })

  it('of the application is for one tenant, and opens the mailboxes listed', async () => {
    await start({ applicationMailboxes: ['bot@kivi.ee'] })
    const request = { grant_type: 'client_credentials', scope: 'https://outlook.office365.com/.default' }
    expect((await ask(request)).error_description).toContain('AADSTS50059')
    expect((await ask({ ...request, scope: 'SMTP.Send' }, 'kivi.ee')).error_description).toContain(
      'AADSTS70011',
    )
    const { access_token: token = '' } = await ask(request, 'kivi.ee')
    expect(entra.accepts(token, 'bot@kivi.ee')).toBe(true)
    expect(entra.accepts(token, 'mari@kivi.ee')).toBe(false)
  })
})

it('stays on this machine', async () => {
  await start()
  expect(entra.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
})
