import { type GrantKey, type GrantStore, MailError, memoryGrants, secret } from '@saatja/core'
import { completeSignIn, type Entra, type EntraOptions, type SignInChoice, startEntra } from '@saatja/testkit'
import { type M365, type M365Options, m365 } from '../src/index.ts'

export const clientId = '1b730954-1685-4b74-9bfd-dac224a7b894'
export const redirectUri = 'http://127.0.0.1:3000/back'

export const keyOf = (mailbox: string, card = 'MARI'): GrantKey => ({ company: 'kivi', card, mailbox })

export interface M365Fixture {
  readonly entra: Entra
  readonly provider: M365
  readonly grants: GrantStore
}

/** A pretend Microsoft, the provider in front of it and an empty store, for as long as the work takes. */
export const withEntra = async <T>(
  work: (setting: M365Fixture) => Promise<T>,
  { entra: entraOptions, m365: options }: { entra?: EntraOptions; m365?: M365Options } = {},
): Promise<T> => {
  const entra = await startEntra({ clients: [{ id: clientId, secret: 'right' }], ...entraOptions })
  try {
    const credential = options?.clientCertificate === undefined ? { clientSecret: secret('right') } : {}
    const provider = m365({ clientId, ...credential, simulator: entra.url, ...options })
    return await work({ entra, provider, grants: memoryGrants() })
  } finally {
    await entra.close()
  }
}

/** What the person at the card does: button, page, and the grant into the store, over whatever was there. */
export const signIn = async (
  { provider, grants }: M365Fixture,
  key: GrantKey,
  { choice = 'accept', address = key.mailbox }: { choice?: SignInChoice; address?: string } = {},
) => {
  const { url, pending } = await provider.oauth.begin({ mailbox: key.mailbox, redirectUri })
  const grant = await provider.oauth.complete(await completeSignIn(url, { choice, address }), pending)
  await grants.put(key, grant.value, (await grants.get(key))?.version ?? 0)
  return grant
}

/** The MailError that the work must end in. */
export const failure = async (work: Promise<unknown>): Promise<MailError> => {
  const error: unknown = await work.then(
    () => 'it succeeded',
    (reason: unknown) => reason,
  )
  if (MailError.is(error)) return error
  throw new Error(`Not a MailError: ${String(error)}`)
}
