import type { Mailbox } from '../contract/effective.ts'
import { checkArgument, optionRules } from '../contract/options.ts'
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

/** One entry of a list, and what was read from it; no mailbox where it is no address. */
interface Entry {
  readonly text: string
  readonly mailbox: Mailbox | undefined
}

/** Reads the entries one by one, blank ones left out; the last one takes the rest where a quote is not closed. */
function* entriesOf(text: string): Generator<Entry> {
  let at = 0
  while (at < text.length) {
    separator.lastIndex = at
    separator.exec(text)
    at = separator.lastIndex
    if (at >= text.length) return
    entry.lastIndex = at
    const [found] = entry.exec(text) ?? []
    if (found === undefined) return yield { text: text.slice(at), mailbox: undefined }
    at += found.length
    if (found.trim() !== '') yield { text: found, mailbox: readEntry(found) }
  }
}

/** Makes foreign text fit to be shown: one line, nothing invisible, no longer than an address. */
export const shownAddress = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd').slice(0, 254)

/**
 * Reads one address, or a list, as a person types or pastes it: `"Mets, Mari" <mari@kivi.ee>; anna@example.com`, parted by
 * commas, semicolons or line breaks. For an input field: a `Message` itself takes no such text. Answers undefined when
 * one of them is no address, which `findInvalidAddress` names; an empty list for blank text.
 */
export const parseAddressList = (text: string): readonly Mailbox[] | undefined => {
  if (typeof text !== 'string' || text.length > longest) return undefined
  const mailboxes: Mailbox[] = []
  for (const { mailbox } of entriesOf(text)) {
    if (mailbox === undefined) return undefined
    mailboxes.push(mailbox)
  }
  return mailboxes
}

/**
 * Finds the first entry that `parseAddressList` cannot read, for a sentence to whoever typed it. Undefined when all of
 * them are addresses. Without line breaks and invisible characters, and cut after 254.
 * @throws TypeError for what is no text
 */
export const findInvalidAddress = (text: string): string | undefined => {
  checkArgument('findInvalidAddress', 'text', optionRules.string, text)
  if (text.length > longest) return shownAddress(text.slice(longest))
  for (const { text: found, mailbox } of entriesOf(text))
    if (mailbox === undefined) return shownAddress(found.trim())
  return undefined
}

/** Says whether a text is a list that has at least one address in it. */
export const hasAddress = (text: string): boolean => {
  for (const { mailbox } of entriesOf(text.slice(0, longest))) if (mailbox !== undefined) return true
  return false
}
