import type { MailSettings, Provider } from '@saatja/core'
import type { MailboxHost } from './found.ts'

/** What a card would have to state. A provider's preset brings its server, so the server is left out then. */
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

/** Where the card states a route, the route and the user name for it stay the person's. */
export const withoutStated = (
  set: Partial<MailSettings>,
  stated: MailSettings = {},
): Partial<MailSettings> => {
  if (
    ['sender', 'provider', 'server', 'security'].some(
      (field) => !isBlank(stated[field as keyof MailSettings]),
    )
  )
    return {}
  return Object.fromEntries(
    Object.entries(set).filter(([field]) => isBlank(stated[field as keyof MailSettings])),
  )
}
