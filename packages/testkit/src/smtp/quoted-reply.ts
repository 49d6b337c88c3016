import type { RawReply, Stage } from '@saatja/core'

/** Addresses of one conversation. */
export interface Parties {
  readonly from: string
  /** Who signed in. */
  readonly mailbox: string | null
  readonly recipient: string | undefined
}

const address = /[\w.+-]+@+[\w-]+(?:\.[\w-]+)+/g

/** Domain of the sender in the samples of every rule. */
const senderDomain = /(?<![\w.@-])kivi\.ee\b/g

const domainOf = (of: string): string => of.slice(of.lastIndexOf('@') + 1)

/**
 * Writes a quoted reply with the addresses of this conversation, so that nobody reads of addresses that no one typed:
 * the recipient's where one is refused, else the sender's, after the mailbox's where two are named.
 */
export const withParties = (
  reply: RawReply,
  stage: Stage,
  { from, mailbox, recipient = from }: Parties,
): RawReply => {
  if (from === '') return reply
  const several = new Set(reply.match(address)).size > 1
  let named = 0
  const own = (): string => {
    named += 1
    if (stage === 'recipient') return recipient
    return several && named === 1 ? (mailbox ?? from) : from
  }
  return reply.replace(address, own).replace(senderDomain, domainOf(from))
}
