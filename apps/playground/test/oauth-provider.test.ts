import { defineProvider, MailError, memoryGrants, type Provider, type ProviderOAuth } from '@saatja/core'
import { kivi, providers } from '@saatja/demo'
import { describe, expect, it } from 'vitest'
import { memoryCardStore } from '../server/cards/memory-card-store.ts'
import { grantsOf } from '../server/oauth/grants.ts'
import { realTargets } from '../server/oauth/sign-in-target.ts'
import { isApproval, signInsOf } from '../server/oauth/sign-ins.ts'
import { providerView } from '../server/provider-view.ts'

const signedInAt = new Date('2026-11-22T10:00:00Z')

/** An invented provider whose accounts are signed in to; what is optional in the contract is given by `more`. */
const haab = (more: Partial<ProviderOAuth> = {}): Provider => {
  const model = providers.find(({ id }) => id === 'inbox')
  if (model === undefined) throw new Error('the provider to start from is not on the list')
  const oauth: ProviderOAuth = {
    begin: async ({ mailbox }) => ({
      url: `https://sign-in.haab.example/?as=${mailbox}`,
      pending: { state: 's1', value: 'verifier' },
    }),
    complete: async ({ error }) => {
      if (error === undefined) return { value: 'grant', account, warnings: [] }
      const diagnosis = {
        id: error,
        code: 'AUTH',
        actor: 'mail-administrator',
        retry: 'later',
        params: {},
      } as const
      throw new MailError(error, { stage: 'sign-in', diagnosis })
    },
    token: async () => ({ token: 'token', expires: Date.now() + 3_600_000 }),
    ...more,
  }
  return defineProvider({ ...model, id: 'haab', name: 'Haab', oauth })
}

const account = { tenant: 'kivi', object: '1', address: 'mari@kivi.example' }
const mailbox = { user: 'MARI', mailbox: 'mari@kivi.example', provider: 'haab', target: 'real' } as const

const opened = (more?: Partial<ProviderOAuth>) => {
  const book = memoryCardStore(kivi.company, kivi.cards)
  const places = { real: realTargets([haab(more)], memoryGrants()) }
  return { grants: grantsOf(book, places), signIns: signInsOf(book, places) }
}

const finished = async (more: Partial<ProviderOAuth>, params: Readonly<Record<string, string>> = {}) => {
  const { grants, signIns } = opened(more)
  await signIns.begin(mailbox, 'session', 'http://127.0.0.1/oauth/callback', 'et')
  const { state } = await signIns.finish({ state: 's1', ...params }, 'session')
  return { grants, result: signIns.result(state, 'session') }
}

describe('a provider that the playground has never heard of', () => {
  it('is signed in to with what the contract demands', async () => {
    const { grants, result } = await finished({})
    expect(result).toMatchObject({ ok: true, provider: 'haab', account: account.address })
    expect(await grants.status(mailbox)).toEqual({
      available: true,
      canExpire: false,
      signedIn: { account: mailbox.mailbox },
    })
    await grants.signOut(mailbox)
    expect(await grants.status(mailbox)).not.toHaveProperty('signedIn')
  })

  it('tells who has signed in, where it can', async () => {
    const grantStatus: ProviderOAuth['grantStatus'] = async () => ({
      kind: 'person',
      mailbox: mailbox.mailbox,
      account,
      signedInAt,
      refreshedAt: signedInAt,
      findings: [],
    })
    const { grants } = await finished({ grantStatus })
    expect(await grants.status(mailbox)).toMatchObject({
      signedIn: { account: account.address, at: signedInAt.getTime() },
    })
  })

  it('names the page for the administrator after those refusals alone that an approval ends', async () => {
    const consent: Partial<ProviderOAuth> = {
      adminConsentUrl: ({ state, tenant = '' }) =>
        `https://admin.haab.example/?${new URLSearchParams({ state, tenant })}`,
      endedByAdminConsent: ['haab-approval'],
    }
    const refused = async (more: Partial<ProviderOAuth>, error: string) =>
      (await finished(more, { error })).result
    const { approval } = (await refused(consent, 'haab-approval')) as { readonly approval?: string }
    const { searchParams } = new URL(approval ?? '')
    expect(searchParams.get('tenant')).toBe('kivi.example')
    expect(await refused(consent, 'haab-declined')).not.toHaveProperty('approval')
    expect(await refused({}, 'haab-approval')).not.toHaveProperty('approval')

    const state = searchParams.get('state') ?? ''
    expect(isApproval({ state })).toBe(true)
    expect(isApproval({ state, error: 'access_denied' })).toBe(false)
    expect(isApproval({ state: 's1' })).toBe(false)
  })

  it('is shown to the page with the codes of its words, or none', () => {
    const texts = { signIn: 'haab-sign-in', signedIn: 'haab-signed-in' }
    expect(providerView(haab({ texts })).oauth).toEqual(texts)
    expect(providerView(haab()).oauth).toEqual({})
  })

  it.each([{ notSetUp: true }, { withoutGrant: true }])('cannot be signed in to with %o', async (more) => {
    const { grants, signIns } = opened(more)
    expect(await grants.status(mailbox)).toEqual({ available: false })
    await expect(signIns.begin(mailbox, 'session', 'http://127.0.0.1/', 'et')).rejects.toMatchObject({
      refusal: { code: 'sign-in-not-set-up', field: 'provider' },
    })
  })
})

it('a real sign-in that is not set up says which variable to set', async () => {
  const { signIns } = opened()
  const begun = signIns.begin({ ...mailbox, provider: 'm365' }, 'session', 'http://127.0.0.1/', 'et')
  await expect(begun).rejects.toThrow('set SAATJA_M365_CLIENT_ID')
})
