import type { Mailbox } from '../contract/effective.ts'
import type { Address, Message } from '../contract/message.ts'
import { type Problem, ProblemError } from '../diagnosis/problem.ts'
import { parseAddress } from '../settings/address.ts'

/** C0, DEL, C1 and the Unicode line and paragraph separators: nothing of it belongs in a header. */
export const control = /[\p{Cc}\u2028\u2029]/u

const international = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u

/**
 * An address with letters of any script before the @ (RFC 6531), which only servers with SMTPUTF8 take. Letters,
 * marks and digits in normal form only, so that nothing invisible is in it.
 */
const internationalAddress = (text: string): string | undefined => {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  const domain = parseAddress(`a${text.slice(at)}`)?.slice(2)
  const whole =
    local === local.normalize('NFC') && Buffer.byteLength(local) <= 64 && international.test(local)
  return domain !== undefined && whole ? `${local}@${domain}` : undefined
}

const invalid = (field: string, address: string): ProblemError => {
  const shown = address.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd').slice(0, 254)
  const problem: Problem = { stage: 'recipient', fault: 'address-invalid', params: { field, address: shown } }
  return new ProblemError(problem)
}

const isMailbox = (value: unknown): value is { readonly name?: unknown; readonly address: string } =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { readonly address?: unknown }).address === 'string' &&
  Object.keys(value).every((key) => key === 'name' || key === 'address')

/** Without the blanks that come along when an address is copied. Nothing else is taken away. */
const unspaced = (address: string): string => address.replace(/^[ \t\u00a0]+|[ \t\u00a0]+$/g, '')

const readMailbox = (given: unknown, field: string): Mailbox => {
  const { name, address } =
    typeof given === 'string' ? { name: undefined, address: given } : checked(given, field)
  const bare = unspaced(address)
  const parsed = parseAddress(bare) ?? internationalAddress(bare)
  if (parsed === undefined) throw invalid(field, address)
  return name === undefined ? { address: parsed } : { name, address: parsed }
}

const checked = (
  given: unknown,
  field: string,
): { readonly name: string | undefined; readonly address: string } => {
  if (!isMailbox(given) || (given.name !== undefined && typeof given.name !== 'string'))
    throw new ProblemError({ stage: 'recipient', fault: 'message-malformed', params: { field } })
  if (given.name !== undefined && control.test(given.name))
    throw new ProblemError({ stage: 'recipient', fault: 'control-character', params: { field } })
  return { name: given.name, address: given.address }
}

/** Reads one address field of a message. @throws ProblemError that names the field. */
export const readMailboxes = (
  given: Address | readonly Address[] | undefined,
  field: string,
): readonly Mailbox[] => (given === undefined ? [] : [given].flat().map((one) => readMailbox(one, field)))

/** Each address once, in the order given, spelled as it was first. */
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
export const recipientsOf = ({ to, cc, bcc }: Pick<Message, 'to' | 'cc' | 'bcc'>): readonly string[] =>
  distinct([...readMailboxes(to, 'to'), ...readMailboxes(cc, 'cc'), ...readMailboxes(bcc, 'bcc')])
