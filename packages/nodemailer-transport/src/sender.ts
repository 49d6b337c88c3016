import type { Identity, Mailbox } from '@saatja/core'
import { readAddresses } from './addresses.ts'
import { type Fields, refuse } from './field.ts'

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** The user's own addresses: the author of the message, and where the Reply-To sender leads replies. */
const ownOf = ({ from, replyTo }: Identity): readonly Mailbox[] => [from, ...(replyTo ? [replyTo] : [])]

/**
 * Checks the author of a message, which the user's settings decide.
 * @throws TypeError that names another author
 */
export const checkSender = (data: Fields, identity: Identity): void => {
  for (const field of ['from', 'sender'] as const)
    for (const { name, address } of readAddresses(data[field], field)) {
      const own = ownOf(identity).find((one) => same(one.address, address))
      if (own === undefined)
        refuse(
          field,
          `"${address}" is not the address of this user, who sends as ${identity.from.address}; leave it out, or use the transport of the correct user`,
        )
      if (name !== undefined && name !== own?.name)
        refuse(field, `the name "${name}" is not the one on the user's card; leave it out`)
    }
}
