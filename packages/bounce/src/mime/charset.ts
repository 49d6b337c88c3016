import { isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'

// QUIRK: Node 20 decodes windows-1252 as Latin-1, so š, ž and € would be control characters: https://github.com/nodejs/node/issues/56542
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const fromWindows1252 = (raw: string): string =>
  raw.replace(/[\u0080-\u009f]/g, (letter) => windows1252[letter.charCodeAt(0) - 0x80] ?? letter)

const decoders = new Map<string, TextDecoder | undefined>()
const decoderLimit = 100

const decoderFor = (label: string): TextDecoder | undefined => {
  if (decoders.has(label)) return decoders.get(label)
  let decoder: TextDecoder | undefined
  try {
    decoder = new TextDecoder(label)
  } catch {
    decoder = undefined
  }
  // Labels come from outside, so only so many of them are remembered.
  if (decoders.size < decoderLimit) decoders.set(label, decoder)
  return decoder
}

/** Labels that say nothing about bytes above 127. */
const saysNothing = /^(?:us-ascii|ascii|unknown.*|x-unknown|)$/

/** What an escape of ISO-2022-JP begins with; any other escape is a control character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const iso2022 = /\u001b(?:\$[@B(]|\([BJI])/

// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape is what is looked for
const beyondPlain = /[\u001b\u0080-\u00ff]/

/**
 * Decodes bytes that are given as one character per byte. Valid UTF-8 is UTF-8 whatever the label says; then the label
 * decides; without a useful label it is windows-1257, since the product's users are Baltic. Never throws.
 */
export const decodeText = (raw: string, label: string | undefined): string => {
  if (!beyondPlain.test(raw)) return raw
  const escapes = iso2022.test(raw)
  const bytes = Buffer.from(raw, 'latin1')
  if (!escapes && isUtf8(bytes)) return bytes.toString('utf8')
  const name = (label ?? '').trim().toLowerCase()
  const fallback = escapes ? 'iso-2022-jp' : 'windows-1257'
  const decoder = (saysNothing.test(name) ? undefined : decoderFor(name)) ?? decoderFor(fallback)
  if (decoder === undefined || decoder.encoding === 'windows-1252') return fromWindows1252(raw)
  return decoder.decode(bytes)
}
