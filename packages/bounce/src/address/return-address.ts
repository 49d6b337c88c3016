import { createHmac, timingSafeEqual } from 'node:crypto'
import { domainToASCII } from 'node:url'
import type { ReturnKey } from '@saatja/core'
import { checkArgument, optionRules } from '@saatja/core/options'
import { argumentRules } from '../arguments.ts'
import { base32, isBase32, randomBase32 } from './base32.ts'

/** How return addresses are made and opened. */
export interface ReturnAddressOptions {
  /** The event domain, such as `event.erp.example`. */
  readonly domain: string
  /** The first key signs; all of them open, so that an old key still opens until its last message is too old. */
  readonly keys: readonly ReturnKey[]
}

/** The content of a return address that was signed here. */
export interface OpenedReturnAddress {
  readonly company: string
  /** The id that was stored with the message. */
  readonly id: string
  /** Letter of the key that signed it. */
  readonly key: string
}

/** Makes and opens signed return addresses: `b+` and 24 letters at the event domain. */
export interface ReturnAddress {
  /**
   * Signs the return address of one message. `id` is 13 letters of base32, made by `newReturnId()` and stored with
   * the message.
   * @throws Error for an id of another form.
   */
  mint(company: string, id: string): string
  /**
   * Opens an address to which a message came back, without regard to case; undefined when it was not signed here for
   * one of the companies. Needs no database; the time it takes does not reveal how much of a signature was right.
   */
  open(address: string, companies: string | readonly string[]): OpenedReturnAddress | undefined
}

/**
 * Days after the final dot during which a return may change a message: Zone keeps messages queued for 30 (ZoneMTA 3.10,
 * read 2026-11-28).
 */
export const returnDays = 35

const idLetters = 13
const macLetters = 10
const label = 'saatja return address 1'
const shortestSecret = 32

/** Makes a new id for one message: 65 random bits. */
export const newReturnId = (): string => randomBase32(idLetters)

const asciiDomain = (domain: string): string => domainToASCII(domain.trim().toLowerCase().replace(/\.$/, ''))

const macOf = (key: ReturnKey, domain: string, company: string, id: string): string => {
  const parts = [label, domain, company, id].map((part) => `${Buffer.byteLength(part)}:${part}`)
  return base32(createHmac('sha256', key.secret.reveal()).update(parts.join('|')).digest(), macLetters)
}

const checked = ({ domain, keys }: ReturnAddressOptions): string => {
  const name = asciiDomain(domain)
  if (name === '') throw new Error(`domain: “${domain}” is not a domain name; give the event domain.`)
  if (keys.length === 0) throw new Error('keys: give at least one key for return addresses.')
  for (const { letter, secret } of keys) {
    if (!isBase32(letter, 1)) throw new Error('keys: a letter is one of a to z or 2 to 7.')
    if (secret.reveal().length < shortestSecret)
      throw new Error(
        `keys: the secret of key “${letter}” has to have at least ${shortestSecret} characters.`,
      )
  }
  if (new Set(keys.map(({ letter }) => letter)).size < keys.length)
    throw new Error('keys: two keys have the same letter; give each its own.')
  return name
}

/**
 * Makes the signed return addresses of one event domain.
 * @throws Error that names the option, for a domain or a key that cannot be used.
 */
export const returnAddress = (options: ReturnAddressOptions): ReturnAddress => {
  const { domain: given, keys: all }: Partial<ReturnAddressOptions> = Object(options)
  // A provider's return path has both, and more that is not for this.
  checkArgument('returnAddress', 'domain', optionRules.string, given)
  checkArgument('returnAddress', 'keys', argumentRules.keys, all)
  const domain = checked(options)
  const { keys } = options
  const [signing] = keys as readonly [ReturnKey]

  return {
    mint: (company, id) => {
      checkArgument('mint', 'company', optionRules.string, company)
      if (!isBase32(id, idLetters))
        throw new Error(`id: give ${idLetters} letters of base32, as newReturnId() makes.`)
      return `b+${signing.letter}${id}${macOf(signing, domain, company, id)}@${domain}`
    },
    open: (address, companies) => {
      checkArgument('open', 'companies', argumentRules.companies, companies)
      if (typeof address !== 'string') return undefined
      const at = address.lastIndexOf('@')
      if (at < 0 || at > 64 || asciiDomain(address.slice(at + 1)) !== domain) return undefined
      const local = address
        .slice(0, at)
        .replace(/^[<"\s]{1,3}|"$/g, '')
        .toLowerCase()
      const body = local.slice(2)
      if (!local.startsWith('b+') || !isBase32(body, 1 + idLetters + macLetters)) return undefined
      const id = body.slice(1, 1 + idLetters)
      const mac = Buffer.from(body.slice(1 + idLetters))
      let opened: OpenedReturnAddress | undefined
      for (const company of [companies].flat())
        for (const key of keys) {
          const right = timingSafeEqual(mac, Buffer.from(macOf(key, domain, company, id)))
          if (right && key.letter === body[0]) opened = { company, id, key: key.letter }
        }
      return opened
    },
  }
}
