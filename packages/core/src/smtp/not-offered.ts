import { isAscii } from 'node:buffer'
import type { Problem } from '../diagnosis/problem.ts'
import type { OutgoingMessage } from './outgoing-message.ts'
import type { Capabilities } from './reply-guard.ts'

/** What the server's EHLO reply rules out before anything is said about the mail. */
export const notOffered = (mail: OutgoingMessage, offer: Capabilities | undefined): Problem | undefined => {
  const { content, recipients } = mail
  const limit = Math.min(mail.limit ?? Number.POSITIVE_INFINITY, offer?.size ?? Number.POSITIVE_INFINITY)
  if (Buffer.isBuffer(content) && content.length > limit)
    return { stage: 'message', fault: 'message-too-large', params: { size: content.length, limit } }
  const foreign = [mail.from, ...recipients].find((address) => !isAscii(Buffer.from(address)))
  if (foreign !== undefined && !offer?.smtputf8)
    return { stage: 'recipient', fault: 'smtputf8-missing', params: { address: foreign } }
  return undefined
}
