import type { Provider } from '@saatja/core'
import { directo } from '@saatja/provider-directo'
import { gmail } from '@saatja/provider-gmail'
import { inbox } from '@saatja/provider-inbox'
import { type M365, m365 } from '@saatja/provider-m365'
import { zone } from '@saatja/provider-zone'

/** Every provider the playground knows, with one of the two Microsofts. */
export const providersWith = (microsoft: M365): readonly Provider[] => [
  directo(),
  microsoft,
  gmail(),
  zone(),
  inbox(),
]

const clientId = process.env.SAATJA_M365_CLIENT_ID

/** The real one; people sign in to it only with a client id. */
export const realMicrosoft = m365(clientId ? { clientId } : {})
export const canSignInForReal = Boolean(clientId)

/** Every provider, for real servers. */
export const providers = providersWith(realMicrosoft)
