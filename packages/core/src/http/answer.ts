import type { IncomingMessage } from 'node:http'
import { secondsToWait } from '../diagnosis/retry-after.ts'

/** Bytes of an answer that are read at most; those of mail APIs have a few hundred. */
const longest = 64 * 1024

/** What came back from the API. Not scrubbed yet. */
export interface HttpAnswer {
  readonly status: number
  readonly reason: string
  readonly headers: IncomingMessage['headers']
  readonly text: string
  /** The connection ended before the answer did. */
  readonly cut: boolean
}

/** Reads an answer to its end, or to where it was cut off or became too long. Never rejects. */
export const readAnswer = (response: IncomingMessage): Promise<HttpAnswer> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const done = (cut: boolean): void =>
      resolve({
        status: response.statusCode ?? 0,
        reason: response.statusMessage ?? '',
        headers: response.headers,
        text: Buffer.concat(chunks).toString('utf8'),
        cut,
      })
    response.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= longest) chunks.push(chunk)
      else done(true)
    })
    response.once('end', () => done(!response.complete))
    response.once('close', () => done(!response.complete))
    response.once('error', () => done(true))
  })

/** The body where it is JSON. */
export const jsonOf = ({ text }: HttpAnswer): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Until when the service asks to wait. */
export const retryAfter = ({ headers }: HttpAnswer, now: number): string | undefined => {
  const seconds = secondsToWait(headers['retry-after'] ?? '', now)
  return seconds === undefined ? undefined : new Date(now + seconds * 1000).toISOString()
}
