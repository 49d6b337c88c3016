import type { Receipt } from '../contract/message.ts'
import type { PreparedMail } from '../message/mail.ts'
import type { Delivery } from '../smtp/session.ts'
import type { Account } from './resolve-user.ts'
import { diagnosisOf } from './to-mail-error.ts'
import type { House } from './context.ts'

/** What the application gets to keep of a delivery. */
export const receiptOf = (
  house: House,
  { settings }: Account,
  { mail, recipients }: PreparedMail,
  { accepted, refused, response, serverMessageId }: Delivery,
): Receipt => {
  const circumstances = { providers: house.options.providers, settings }
  return {
    messageId: mail.messageId,
    ...(serverMessageId === undefined ? {} : { serverMessageId }),
    accepted,
    rejected: refused.map(({ address, reply }) => ({
      address,
      reply,
      diagnosis: diagnosisOf({ stage: 'recipient', reply }, circumstances),
    })),
    envelope: { from: settings.identity.envelopeFrom, to: recipients },
    server: settings.fields.server.value ?? '',
    response,
  }
}
