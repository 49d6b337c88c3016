import type { UserCard } from '../contract/card.ts'
import type { Identity, Mailbox } from '../contract/effective.ts'
import { parseAddress } from './address.ts'
import type { KnownSender, ReportFinding, ResolveContext } from './context.ts'
import type { ReadCard } from './read-card.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not reach a header.
const control = /[\u0000-\u001f\u007f]/

const mailbox = (address: string, name: string | undefined): Mailbox => ({
  ...(name === undefined ? {} : { name }),
  address,
})

const checkMade = ({ from, replyTo, envelopeFrom }: Identity, report: ReportFinding): void => {
  if ([from.name, replyTo?.name].some((name) => name !== undefined && control.test(name)))
    report('error', 'name-invalid', 'company.name', { actor: 'application-administrator' })
  const addresses = [from.address, envelopeFrom, ...(replyTo ? [replyTo.address] : [])]
  const wrong = addresses.find((address) => parseAddress(address) === undefined)
  if (wrong !== undefined)
    report('error', 'identity-invalid', 'company.slug', {
      actor: 'application-administrator',
      params: { address: wrong },
    })
}

/** Who the mail is from: the address on the user's own card, unless the sender rewrites it. */
export const resolveIdentity = (
  card: ReadCard,
  sender: KnownSender | undefined,
  context: ResolveContext,
  report: ReportFinding,
): Identity => {
  const address = parseAddress(card.email)
  if (card.email === '') report('error', 'email-missing', 'email')
  else if (address === undefined) report('error', 'email-invalid', 'email', { params: { email: card.email } })
  const clean = card.name !== undefined && !control.test(card.name)
  if (card.name !== undefined && !clean) report('error', 'name-invalid', 'name')
  const name = clean ? card.name : undefined
  const plain: Identity = { from: mailbox(address ?? card.email, name), envelopeFrom: address ?? card.email }
  const make = sender?.owner?.identity
  if (!make || !sender || address === undefined) return plain
  const user: UserCard = { code: card.code, email: address, ...(name === undefined ? {} : { name }) }
  const made = make(user, context.company, sender.sender.id)
  checkMade(made, report)
  return made
}
