import { randomBytes } from 'node:crypto'
import { type EffectiveSettings, type GrantStore, type Provider, type Secret, secret } from '@saatja/core'
import { type M365, m365 } from '@saatja/provider-m365'
import { type Entra, type Sandbox, startEntra, startSandbox, visitSignIn } from '@saatja/testkit'
import { providersWith } from './providers.ts'

const clientId = '5a2a7ea0-0000-4000-8000-000000000000'

/** Everything that stands for the world outside: servers, and a Microsoft to sign in to. Nothing leaves the machine. */
export interface Pretend {
  readonly providers: readonly Provider[]
  readonly microsoft: M365
  readonly sandbox: Sandbox
  readonly entra: Entra
  /** What the application proves itself with at the pretend Microsoft; another one at each start. */
  readonly clientSecret: Secret
  close(): Promise<void>
}

export const openPretend = async (): Promise<Pretend> => {
  const value = randomBytes(24).toString('base64url')
  const clientSecret = secret(value)
  const entra = await startEntra({ clients: [{ id: clientId, secret: value }] })
  const microsoft = m365({ clientId, clientSecret, simulator: entra.url })
  const providers = providersWith(microsoft)
  const sandbox = await startSandbox({ providers, tokens: entra.accepts })
  return {
    providers,
    microsoft,
    sandbox,
    entra,
    clientSecret,
    close: async () => {
      await sandbox.close()
      await entra.close()
    },
  }
}

/** Never opened: the parameters are taken from the address itself. */
const redirectUri = 'http://127.0.0.1/'

/** Where nobody presses a button: the pretend Microsoft is told “accept” for the mailbox. */
export const signInPretend = async (
  { auth, fields, user }: EffectiveSettings,
  company: string,
  grants: GrantStore,
  { microsoft }: Pretend,
): Promise<void> => {
  const { value: mailbox, card = user } = fields.username
  if (auth !== 'oauth' || mailbox === null) return
  const { url, pending } = await microsoft.oauth.begin({ mailbox, redirectUri })
  const params = await visitSignIn(url, { choice: 'accept', address: mailbox })
  const { value } = await microsoft.oauth.complete(params, pending)
  await grants.put({ company, card, mailbox }, value, 0)
}
