import { isAscii } from 'node:buffer'
import type { OutgoingMessage } from './outgoing-message.ts'
import type { Capabilities } from './reply-guard.ts'

/** A parameter of MAIL or RCPT: the extension that must be offered for it, and its text where the mail needs one. */
interface Parameter<Subject> {
  readonly offered: (offer: Capabilities) => boolean
  readonly text: (subject: Subject) => string | undefined
}

const isForeign = (address: string): boolean => !isAscii(Buffer.from(address))

const offersReports = ({ dsn }: Capabilities): boolean => dsn === true

/** Text of a parameter in the alphabet of RFC 3461 4: what is not visible ASCII, and `+` and `=`, in hexadecimal. */
const xtext = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => {
      const letter = String.fromCharCode(byte)
      return /[!-~]/.test(letter) && !/[+=]/.test(letter)
        ? letter
        : `+${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')

/** Parameters of MAIL, in the order in which they are said. */
const mailParameters: readonly Parameter<OutgoingMessage>[] = [
  {
    // RFC 6531 3.4
    offered: ({ smtputf8 }) => smtputf8,
    text: ({ from, recipients }) => ([from, ...recipients].some(isForeign) ? 'SMTPUTF8' : undefined),
  },
  {
    // RFC 6152 3. What a stream holds is not known yet.
    offered: ({ eightBitMime }) => eightBitMime,
    text: ({ content }) => (Buffer.isBuffer(content) && isAscii(content) ? undefined : 'BODY=8BITMIME'),
  },
  {
    // RFC 1870 5
    offered: ({ declaredSize }) => declaredSize,
    text: ({ content }) =>
      Buffer.isBuffer(content) && content.length > 0 ? `SIZE=${content.length}` : undefined,
  },
  {
    // RFC 3461 4.3
    offered: offersReports,
    text: ({ dsn }) => (dsn?.ret === undefined ? undefined : `RET=${dsn.ret}`),
  },
  {
    // RFC 3461 4.4
    offered: offersReports,
    text: ({ dsn }) => (dsn?.envid === undefined ? undefined : `ENVID=${xtext(dsn.envid)}`),
  },
]

/** Parameters of RCPT for one recipient. */
const recipientParameters: readonly Parameter<{
  readonly mail: OutgoingMessage
  readonly recipient: string
}>[] = [
  {
    // RFC 3461 4.1
    offered: offersReports,
    text: ({ mail: { dsn } }) => (dsn?.notify === undefined ? undefined : `NOTIFY=${dsn.notify}`),
  },
  {
    // RFC 3461 4.2. An address with other letters has a type of its own (RFC 6533 3), which few servers know.
    offered: offersReports,
    text: ({ mail: { dsn }, recipient }) =>
      dsn === undefined || isForeign(recipient) ? undefined : `ORCPT=rfc822;${xtext(recipient)}`,
  },
]

const withParameters = <Subject>(
  command: string,
  rows: readonly Parameter<Subject>[],
  subject: Subject,
  offer: Capabilities | undefined,
): string =>
  [command, ...rows.flatMap(({ offered, text }) => (offer && offered(offer) ? [text(subject) ?? ''] : []))]
    .filter((part) => part !== '')
    .join(' ')

export const mailCommand = (mail: OutgoingMessage, offer: Capabilities | undefined): string =>
  withParameters(`MAIL FROM:<${mail.from}>`, mailParameters, mail, offer)

export const recipientCommand = (
  mail: OutgoingMessage,
  recipient: string,
  offer: Capabilities | undefined,
): string => withParameters(`RCPT TO:<${recipient}>`, recipientParameters, { mail, recipient }, offer)
