import type { MailSettings, Provider } from '@saatja/core'
import type { MailboxHost } from './found.ts'

/**
 * Makes the fields that a card would have to state. A provider's preset includes its server, so the server is left out
 * then.
 */
export const settingsFor = (
  place: MailboxHost,
  provider: Provider | undefined,
  username: string,
): Partial<MailSettings> => {
  if (place.certainty === 'none') return {}
  const own = place.service?.provider
  if (own?.preset) return { provider: own.id, username }
  if (place.server === undefined) return {}
  const server = { server: place.server, ...(place.security ? { security: place.security } : {}), username }
  return provider ? { provider: provider.id, ...server } : server
}

const isBlank = (value: unknown): boolean => value === undefined || value === ''

const routeFields = ['provider', 'server', 'security'] as const

/**
 * Where the card states a route, the route and its user name stay as they are. A mail sender that agrees with the found
 * settings, such as plain SMTP for an own server, conflicts with none of them.
 */
export const withoutStated = (
  set: Partial<MailSettings>,
  provider: Provider | undefined,
  stated: MailSettings = {},
): Partial<MailSettings> => {
  const leadsTo = provider?.senders?.[0]?.id ?? 'smtp'
  const otherSender = !isBlank(stated.sender) && stated.sender !== leadsTo
  if (otherSender || routeFields.some((field) => !isBlank(stated[field]))) return {}
  return Object.fromEntries(
    Object.entries(set).filter(([field]) => isBlank(stated[field as keyof MailSettings])),
  )
}
