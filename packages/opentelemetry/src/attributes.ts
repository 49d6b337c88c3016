import type { Attributes } from '@opentelemetry/api'
import type { Diagnosis, MailEvent, MailFacts } from '@saatja/core'

/** What spans may hold about a person: off by default. */
export interface AttributeOptions {
  /** Put the code of the user card into spans, as `enduser.id`. Default false: in many applications it is a person's name. */
  readonly users?: boolean | undefined
}

/** The server's name and port. A provider's API has neither. */
const serverOf = (server = ''): Attributes => {
  const colon = server.lastIndexOf(':')
  return colon < 0
    ? {}
    : { 'server.address': server.slice(0, colon), 'server.port': Number(server.slice(colon + 1)) }
}

/**
 * Attributes that say how a message is sent: the same in spans and metrics, so each has few values. Names as in the
 * semantic conventions for messaging, 1.45 (read 2026-11-29).
 */
export const routeAttributes = (mail: MailFacts | undefined): Attributes => ({
  'messaging.system': mail?.server === undefined && mail !== undefined ? 'http' : 'smtp',
  'messaging.operation.name': 'send',
  'messaging.operation.type': 'send',
  ...serverOf(mail?.server),
  ...(mail === undefined ? {} : { 'saatja.sender': mail.sender, 'saatja.bulk': mail.bulk }),
  ...(mail?.provider === undefined ? {} : { 'saatja.provider': mail.provider }),
})

/** Why something failed, by the id under which the docs explain it. Never the reply, which names addresses. */
export const errorAttributes = (diagnosis: Diagnosis | undefined): Attributes =>
  diagnosis === undefined ? {} : { 'error.type': diagnosis.id, 'saatja.error.code': diagnosis.code }

/** Attributes that say which message it is: for spans alone. */
export const mailAttributes = (
  { company, run, user, mail }: MailEvent,
  { users = false }: AttributeOptions,
): Attributes => ({
  'saatja.company': company,
  'saatja.run': run,
  ...(mail === undefined
    ? {}
    : { 'messaging.message.id': mail.messageId, 'saatja.recipients': mail.recipients }),
  ...(users ? { 'enduser.id': user } : {}),
})
