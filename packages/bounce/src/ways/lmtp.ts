import type { AddressInfo } from 'node:net'
import type { SMTPServerDataStream, SMTPServerOptions, SMTPServerSession } from 'smtp-server'
import { mailLimit } from '../mime/parts.ts'
import { readReturn } from '../read-return.ts'
import { errorOf, type OnReturn, type OpenWay, report } from './way.ts'

/** Where mail for the event domain is received by LMTP. */
export interface LmtpOptions {
  /** Default `127.0.0.1`. LMTP has no sign-in: never a public address. */
  readonly host?: string | undefined
  /** 0: any free port. */
  readonly port: number
  /** Called when a mail was answered with 451, such as when `onReturn` threw. The mail server offers it again. */
  readonly onError?: ((error: Error) => void) | undefined
}

/** An open LMTP server. */
export interface OpenLmtp extends OpenWay {
  readonly port: number
}

const clients = 50

/** Reads a mail up to the limit; the rest is ignored, so that a large mail is accepted and not refused. */
const collect = async (stream: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    if (size < mailLimit) chunks.push(chunk)
    size += chunk.length
  }
  return Buffer.concat(chunks).subarray(0, mailLimit + 1)
}

const later = (): Error =>
  Object.assign(new Error('4.3.0 Not stored, please try again later'), { responseCode: 451 })

const named = (): Error =>
  Object.assign(new Error('4.5.3 Recipient already named, please send it separately'), { responseCode: 452 })

type Answer = string | Error

/** Gives each recipient's mail to `onReturn`, and answers for each of them. */
const taking =
  (onReturn: OnReturn, onError: LmtpOptions['onError']) =>
  async (stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<readonly Answer[]> => {
    const bytes = await collect(stream)
    const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
    const answers: Answer[] = []
    for (const { address } of envelope.rcptTo) {
      const arrived = { from, to: address }
      try {
        await onReturn({ returned: readReturn(bytes, { envelope: arrived }), envelope: arrived, bytes })
        answers.push('2.0.0 Stored')
      } catch (error) {
        report(() => onError?.(errorOf(error)))
        answers.push(later())
      }
    }
    return answers
  }

const settings = (take: ReturnType<typeof taking>): SMTPServerOptions => ({
  lmtp: true,
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  maxClients: clients,
  logger: false,
  // The server keeps one of two addresses that differ only in case, and would leave the other without a reply.
  onRcptTo: ({ address }, { envelope }, done) => {
    const key = address.toLowerCase()
    done(envelope.rcptTo.some((each) => each.address.toLowerCase() === key) ? named() : null)
  },
  onData: (stream, session, done) => {
    // The server sends one answer for each recipient; its types know only one for all.
    const answer = done as unknown as (error: Error | null, answers?: readonly Answer[]) => void
    take(stream, session).then(
      (answers) => answer(null, answers),
      () => answer(later()),
    )
  },
})

/**
 * Receives mail for the event domain behind a mail server. Every recipient is accepted, once in each mail; 250 once
 * `onReturn` has stored the mail, 451 when it throws. Never a permanent refusal: after the mail server has accepted a
 * mail, that would send a bounce to whomever the mail claims to be from. Needs the package `smtp-server`.
 * @throws Error when the port cannot be opened.
 */
export const receiveByLmtp = async (
  { host = '127.0.0.1', port, onError }: LmtpOptions,
  onReturn: OnReturn,
): Promise<OpenLmtp> => {
  const { SMTPServer } = await import('smtp-server')
  // QUIRK: smtp-server 3.21.6 itself refuses a sender with a space in quotes, `<"mari mets"@klient.example>`, before any
  // handler is asked. Reports have no sender, so only such a person's own mail goes back (findings/).
  const server = new SMTPServer(settings(taking(onReturn, onError)))
  // A broken connection is left to the other side, which tries again.
  server.on('error', () => {})
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const bound = server.server.address() as AddressInfo
  return {
    port: bound.port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
