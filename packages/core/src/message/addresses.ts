import type { Mailbox } from '../contract/effective.ts'
import type { Address, Message } from '../contract/message.ts'
import { checkArgument, optionRules } from '../contract/options.ts'
import { type Problem, ProblemError } from '../diagnosis/problem.ts'
import { control, readAddress } from './address.ts'
import { findInvalidAddress, hasAddress, parseAddressList, shownAddress } from './address-list.ts'
import { refuseMalformed } from './field.ts'

/** Says how a text with several addresses is written in a message. */
const formOf = (text: string): string | undefined => {
  const read = parseAddressList(text)
  if (read === undefined || read.length === 0) return undefined
  return read.length > 1 ? "['a@example.com', 'b@example.com']" : "{ name: 'A', address: 'a@example.com' }"
}

/** Names the one at fault. Where none is an address, a comma may be a typo in the only one. */
const atFault = (text: string): string =>
  (hasAddress(text) ? findInvalidAddress(text) : undefined) ?? shownAddress(text)

const invalid = (field: string, address: string): ProblemError => {
  const shown = atFault(address)
  const form = formOf(address)
  const params = { field, address: shown, ...(form === undefined ? {} : { form }) }
  const problem: Problem = { stage: 'recipient', fault: 'address-invalid', params }
  return new ProblemError(problem)
}

const isMailbox = (value: unknown): value is { readonly name?: unknown; readonly address: string } =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { readonly address?: unknown }).address === 'string' &&
  Object.keys(value).every((key) => key === 'name' || key === 'address')

const readMailbox = (given: unknown, field: string): Mailbox => {
  const { name, address } =
    typeof given === 'string' ? { name: undefined, address: given } : checked(given, field)
  const parsed = readAddress(address)
  if (parsed === undefined) throw invalid(field, address)
  return name === undefined ? { address: parsed } : { name, address: parsed }
}

const checked = (
  given: unknown,
  field: string,
): { readonly name: string | undefined; readonly address: string } => {
  if (!isMailbox(given) || (given.name !== undefined && typeof given.name !== 'string'))
    return refuseMalformed(field, mailboxForm, 'recipient')
  if (given.name !== undefined && control.test(given.name))
    throw new ProblemError({ stage: 'recipient', fault: 'control-character', params: { field } })
  return { name: given.name, address: given.address }
}

const mailboxForm = "'a@example.com' | { name: 'A', address: 'a@example.com' }"

const isList = (given: Address | readonly Address[]): given is readonly Address[] => Array.isArray(given)

/** An empty column of a table, or an input field that no one filled in, says that there is no address. */
export const isBlank = (given: unknown): boolean => typeof given === 'string' && given.trim() === ''

/** Reads one address field of a message. @throws ProblemError that names the field. */
export const readMailboxes = (
  given: Address | readonly Address[] | undefined,
  field: string,
): readonly Mailbox[] => {
  if (given === undefined || isBlank(given)) return []
  const mailboxes: Mailbox[] = []
  if (isList(given)) given.forEach((one) => void mailboxes.push(readMailbox(one, field)))
  else mailboxes.push(readMailbox(given, field))
  return mailboxes
}

/** Lists each address once, in the order given, spelled as it was first. */
export const distinct = (mailboxes: readonly Mailbox[]): readonly string[] => {
  const seen = new Map<string, string>()
  for (const { address } of mailboxes)
    if (!seen.has(address.toLowerCase())) seen.set(address.toLowerCase(), address)
  return [...seen.values()]
}

/**
 * Lists whom a message is for: To, Cc and Bcc, each address once, in the order given, spelled as it was first.
 * @throws Error for an address that no message may have; a message that was checked has none.
 */
export const recipientsOf = (message: Pick<Message, 'to' | 'cc' | 'bcc'>): readonly string[] => {
  checkArgument('recipientsOf', 'message', optionRules.object, message)
  const { to, cc, bcc } = message
  return distinct([...readMailboxes(to, 'to'), ...readMailboxes(cc, 'cc'), ...readMailboxes(bcc, 'bcc')])
}
