import type { Identity, Mailbox } from '@saatja/core'
import { readAddresses } from './addresses.ts'
import { type Fields, isAbsent, isFields, onlyRead, refuse } from './field.ts'

/** Reads the recipients that the envelope names, if it names any; each must be one of the message's. */
export const readEnvelope = (
  value: unknown,
  identity: Identity,
  everyone: readonly Mailbox[],
): readonly string[] | undefined => {
  if (isAbsent(value)) return undefined
  const given: Fields = isFields(value) ? value : refuse('envelope', 'must be an object with from and to')
  onlyRead(given, ['from', 'to', 'cc', 'bcc'], 'envelope')
  const [from] = readAddresses(given.from, 'envelope.from')
  if (from !== undefined && from.address.toLowerCase() !== identity.envelopeFrom.toLowerCase())
    refuse('envelope.from', `the user's settings say ${identity.envelopeFrom}; leave it out`)
  const wanted = (['to', 'cc', 'bcc'] as const).flatMap((name) =>
    readAddresses(given[name], `envelope.${name}`),
  )
  const foreign = wanted.find(
    ({ address }) => !everyone.some((one) => one.address.toLowerCase() === address.toLowerCase()),
  )
  if (foreign !== undefined)
    refuse('envelope.to', `${foreign.address} is no recipient of the message; name it in bcc`)
  return wanted.length === 0 ? undefined : wanted.map(({ address }) => address)
}
