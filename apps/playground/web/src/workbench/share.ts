import type { CardDraft } from '../../../server/contract.ts'

/** Fields that a link may hold. None of them is a secret, so no secret can be part of a link. */
const shared = [
  'sender',
  'provider',
  'server',
  'security',
  'username',
  'copyToSent',
  'attachAs',
  'attachFiles',
  'editBeforeSending',
] as const satisfies readonly (keyof NonNullable<CardDraft['mail']>)[]

const kinds: Readonly<Record<(typeof shared)[number], readonly string[]>> = {
  sender: ['string'],
  provider: ['string'],
  server: ['string'],
  security: ['string'],
  username: ['string', 'object'],
  copyToSent: ['string'],
  attachAs: ['string'],
  attachFiles: ['boolean'],
  editBeforeSending: ['boolean'],
}

const toBase64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const fromBase64 = (text: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0)),
  )

/** The fragment of a link to a card: a browser keeps it to itself, so no server ever logs it. */
export const shareFragment = ({ code, email, name, mail = {} }: CardDraft): string => {
  const kept = Object.fromEntries(
    shared.filter((field) => field in mail).map((field) => [field, mail[field]]),
  )
  return `#share=${toBase64(JSON.stringify({ code, email, ...(name ? { name } : {}), mail: kept }))}`
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 320

/** The card of a link, made of known fields alone; undefined for anything else. */
export const sharedCard = (fragment: string): CardDraft | undefined => {
  const packed = /^#share=([\w-]+)$/.exec(fragment)?.[1]
  if (packed === undefined) return undefined
  try {
    const { code, email, name, mail } = JSON.parse(fromBase64(packed)) as Record<string, unknown>
    if (!isText(code) || !isText(email) || typeof mail !== 'object' || mail === null) return undefined
    const given = mail as Record<string, unknown>
    const kept = shared.filter((field) => {
      const value = given[field]
      return kinds[field].includes(typeof value) && (typeof value !== 'object' || value === null)
    })
    return {
      code,
      email,
      ...(isText(name) ? { name } : {}),
      mail: Object.fromEntries(kept.map((field) => [field, given[field]])),
    }
  } catch {
    return undefined
  }
}
