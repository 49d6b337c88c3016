import type { Provider } from '@saatja/core'
import { directo } from '@saatja/provider-directo'
import { gmail } from '@saatja/provider-gmail'
import { inbox } from '@saatja/provider-inbox'
import { m365 } from '@saatja/provider-m365'
import { zone } from '@saatja/provider-zone'

const clientId = process.env.SAATJA_M365_CLIENT_ID

/** Every provider the playground knows, for real servers. */
export const providers: readonly Provider[] = [
  directo(),
  m365(clientId === undefined ? {} : { clientId }),
  gmail(),
  zone(),
  inbox(),
]
