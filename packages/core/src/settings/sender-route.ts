import type { Api } from '../contract/api.ts'
import type { OwnRoute } from '../contract/provider.ts'
import { type KnownSender, providerById } from './context.ts'
import { formatServer, parseServer, type ServerAddress } from './server.ts'
import { assemble, checkProvider, preset, type RouteInput, type ServerSettings } from './server-settings.ts'

/** Inheritance rule 2: the sender's own route, which no field of any card reaches. */
export const ownRoute = (
  route: OwnRoute,
  sender: KnownSender,
  input: Omit<RouteInput, 'linked'>,
): ServerSettings => {
  const { card, context, report } = input
  for (const field of ['provider', 'server', 'security', 'ca', 'username', 'password'] as const) {
    const stated = card.mail[field]
    if (stated === undefined || (field === 'provider' && stated === sender.owner?.id)) continue
    report('info', 'not-used', field, { params: { field, sender: sender.sender.id } })
  }
  const address = parseServer(route.server)
  if (!address)
    report('error', 'server-invalid', 'server', {
      actor: 'application-administrator',
      params: { server: route.server },
    })
  return assemble(
    preset(address ? formatServer(address) : null),
    preset(route.security),
    preset(route.ca ?? null),
    context,
  )
}

/** A vendor's API: neither its server nor its encryption is any card's to state. */
export const apiRoute = (
  api: Api,
  sender: KnownSender,
  input: Omit<RouteInput, 'linked'>,
): ServerSettings => {
  const { card, context, report } = input
  for (const field of ['server', 'security', 'ca'] as const)
    if (card.mail[field] !== undefined)
      report('info', 'not-used', field, { params: { field, sender: sender.sender.id } })
  const { hostname, port } = new URL(api.origin)
  const address: ServerAddress = { host: hostname, port: Number(port || 443) }
  const route: ServerSettings = {
    server: preset(formatServer(address)),
    address,
    security: preset('tls'),
    ca: preset(null),
    provider: preset(sender.owner?.id ?? null),
    known: sender.owner,
  }
  checkProvider(route, { ...input, linked: false })
  if (sender.owner && card.mail.provider === sender.owner.id)
    return { ...route, provider: { value: sender.owner.id, origin: 'card', card: card.code } }
  return providerById(context, sender.owner?.id) ? route : { ...route, provider: preset(null) }
}
