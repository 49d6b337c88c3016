import type { Provider, Sender } from '@saatja/core'
import { listedOf } from '@saatja/demo'
import type { ProviderView, SenderView } from './contract.ts'

/** The sender that core itself has: an own server with a password or without sign-in. */
const smtp: SenderView = { id: 'smtp', name: 'SMTP', auth: 'password', ownRoute: false, bulk: 'free' }

const senderView = (provider: Provider, { id, name = id, auth, ownRoute, bulk }: Sender): SenderView => ({
  id,
  name,
  provider: provider.id,
  auth,
  ownRoute: ownRoute !== undefined,
  bulk,
})

/** The list of mail senders: the default, core's own, then what the providers add. */
export const sendersOf = (providers: readonly Provider[]): readonly SenderView[] => {
  const added = providers.flatMap((provider) =>
    (provider.senders ?? []).map((sender) => ({ provider, sender })),
  )
  const view = ({ provider, sender }: (typeof added)[number]) => senderView(provider, sender)
  const isDefault = ({ sender }: (typeof added)[number]) => sender.default === true
  return [...added.filter(isDefault).map(view), smtp, ...added.filter((one) => !isDefault(one)).map(view)]
}

const sourceOf = (id: string): Pick<ProviderView, 'source'> => {
  const listed = listedOf(id)
  return listed ? { source: { package: listed.package, factory: listed.factory } } : {}
}

/** What the page knows of a provider. */
export const providerView = ({ id, name, hosts, preset, oauth }: Provider): ProviderView => ({
  id,
  name,
  hosts,
  ...sourceOf(id),
  ...(oauth ? { oauth: oauth.texts ?? {} } : {}),
  ...(preset
    ? {
        preset: {
          server: preset.server,
          security: preset.security,
          alternatives: preset.alternatives ?? [],
          signIn: preset.signIn,
          hints: preset.hints ?? [],
          ...(preset.secret ? { secretKind: preset.secret.kind } : {}),
        },
      }
    : {}),
})
