import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { watching } from './wait-for-change.ts'

/** One mail as the server handed it to one recipient. */
export interface DeliveredMail {
  /** Address of MAIL FROM. */
  readonly envelopeFrom: string
  /** Address of RCPT TO. */
  readonly recipient: string
  /** How it came: `ESMTP`, `ESMTPS` (encrypted), `ESMTPSA` (encrypted and signed in). */
  readonly protocol: string
  /** User name that was signed in. */
  readonly signedInAs: string | undefined
  readonly message: Email
  /** Everything, with what the server put in front. */
  readonly raw: string
}

const header = (message: Email, key: string) =>
  message.headers.find((one) => one.key === key)?.value.replace(/\s+/g, ' ') ?? ''

const read = async (path: string): Promise<DeliveredMail> => {
  const raw = await readFile(path, 'utf8')
  const message = await PostalMime.parse(raw)
  const received = header(message, 'received')
  return {
    envelopeFrom: header(message, 'return-path').replace(/^<|>$/g, ''),
    recipient: header(message, 'x-original-to'),
    protocol: / with (E?SMTP[A-Z]*) id /.exec(received)?.[1] ?? '',
    signedInAs: /\(Authenticated sender: (\S+)\)/.exec(received)?.[1],
    message,
    raw,
  }
}

/** Waits for the copy that went to one recipient of one message. */
export const deliveryOf = async (
  folder: string,
  messageId: string,
  recipient: string,
): Promise<DeliveredMail> => {
  const seen = new Set<string>()
  const look = async (): Promise<DeliveredMail | undefined> => {
    for (const name of (await readdir(folder)).filter((one) => !seen.has(one))) {
      seen.add(name)
      const delivery = await read(join(folder, name))
      if (delivery.message.messageId === messageId && delivery.recipient === recipient) return delivery
    }
    return undefined
  }
  return watching(folder, look, { seconds: 20, what: `the mail ${messageId} arrived for ${recipient}` })
}

/** The Message-ID of every copy that was delivered. */
export const deliveredIds = async (folder: string): Promise<readonly string[]> => {
  const mails = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))
  return mails.map((raw) => /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? '')
}
