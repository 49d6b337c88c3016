import { findInvalidAddress, parseAddressList } from '@saatja/core'
import { HttpError } from '../http-error.ts'
import type { RunRequest } from './contract.ts'

/** Most recipients of a test, which is no mailing. */
const most = 20

/** Reads the addresses of the recipients as a person typed them. */
export const recipientsOf = (to: string): readonly string[] =>
  (parseAddressList(to) ?? []).map(({ address }) => address)

/** @throws HttpError when a message would go to no one, or to too many, and that names what is no address. */
export const checkRecipient = ({ depth, to }: Pick<RunRequest, 'depth' | 'to'>): void => {
  if (depth !== 'message') return
  const wrong = findInvalidAddress(to ?? '')
  if (wrong !== undefined)
    throw new HttpError(
      'recipient-not-an-address',
      `to: ${JSON.stringify(wrong)} is not an email address such as name@example.com`,
      'to',
      { address: wrong },
    )
  const count = recipientsOf(to ?? '').length
  if (count === 0 || count > most)
    throw new HttpError(
      'recipient-invalid',
      `to: enter one email address, such as name@example.com, or up to ${most} separated by commas`,
      'to',
    )
}
