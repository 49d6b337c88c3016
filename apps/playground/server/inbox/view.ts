import type { CapturedMail } from '@saatja/testkit'
import type { InboxItem, InboxMessage } from './contract.ts'

/** A line of the inbox. */
export const inboxItem = (mail: CapturedMail): InboxItem => ({
  id: mail.id,
  at: mail.at,
  ...(mail.from ? { from: mail.from } : {}),
  ...(mail.replyTo[0] ? { replyTo: mail.replyTo[0] } : {}),
  to: mail.to,
  subject: mail.subject,
  ...(mail.messageId === null ? {} : { messageId: mail.messageId }),
  envelope: mail.envelope,
  server: mail.server,
  security: mail.security,
  ...(mail.protocol === undefined ? {} : { protocol: mail.protocol }),
  ...(mail.signIn ? { signIn: { username: mail.signIn.username, mechanism: mail.signIn.method } } : {}),
  size: mail.raw.byteLength,
  attachments: mail.attachments.length,
})

/** Parts of a message, each as its headers, or text between two empty lines. */
const blocksOf = ({ raw }: CapturedMail): readonly string[] =>
  Buffer.from(raw)
    .toString('latin1')
    .split(/\r?\n\r?\n/)

/** Whether someone wrote a text: beside HTML, the parser makes one up where there is none. */
const hasText = (mail: CapturedMail): boolean =>
  mail.text !== '' &&
  (mail.html === '' ||
    blocksOf(mail).some(
      (block) =>
        /^content-type:\s*text\/plain/im.test(block) && !/^content-disposition:\s*attachment/im.test(block),
    ))

/** Shows the whole message except its HTML, which has a path of its own behind a stricter policy. */
export const inboxMessage = (mail: CapturedMail): InboxMessage => ({
  ...inboxItem(mail),
  ...(hasText(mail) ? { text: mail.text } : {}),
  hasHtml: mail.html !== '',
  headers: mail.headers.map(({ key, value }) => ({ name: key, value })),
  parts: mail.attachments.map(({ filename, contentType, content }) => ({
    filename: filename ?? '',
    type: contentType,
    size: content.byteLength,
  })),
})
