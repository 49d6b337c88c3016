import type { Receipt } from '../contract/message.ts'
import type { PreparedMail } from '../message/mail.ts'
import type { DeliveryResult } from '../smtp/delivery-result.ts'
import type { MailerContext } from './context.ts'
import type { ResolvedUser } from './resolve-user.ts'
import { rejectedOf } from './to-mail-error.ts'

/** Makes what the application receives for a delivery. */
export const receiptOf = (
  context: MailerContext,
  { settings }: ResolvedUser,
  { mail, recipients, from }: PreparedMail & { readonly from: string },
  { accepted, refused, response, serverMessageId, dsn }: DeliveryResult,
): Receipt => ({
  messageId: mail.messageId,
  ...(serverMessageId === undefined ? {} : { serverMessageId }),
  accepted,
  rejected: rejectedOf(refused, { providers: context.options.providers, settings }),
  envelope: { from, to: recipients },
  server: settings.fields.server.value ?? '',
  response,
  ...(dsn === undefined || mail.dsn === undefined ? {} : { dsn }),
})
