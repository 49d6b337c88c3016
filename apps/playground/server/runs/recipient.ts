import { parseAddress } from '@saatja/core'
import type { RunRequest } from '../contract.ts'
import { HttpError } from '../http-error.ts'

/** @throws HttpError when a mail would go to nobody. */
export const checkRecipient = ({ depth, to }: Pick<RunRequest, 'depth' | 'to'>): void => {
  if (depth === 'message' && parseAddress(to ?? '') === undefined)
    throw new HttpError('recipient-invalid', 'to: give one e-mail address, such as name@example.com', 'to')
}
