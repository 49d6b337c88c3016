import type { EffectiveSettings, Finding, GrantKey, GrantStore, Provider } from '@saatja/core'
import { unlessDamaged } from './unless-damaged.ts'

/** Whether someone has signed in to the mailbox. */
export type HasGrant = (key: GrantKey) => Promise<boolean>

/** Looks in the stores in turn, and once for each mailbox: the users of one system user share its sign-in. */
export const grantsIn = (stores: readonly GrantStore[]): HasGrant => {
  const known = new Map<string, Promise<boolean>>()
  const look = async (key: GrantKey): Promise<boolean> => {
    for (const store of stores) if ((await unlessDamaged(store.get(key))) !== undefined) return true
    return false
  }
  return (key) => {
    const id = JSON.stringify([key.company, key.card, key.mailbox])
    const found = known.get(id) ?? look(key)
    known.set(id, found)
    return found
  }
}

interface SignInContext {
  readonly company: string
  readonly providers: readonly Provider[]
  readonly hasGrant: HasGrant
}

const missing = (card: string, mailbox: string): Finding => ({
  code: 'oauth-grant-missing',
  severity: 'error',
  field: 'username',
  card,
  actor: 'user',
  params: { mailbox },
})

/** Adds that no one has signed in yet, which settings alone cannot tell: no mail could leave. */
export const checkGrant = async (
  settings: EffectiveSettings,
  { company, providers, hasGrant }: SignInContext,
): Promise<EffectiveSettings> => {
  const { value: mailbox, card = settings.user } = settings.fields.username
  const oauth = providers.find(({ id }) => id === settings.fields.provider.value)?.oauth
  if (settings.auth !== 'oauth' || mailbox === null || oauth === undefined || oauth.withoutGrant)
    return settings
  if (await hasGrant({ company, card, mailbox })) return settings
  return { ...settings, findings: [...settings.findings, missing(card, mailbox)] }
}
