import type { IncomingMessage } from 'node:http'
import type { ApiBehaviour } from '@saatja/core'
import { type AddressedMessage, addressesIn, withoutBlindCopies } from '../mail.ts'

/** A message that a request sends. */
export interface Handed extends AddressedMessage {
  /** The mailbox that the path names, if it names one. */
  readonly mailbox: string | undefined
  /** As it is passed on: without the blind copies. */
  readonly raw: Uint8Array
}

const base64 = /^[A-Za-z\d+/]+={0,2}$/

/** Reads the message in a body. Undefined when it is not encoded as it should be. */
export const decodedBody = ({ encoding }: ApiBehaviour, body: Buffer): Buffer | undefined => {
  if (encoding === 'binary') return body
  const text = body.toString('latin1')
  return base64.test(text) ? Buffer.from(text, 'base64') : undefined
}

/** Reads a request. Undefined when the API cannot read it. */
export const readHanded = async (
  behaviour: ApiBehaviour,
  { method, url = '', headers }: IncomingMessage,
  body: Buffer,
): Promise<Handed | undefined> => {
  const path = new RegExp(`^(?:${behaviour.path})$`).exec(url)
  const raw = decodedBody(behaviour, body)
  const fits = method === 'POST' && headers['content-type']?.startsWith(behaviour.contentType) === true
  if (path === null || !fits || raw === undefined || raw.length === 0) return undefined
  const addressed = await addressesIn(raw)
  if (addressed.recipients.length === 0) return undefined
  const mailbox = path.groups?.mailbox
  return {
    ...addressed,
    mailbox: mailbox === undefined ? undefined : decodeURIComponent(mailbox),
    raw: withoutBlindCopies(raw),
  }
}
