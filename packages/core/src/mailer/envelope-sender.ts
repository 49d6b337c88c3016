import type { DsnRequest } from '../contract/message.ts'
import type { Provider } from '../contract/provider.ts'
import { refuseMalformed } from '../message/field.ts'
import { parseAddress } from '../settings/address.ts'
import type { ResolvedUser } from './resolve-user.ts'

/** Where bounces of one message go, and which reports are asked for. */
interface EnvelopeSender {
  readonly from: string
  readonly dsn?: DsnRequest
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/**
 * The envelope sender of one mail. One of its own is taken only at the domain that the provider of the mail sender names
 * for it, so that neither SPF nor anyone else's mailbox is touched.
 * @throws ProblemError that names the option
 */
export const envelopeSenderOf = (
  { settings }: Pick<ResolvedUser, 'settings'>,
  providers: readonly Provider[],
  given: string | undefined,
): EnvelopeSender => {
  if (given === undefined) return { from: settings.identity.envelopeFrom }
  const sender = settings.fields.sender.value ?? ''
  const domain = providers.find(({ returnPath }) => returnPath?.senders.includes(sender))?.returnPath?.domain
  const from = parseAddress(given)
  if (
    from === undefined ||
    domain === undefined ||
    domainOf(from) !== domainOf(parseAddress(`b@${domain}`) ?? '')
  )
    return refuseMalformed('envelopeFrom', `'…@${domain ?? ''}'`)
  // NOTIFY=SUCCESS would cause mail that says nothing new; and a bounce must not hold the invoice.
  return { from, dsn: { return: 'headers', notify: ['failure', 'delay'] } }
}
