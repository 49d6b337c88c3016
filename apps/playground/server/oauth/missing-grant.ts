import type { EffectiveSettings, Finding, GrantKey, GrantStore, Provider } from '@saatja/core'
import { unlessDamaged } from './unless-damaged.ts'

/** Whether someone has signed in to the mailbox: for real, or only in the simulation where both are possible. */
type SignInState = 'signed-in' | 'simulated' | 'missing'
export type SignInStateOf = (key: GrantKey, provider: string) => Promise<SignInState>

/**
 * Looks once for each mailbox, since the users of one system user share its sign-in. `realPossible`: whether people can
 * really sign in at the provider with this id.
 */
export const grantsIn = (
  simulated: GrantStore,
  real: GrantStore,
  realPossible: (provider: string) => boolean,
): SignInStateOf => {
  const known = new Map<string, Promise<SignInState>>()
  const has = async (store: GrantStore, key: GrantKey): Promise<boolean> =>
    (await unlessDamaged(store.get(key))) !== undefined
  const look = async (key: GrantKey, provider: string): Promise<SignInState> => {
    if (await has(real, key)) return 'signed-in'
    if (!(await has(simulated, key))) return 'missing'
    return realPossible(provider) ? 'simulated' : 'signed-in'
  }
  return (key, provider) => {
    const id = JSON.stringify([key.company, key.card, key.mailbox, provider])
    const found = known.get(id) ?? look(key, provider)
    known.set(id, found)
    return found
  }
}

interface SignInContext {
  readonly company: string
  readonly providers: readonly Provider[]
  readonly signInState: SignInStateOf
}

const missing = (card: string, mailbox: string, severity: Finding['severity']): Finding => ({
  code: 'oauth-grant-missing',
  severity,
  field: 'username',
  card,
  actor: 'user',
  params: { mailbox },
})

/**
 * Adds the finding that no one has signed in yet, which settings alone cannot tell: nothing could be sent. With a
 * simulated sign-in messages are sent in the sandbox only, which is a warning.
 */
export const checkGrant = async (
  settings: EffectiveSettings,
  { company, providers, signInState }: SignInContext,
): Promise<EffectiveSettings> => {
  const { value: mailbox, card = settings.user } = settings.fields.username
  const provider = providers.find(({ id }) => id === settings.fields.provider.value)
  const oauth = provider?.oauth
  if (settings.auth !== 'oauth' || mailbox === null || provider === undefined || !oauth || oauth.withoutGrant)
    return settings
  const state = await signInState({ company, card, mailbox }, provider.id)
  if (state === 'signed-in') return settings
  const severity = state === 'missing' ? 'error' : 'warning'
  return { ...settings, findings: [...settings.findings, missing(card, mailbox, severity)] }
}
