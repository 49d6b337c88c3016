import type { Limits, Provider, Sender } from '@saatja/core'
import { listedOf } from '@saatja/demo'
import { bulkLimit } from './bulk/limit.ts'
import type { ProviderView, SenderView } from './contract.ts'

/** Core's own sender: an SMTP server with a password or without sign-in. */
const smtp: SenderView = { id: 'smtp', name: 'SMTP', auth: 'password', route: 'card', bulk: 'free' }

const routeOf = ({ ownRoute, api }: Sender): SenderView['route'] => {
  if (ownRoute) return 'own'
  return api ? 'api' : 'card'
}

const senderView = (provider: Provider, sender: Sender): SenderView => {
  const { id, name = id, auth, bulk, hints } = sender
  return {
    id,
    name,
    provider: provider.id,
    auth,
    route: routeOf(sender),
    bulk,
    ...(hints ? { hints } : {}),
  }
}

/** Makes the list of mail senders: the default, core's own, then what the providers add. */
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

/** Reads the rate, whether it is stated as a number per minute or as a time between two messages. */
const paceOf = (limits: Limits = {}): Pick<ProviderView, 'messagesPerMinute'> => {
  const { perMinute } = bulkLimit(limits)
  return perMinute ? { messagesPerMinute: perMinute.value } : {}
}

/** Shows what the page knows about a provider. */
export const providerView = ({ id, name, hosts, preset, oauth, limits }: Provider): ProviderView => ({
  id,
  name,
  hosts,
  ...sourceOf(id),
  ...paceOf(limits),
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
