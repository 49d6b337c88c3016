import { type ReturnedMail, readReturn } from '@saatja/bounce'
import PostalMime, { type Attachment, type Email } from 'postal-mime'

const boundary = '=_peer'

const partOf = (type: string, body: string | Buffer): readonly (string | Buffer)[] => [
  `\n--${boundary}\nContent-Type: ${type}\n\n`,
  body,
]

const bytesOf = ({ content }: Attachment): Buffer =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer)

/** What postal-mime found, as the plainest mail of the same parts: nothing is left to decode in it. */
const plainest = ({ headers, text, html, attachments }: Email): Buffer => {
  const fields = headers
    .filter(({ key }) => !key.startsWith('content-') && key !== 'mime-version')
    .map(({ key, value }) => `${key}: ${value.replace(/\s+/g, ' ')}\n`)
  const pieces = [
    ...fields,
    `Content-Type: multipart/mixed; boundary="${boundary}"\n`,
    ...(text === undefined ? [] : partOf('text/plain; charset=utf-8', text)),
    ...(html === undefined ? [] : partOf('text/html; charset=utf-8', html)),
    ...attachments.flatMap((each) => partOf(each.mimeType, bytesOf(each))),
    `\n--${boundary}--\n`,
  ]
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)))
}

/**
 * Reads a returned mail that postal-mime takes apart: what it decoded goes through the same rules as in `readReturn`,
 * which costs a little more than the rules alone, since the parts are told from each other once more.
 */
export const readOverPostalMime = async (mail: Uint8Array): Promise<ReturnedMail> =>
  readReturn(plainest(await PostalMime.parse(mail, { forceRfc822Attachments: true })))
