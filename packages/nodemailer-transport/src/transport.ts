import { holdStreams, MailError, type Mailer, type Receipt } from '@saatja/core'
import { explain, loadTexts } from '@saatja/core/explain'
import { checkOptions, type RulesFor } from '@saatja/core/options'
import { streamsIn } from './content.ts'
import { type Fields, isFields } from './field.ts'
import { translate } from './translate.ts'

/** The result of nodemailer's `sendMail`. */
export interface SaatjaInfo {
  readonly messageId: string
  readonly envelope: { readonly from: string; readonly to: string[] }
  readonly accepted: string[]
  readonly rejected: string[]
  /** Always empty, as with nodemailer's own transports. */
  readonly pending: string[]
  /** The server's final reply. */
  readonly response: string
  /** What Saatja knows about the delivery. */
  readonly receipt: Receipt
}

/** How the transport treats the options of a message. */
export interface SaatjaTransportOptions {
  /**
   * Names of message options to ignore, such as `template` and `context` of a plugin, or `from` and `date` where
   * existing code sets them and it does not matter. Default: none, and an option that cannot be followed is an error.
   */
  readonly ignore?: readonly string[] | undefined
}

/** What nodemailer passes on; only the options of the message are read. */
interface NodemailerMessage {
  readonly data: object
}

/** A transport for `nodemailer.createTransport`. */
export interface SaatjaTransport {
  readonly name: string
  readonly version: string
  /** Tells nodemailer that `signal` of a message is observed to the end. */
  readonly supportsAbortSignal: true
  send(mail: NodemailerMessage, callback: (error: Error | null, info?: SaatjaInfo) => void): void
  /**
   * Checks the settings up to the sign-in, as `mailer.check` does.
   * @throws MailError that says what is wrong
   */
  verify(callback?: (error: Error | null, success?: true) => void): Promise<true> | undefined
  /** True: the mailer itself waits for a connection within the limits. */
  isIdle(): boolean
  /** Closes nothing: the mailer serves other users too. Call the mailer's own `close`. */
  close(): void
}

const infoOf = (receipt: Receipt): SaatjaInfo => ({
  messageId: receipt.messageId,
  envelope: { from: receipt.envelope.from, to: [...receipt.envelope.to] },
  accepted: [...receipt.accepted],
  rejected: receipt.rejected.map(({ address }) => address),
  pending: [],
  response: receipt.response,
  receipt,
})

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

const rules: RulesFor<SaatjaTransportOptions> = {
  ignore: {
    must: 'a list of names of message options',
    test: (value) => Array.isArray(value) && value.every((name) => typeof name === 'string'),
  },
}

const checkArguments = (mailer: unknown, user: unknown, options: unknown): void => {
  if (!isFields(mailer) || typeof mailer.send !== 'function' || typeof mailer.effective !== 'function')
    throw new TypeError('saatjaTransport: mailer must be what createMailer of @saatja/core answers')
  if (typeof user !== 'string' || user === '')
    throw new TypeError('saatjaTransport: userCode must be the code of a user card, such as "MARI"')
  checkOptions('saatjaTransport', options, rules)
}

/**
 * Sends what existing code passes to nodemailer through a mailer, as one user:
 * `nodemailer.createTransport(saatjaTransport(mailer, 'MARI'))`. The user's settings decide server, sign-in and sender.
 * A message option that cannot be followed, such as `from` with another address or a `path`, is an error that names it.
 * `sendMail` fails with the MailError of `mailer.send`, or with a TypeError for such an option.
 * @throws TypeError that names the argument that cannot be used
 */
export const saatjaTransport = (
  mailer: Mailer,
  userCode: string,
  options?: SaatjaTransportOptions,
): SaatjaTransport => {
  checkArguments(mailer, userCode, options)
  const ignored = options?.ignore ?? []
  const send = async (data: Fields): Promise<SaatjaInfo> => {
    const release = holdStreams(streamsIn(data))
    try {
      const { identity } = await mailer.effective(userCode)
      const { message, options: how } = await translate(data, identity, ignored)
      return infoOf(await mailer.send(userCode, message, how))
    } catch (error) {
      release()
      throw error
    }
  }
  return {
    name: 'Saatja',
    version: '1',
    supportsAbortSignal: true,
    send: ({ data }, callback) =>
      void send(data as Fields).then(
        (info) => callback(null, info),
        (error: unknown) => callback(asError(error)),
      ),
    verify(callback) {
      const verified = signIn(mailer, userCode)
      if (callback === undefined) return verified
      verified.then(
        () => callback(null, true),
        (error: unknown) => callback(asError(error)),
      )
      return undefined
    },
    isIdle: () => true,
    close: () => {},
  }
}

/** @throws MailError that says what is wrong, in English */
const signIn = async (mailer: Mailer, userCode: string): Promise<true> => {
  const { diagnosis, findings, steps } = await mailer.check(userCode, { depth: 'sign-in' })
  if (diagnosis === undefined) return true
  const { title, cause, remedy } = explain(diagnosis, await loadTexts('en'))
  const stage = steps.find(({ result }) => result === 'fail')?.stage ?? 'settings'
  throw new MailError(`${title}. ${cause} ${remedy}`, { stage, diagnosis, findings })
}
