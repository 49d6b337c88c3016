import { domainToASCII } from 'node:url'
import { checkArgument, optionRules } from '@saatja/core/options'
import { argumentRules } from '../arguments.ts'
import { matchesOf } from './text.ts'

/**
 * An addr-spec in running text. Bounded on both sides of the @, so that no text makes it slow. Chinese, Japanese and
 * Korean are written without spaces, so their letters end it.
 */
const addressPattern =
  /(?:"[^"\s@]{1,64}"|[^\s<>()[\]:;,"'`|\\@*\u3000-\u303f\uff00-\uffef\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]{1,64})@[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\d](?:[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\d._-]{0,252}[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\d])?/gu

// The same for texts in ASCII, at a third of the time.
const asciiAddress =
  /(?:"[^"\s@]{1,64}"|[^\s<>()[\]:;,"'`|\\@*]{1,64})@[a-z\d](?:[a-z\d._-]{0,252}[a-z\d])?/gi
const beyondAscii = /[\u0080-\uffff]/

const patternFor = (text: string): RegExp => (beyondAscii.test(text) ? addressPattern : asciiAddress)

/**
 * Replaces each address in a text by `@`.
 */
export const withoutAddresses = (text: string): string =>
  text.includes('@') ? text.replace(patternFor(text), '@') : text

/** Finds addresses in a text, in their order. */
export const matchAddresses = (text: string, most?: number): readonly RegExpExecArray[] =>
  text.includes('@') ? matchesOf(patternFor(text), text, most) : []

/** Lists every address in a text, in their order, at most 500. */
export const addressesIn = (text: string): readonly string[] =>
  matchAddresses(text, 500).map(([address]) => tidyAddress(address))

const wordAtBothEnds = /^[a-z\d].*[a-z\d]$/is
/** The attribute in which an X.400 name holds an address: `dda:SMTP=jaan@klient.example`. */
const attribute = /^(?:smtp|rfc-?822)=(?=[^@])/i

/** Removes what running text leaves at an address: `mailto:`, a leading quote or bullet, a full stop at the end. */
export const tidyAddress = (address: string): string =>
  wordAtBothEnds.test(address)
    ? address.includes('=')
      ? address.replace(attribute, '')
      : address
    : address.replace(/^[.=\-‘’“”«»•*&]{1,5}(?=[^@])/, '').replace(/[.\-_]{1,5}$/, '')

const domainKey = (domain: string): string => {
  const lower = domain.toLowerCase()
  if (/^[a-z\d.-]{1,255}$/.test(lower)) return lower
  return domainToASCII(lower) || lower
}

/** An address that is its own key, as nearly all are. */
const usual = /^[^A-Z"@\u0080-\uffff]+@[a-z\d.-]{1,255}$/

/**
 * Returns one spelling for all spellings of an address: the domain as A-labels, the local part without regard to case.
 */
export const addressKey = (address: string): string => {
  checkArgument('addressKey', 'address', optionRules.string, address)
  if (usual.test(address)) return address
  const at = address.lastIndexOf('@')
  if (at < 0) return address.toLowerCase()
  return `${address.slice(0, at).toLowerCase().replaceAll('"', '')}@${domainKey(address.slice(at + 1))}`
}

/**
 * Masks every address in a text but `own` as `…@…`: a report may name people whom the reader must not see.
 */
export const maskAddresses = (text: string, own: readonly string[]): string => {
  checkArgument('maskAddresses', 'text', optionRules.string, text)
  checkArgument('maskAddresses', 'own', argumentRules.addresses, own)
  if (!text.includes('@')) return text
  const shown = new Set(own.map(addressKey))
  return text.replace(patternFor(text), (address) =>
    shown.has(addressKey(tidyAddress(address))) ? address : '…@…',
  )
}
