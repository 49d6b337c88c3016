import { readdir, readFile, watch } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'

/** One mail as the server handed it to one recipient. */
export interface Delivery {
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

const read = async (path: string): Promise<Delivery> => {
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

const waitAtMost = 20_000

/** Waits for the copy that went to one recipient of one message. */
export const deliveryOf = async (folder: string, messageId: string, recipient: string): Promise<Delivery> => {
  const done = new AbortController()
  const deadline = AbortSignal.timeout(waitAtMost)
  const signal = AbortSignal.any([done.signal, deadline])
  const changes = watch(folder, { signal })[Symbol.asyncIterator]()
  const seen = new Set<string>()
  try {
    for (;;) {
      // Watching begins before looking, so that nothing arrives in between unseen.
      const change = changes.next()
      change.catch(() => undefined)
      for (const name of (await readdir(folder)).filter((one) => !seen.has(one))) {
        seen.add(name)
        const delivery = await read(join(folder, name))
        if (delivery.message.messageId === messageId && delivery.recipient === recipient) return delivery
      }
      await change
    }
  } catch (cause) {
    if (!deadline.aborted) throw cause
    throw new Error(`No mail ${messageId} arrived for ${recipient} in ${waitAtMost / 1000} s`, { cause })
  } finally {
    done.abort()
  }
}
