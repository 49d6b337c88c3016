import { parseAddressList } from '@saatja/core'
import { StoreError } from '@saatja/store'

const isAddress = (value: unknown): boolean => {
  const [one, ...others] = typeof value === 'string' ? (parseAddressList(value) ?? []) : []
  return one !== undefined && one.address === value && others.length === 0
}

const nobody = (by: unknown): boolean => typeof by !== 'string' || by.trim() === ''

/** @throws StoreError `INPUT` for what is no address; TypeError when no one is named */
export const checkCorrection = (correction: unknown, change: unknown): void => {
  const given = Object(correction) as Readonly<Record<string, unknown>>
  for (const field of ['address', 'corrected'] as const)
    if (!isAddress(given[field]))
      throw new StoreError('INPUT', `${field}: must be one e-mail address such as name@example.com`)
  if (nobody(Object(change).by))
    throw new TypeError("sendCorrected: change must say who corrected it, such as { by: 'ANNA' }")
}

/** @throws StoreError `INPUT` for what is no text; TypeError for an unknown reason, or when no one is named */
export const checkRestoration = (address: unknown, restoration: unknown): void => {
  if (typeof address !== 'string' || address.trim() === '' || address.includes('\0'))
    throw new StoreError('INPUT', 'address: must be one e-mail address such as name@example.com')
  const { by, because } = Object(restoration) as Readonly<Record<string, unknown>>
  if (nobody(by)) throw new TypeError("restore: restoration must say who did it, such as { by: 'ANNA' }")
  if (because !== undefined && because !== 'person' && because !== 'edited')
    throw new TypeError('restore: because must be person or edited')
}

/** @throws StoreError `INPUT` for an unknown word; TypeError when no one is named */
export const checkResolution = (finding: unknown, change: unknown): void => {
  if (!['sent', 'again', 'failed'].includes(String(finding)))
    throw new StoreError('INPUT', 'finding: must be one of sent, again, failed')
  const { by } = (change ?? {}) as { readonly by?: unknown }
  if (nobody(by))
    throw new TypeError("resolveUnknown: change must say who found it out, such as { by: 'ANNA' }")
}
