import { createPublicKey } from 'node:crypto'
import type { EffectiveSettings, Provider, UserCard } from '@saatja/core'

/** Where the private key may be: on one of the cards, or with a sender of a provider that has its own route. */
interface KeyHolders {
  readonly cards: readonly (UserCard | undefined)[]
  readonly providers: readonly Provider[]
}

const privateKeyOf = (
  { dkim, fields }: EffectiveSettings,
  { cards, providers }: KeyHolders,
): string | undefined => {
  if (dkim === undefined) return undefined
  const senders = providers.flatMap((provider) => provider.senders ?? [])
  const key =
    dkim.card === undefined
      ? senders.find(({ id }) => id === fields.sender.value)?.ownRoute?.dkim?.privateKey
      : cards.find((card) => card?.code === dkim.card)?.mail?.dkim?.privateKey
  return typeof key === 'object' ? key.reveal() : key
}

/**
 * Finds the public half of the key with which settings sign, in base64 as a key record has it. Undefined where nothing
 * is signed, or the key cannot be read, which is a finding of the settings.
 */
export const publicKeyOf = (settings: EffectiveSettings, holders: KeyHolders): string | undefined => {
  const key = privateKeyOf(settings, holders)
  if (key === undefined) return undefined
  try {
    return createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
  } catch {
    return undefined
  }
}
