import type { Attributes } from '@opentelemetry/api'
import type { Diagnosis, MailEvent, MailFacts } from '@saatja/core'

/** What may stand in spans besides what is no one's: off by default. */
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
 * What says by which way a mail goes: the same in spans and metrics, so of few values each. Names as in the semantic
 * conventions for messaging, 1.45 (read 2026-11-29).
 */
export const routeAttributes = (mail: MailFacts | undefined): Attributes => ({
  'messaging.system': mail?.server === undefined && mail !== undefined ? 'http' : 'smtp',
  'messaging.operation.name': 'send',
  'messaging.operation.type': 'send',
  ...serverOf(mail?.server),
  ...(mail === undefined ? {} : { 'saatja.sender': mail.sender, 'saatja.bulk': mail.bulk }),
  ...(mail?.provider === undefined ? {} : { 'saatja.provider': mail.provider }),
})

/** Why something failed, by the name under which the docs explain it. Never the reply, which names addresses. */
export const errorAttributes = (diagnosis: Diagnosis | undefined): Attributes =>
  diagnosis === undefined ? {} : { 'error.type': diagnosis.id, 'saatja.error.code': diagnosis.code }

/** What says which mail it is: for spans alone. */
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
