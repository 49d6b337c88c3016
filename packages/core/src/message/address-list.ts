import type { Mailbox } from '../contract/effective.ts'
import { control, readAddress } from './address.ts'

/** Letters that are read. A list of 500 addresses has about 20,000. */
const longest = 100_000

/** Letters of one of them: an address has at most 254. */
const longestEntry = 1_000

/** One entry: plain text and quoted strings, up to the next comma, semicolon or line break outside quotes. */
const entry = /(?:"(?:[^"\\]|\\.)*"|[^",;\r\n])+/gy
const separator = /[,;\r\n]*/gy
/** A display name in quotes, or plain, or none, before the address in its angle brackets. */
const named = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^"<>]*?))\s*<([^<>"]*)>\s*$/

const readEntry = (text: string): Mailbox | undefined => {
  if (text.length > longestEntry) return undefined
  const found = named.exec(text)
  const address = readAddress((found?.[3] ?? text).trim())
  if (address === undefined) return undefined
  const name = (found?.[1]?.replace(/\\(.)/g, '$1') ?? found?.[2] ?? '').trim()
  if (control.test(name)) return undefined
  return name === '' ? { address } : { name, address }
}

/**
 * Reads one address, or a list, as a person types or pastes it: `"Mets, Mari" <mari@kivi.ee>; anna@example.com`, parted by
 * commas, semicolons or line breaks. For an input field: a `Message` itself takes no such text. Answers undefined when
 * one of them is no address; an empty list for blank text.
 */
export const parseAddressList = (text: string): readonly Mailbox[] | undefined => {
  if (typeof text !== 'string' || text.length > longest) return undefined
  const mailboxes: Mailbox[] = []
  let at = 0
  while (at < text.length) {
    separator.lastIndex = at
    separator.exec(text)
    at = separator.lastIndex
    if (at >= text.length) break
    entry.lastIndex = at
    const [found] = entry.exec(text) ?? []
    if (found === undefined) return undefined
    at += found.length
    if (found.trim() === '') continue
    const mailbox = readEntry(found)
    if (mailbox === undefined) return undefined
    mailboxes.push(mailbox)
  }
  return mailboxes
}
