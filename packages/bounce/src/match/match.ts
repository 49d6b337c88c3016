import { checkArgument, optionRules } from '@saatja/core/options'
import { returnDays } from '../address/return-address.ts'
import { argumentRules } from '../arguments.ts'
import type { ReturnedMail, ReturnedRecipient } from '../contract.ts'
import { addressKey } from '../mime/address.ts'

/** What must be known about a message that was sent. */
export interface SentMessage {
  /** Every address that was in its envelope. */
  readonly recipients: readonly string[]
  /** When the server took it, as a date or in ISO 8601. */
  readonly sentAt: Date | string
}

/** Where sent messages are looked up. A lookup returns undefined for a message that is not ours. */
export interface MatchSources<M extends SentMessage> {
  /**
   * Looks a message up by an address to which the mail was returned. Checks the signature first: see `returnAddress`.
   */
  readonly byToken: (address: string) => M | undefined | Promise<M | undefined>
  /** Looks a message up by ids without angle brackets, compared with both its Message-ID and the server's id. */
  readonly byId: (ids: readonly string[]) => M | undefined | Promise<M | undefined>
  /** Default: now. */
  readonly now?: Date
}

/** What identified the message. */
export type MatchedBy = 'token' | 'original-id' | 'server-id'

/** A recipient of the returned mail, and which of the message's recipients it is. */
export interface MatchedRecipient {
  readonly returned: ReturnedRecipient
  /** The address as the message has it; absent when it is none of the message's. */
  readonly recipient?: string
}

/** The message to which a returned mail belongs. */
export interface ReturnMatch<M extends SentMessage> {
  readonly message?: M
  readonly by?: MatchedBy
  /**
   * True when it is proved: the return address was signed here, or the id is ours and the recipient is one of the
   * message's. Nothing else may change a message.
   */
  readonly verified: boolean
  /** True when the message is older than 35 days: an event, but no change of state. */
  readonly late: boolean
  readonly recipients: readonly MatchedRecipient[]
}

const addressLimit = 20

/**
 * Finds which recipient of the message a returned one is: the same, an address behind it, the only one, or a
 * forwarder's.
 */
const recipientFor = (
  { address, via, sentTo }: ReturnedRecipient,
  { original }: ReturnedMail,
  recipients: readonly string[],
): string | undefined => {
  const byKey = new Map(recipients.map((each) => [addressKey(each), each]))
  const known = (candidates: readonly (string | undefined)[]): string | undefined =>
    candidates.map((each) => (each === undefined ? undefined : byKey.get(addressKey(each)))).find(Boolean)
  const direct = known([address, via, sentTo])
  if (direct !== undefined || recipients.length === 1) return direct ?? recipients[0]
  const carried = [...(original?.deliveredTo ?? []), ...(original?.to ?? [])].map((each) =>
    byKey.get(addressKey(each)),
  )
  const distinct = [...new Set(carried.filter((each) => each !== undefined))]
  return distinct.length === 1 ? distinct[0] : undefined
}

const isRecipient = ({ address, via, sentTo }: ReturnedRecipient, recipients: readonly string[]): boolean => {
  const keys = new Set(recipients.map(addressKey))
  return [address, via, sentTo].some((each) => each !== undefined && keys.has(addressKey(each)))
}

/** Whether an id that is ours is proof: the mail has to name, or come from, one of the message's recipients. */
const provedById = (returned: ReturnedMail, recipients: readonly string[]): boolean =>
  returned.recipients.length > 0
    ? returned.recipients.some((each) => isRecipient(each, recipients))
    : returned.from !== undefined &&
      recipients.some((each) => addressKey(each) === addressKey(returned.from ?? ''))

interface Found<M> {
  readonly message: M
  readonly by: MatchedBy
}

const find = async <M extends SentMessage>(
  returned: ReturnedMail,
  { byToken, byId }: MatchSources<M>,
): Promise<Found<M> | undefined> => {
  for (const address of returned.returnedTo.slice(0, addressLimit)) {
    const message = await byToken(address)
    if (message !== undefined) return { message, by: 'token' }
  }
  const { messageId, ids = [] } = returned.original ?? {}
  const original = messageId === undefined ? undefined : await byId([messageId])
  if (original !== undefined) return { message: original, by: 'original-id' }
  const server = ids.length === 0 ? undefined : await byId(ids)
  return server === undefined ? undefined : { message: server, by: 'server-id' }
}

/**
 * Finds the message to which a returned mail belongs, and which of its recipients it is about: by the signed return
 * address, then by the id of the returned original, then by any other id. What is not `verified` is shown and changes
 * nothing.
 */
export const matchReturn = async <M extends SentMessage>(
  returned: ReturnedMail,
  sources: MatchSources<M>,
): Promise<ReturnMatch<M>> => {
  checkArgument('matchReturn', 'returned', argumentRules.returned, returned)
  checkArgument('matchReturn', 'sources', optionRules.object, sources)
  const found = await find(returned, sources)
  if (found === undefined)
    return {
      verified: false,
      late: false,
      recipients: returned.recipients.map((each) => ({ returned: each })),
    }
  const { message, by } = found
  const age = (sources.now ?? new Date()).getTime() - new Date(message.sentAt).getTime()
  const recipients = returned.recipients.map((each) => {
    const recipient = recipientFor(each, returned, message.recipients)
    return recipient === undefined ? { returned: each } : { returned: each, recipient }
  })
  return {
    message,
    by,
    verified: by === 'token' || provedById(returned, message.recipients),
    late: !(age <= returnDays * 24 * 3_600_000),
    recipients,
  }
}
