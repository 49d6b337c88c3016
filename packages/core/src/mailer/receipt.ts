import type { Receipt } from '../contract/message.ts'
import type { PreparedMail } from '../message/mail.ts'
import type { DeliveryResult } from '../smtp/session.ts'
import type { MailerContext } from './context.ts'
import type { ResolvedUser } from './resolve-user.ts'
import { rejectedOf } from './to-mail-error.ts'

/** What the application gets to keep of a delivery. */
export const receiptOf = (
  context: MailerContext,
  { settings }: ResolvedUser,
  { mail, recipients }: PreparedMail,
  { accepted, refused, response, serverMessageId }: DeliveryResult,
): Receipt => ({
  messageId: mail.messageId,
  ...(serverMessageId === undefined ? {} : { serverMessageId }),
  accepted,
  rejected: rejectedOf(refused, { providers: context.options.providers, settings }),
  envelope: { from: settings.identity.envelopeFrom, to: recipients },
  server: settings.fields.server.value ?? '',
  response,
})
