import { type Mailbox, parseAddressList } from '@saatja/core'
import { isAbsent, isFields, refuse } from './field.ts'

const readObject = (value: unknown, field: string): Mailbox => {
  const { name, address } = isFields(value) ? value : {}
  if (typeof address !== 'string' || (name !== undefined && typeof name !== 'string'))
    return refuse(
      field,
      'must be an address, { name, address }, or a list of these; groups are not supported',
    )
  const [parsed] = parseAddressList(`<${address}>`) ?? []
  const read = parsed?.address ?? address
  return name === undefined || name === '' ? { address: read } : { name, address: read }
}

const outsideQuotes = /,(?=(?:[^"]*"[^"]*")*[^"]*$)/

/**
 * A text that is not an address goes on as it is: `mailer.send` refuses it with the MailError that a user's typing
 * error gets.
 */
const readOne = (text: string): readonly Mailbox[] => parseAddressList(text) ?? [{ address: text.trim() }]

/**
 * Reads addresses in every form that nodemailer takes, except groups.
 * @throws TypeError that names the field
 */
export const readAddresses = (value: unknown, field: string): readonly Mailbox[] => {
  if (isAbsent(value)) return []
  if (Array.isArray(value)) return value.flatMap((one) => readAddresses(one, field))
  if (typeof value !== 'string') return [readObject(value, field)]
  return parseAddressList(value) ?? value.split(outsideQuotes).flatMap(readOne)
}
