import { argumentRules } from '../contract/arguments.ts'
import type { EffectiveSettings } from '../contract/effective.ts'
import type { MailError } from '../contract/mail-error.ts'
import type { PaceRequest } from '../contract/mailer.ts'
import type { Attachment, Message, RawMessage, ValidMessage } from '../contract/message.ts'
import { checkOptions, needed, optionRules, type RulesFor } from '../contract/options.ts'
import type { Provider } from '../contract/provider.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { type Ceilings, ceilingsOf } from '../limits/ceilings.ts'
import { limitsOf } from '../limits/limits-of.ts'
import { limitProblem, requireRecipients, requireSize } from '../limits/refusal.ts'
import { prepareMail } from '../message/mail.ts'
import { requireAuthor } from '../message/raw.ts'
import { countAttachments, readContent } from '../message/streams.ts'
import { validateMessage } from '../message/validate.ts'
import { requirePermission } from '../settings/permission.ts'
import { compose } from '../smtp/compose.ts'
import { toMailError } from './to-mail-error.ts'

/** What decides, besides the message itself, whether it may be sent. */
export interface Admission {
  readonly settings: EffectiveSettings
  readonly providers: readonly Provider[]
  /** Part of a mass mailing. Default false. */
  readonly bulk?: boolean | undefined
  /** Bytes that its attachments may have together; streams are not read any further. Default: no limit. */
  readonly attachmentBytes?: number | undefined
}

/** A checked message that holds all its bytes, so that it can be kept. */
export interface ReadMessage extends ValidMessage {
  readonly attachments: readonly (Attachment & { readonly content: Uint8Array })[]
}

const rules: RulesFor<Admission> = {
  settings: needed(argumentRules.settings),
  providers: needed(argumentRules.providers),
  bulk: optionRules.flag,
  attachmentBytes: { must: 'a number of bytes', test: (value) => typeof value === 'number' && value >= 0 },
}

const checkAdmission = (call: string, admission: unknown): void => checkOptions(call, admission, rules)

/**
 * Checks whether settings allow sending, and sending to many.
 * @throws MailError `CONFIG`, the one that `send` throws, with all findings.
 */
export const checkPermission = async (admission: Admission): Promise<void> => {
  checkAdmission('checkPermission', admission)
  const { settings, providers, bulk } = admission
  try {
    requirePermission(settings, bulk)
  } catch (error) {
    throw await toMailError(error, 'settings', { providers, settings })
  }
}

const readAll = async (message: ValidMessage, limit = Number.POSITIVE_INFINITY): Promise<ReadMessage> => {
  const { raw } = message
  const count = countAttachments(limit, raw === undefined ? 'attachments' : 'raw')
  if (raw !== undefined) count(raw.bytes.length)
  const attachments = await Promise.all(
    message.attachments.map(async (one) => ({ ...one, content: await readContent(one, count) })),
  )
  return { ...message, attachments }
}

/**
 * Most bytes that MIME makes of one byte: quoted-printable takes three and a line break, and a file's name is written
 * twice.
 */
const growth = 8
/** Bytes for the headers of a message, or of one part of it, besides those that the application writes. */
const header = 4_096

/** Estimates from above how many bytes the message has, without encoding it. */
const upperBound = ({ attachments, ...rest }: ReadMessage): number => {
  const files = attachments.map(({ content, ...named }) => ({ ...named, bytes: content.length }))
  const written = Buffer.byteLength(JSON.stringify([rest, files]))
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return growth * (written + bytes) + header * (attachments.length + 1)
}

const checkSize = async (
  message: ReadMessage,
  { size }: Ceilings,
  { settings }: Admission,
): Promise<void> => {
  if (message.raw !== undefined) return requireSize({ size }, message.raw.bytes.length)
  if (size === Number.POSITIVE_INFINITY || upperBound(message) <= size) return
  // The DKIM signature, under a thousand bytes, is added where the key is known.
  const content = await compose(prepareMail(message, settings.identity, {}).mail)
  if (Buffer.isBuffer(content)) requireSize({ size }, content.length)
}

/**
 * Checks a message as `send` does before it connects, and reads its streams to the end: for a program that keeps
 * messages and sends them later, such as a queue. Permission is {@link checkPermission}'s.
 * @throws MailError `REJECTED`, the one that `send` throws, with the field in `diagnosis.params.field`.
 */
export const readMessage = async (
  message: Message | RawMessage,
  admission: Admission,
): Promise<ReadMessage> => {
  checkAdmission('readMessage', admission)
  const { settings, providers, bulk, attachmentBytes } = admission
  try {
    const valid = validateMessage(message)
    requireAuthor(valid, settings.identity)
    const ceilings = ceilingsOf(limitsOf(settings, providers))
    requireRecipients(ceilings, valid.recipients.length, bulk)
    const read = await readAll(valid, attachmentBytes)
    await checkSize(read, ceilings, admission)
    return read
  } catch (error) {
    throw await toMailError(error, 'message', { providers, settings })
  }
}

/**
 * Makes the error with which a `Pace` refuses a message: `LIMIT`, to be tried again when the day's limit opens, or
 * `REJECTED` when no day has room for so many recipients. `until`: milliseconds since the epoch.
 */
export const refuseTurn = (request: PaceRequest, until: number): Promise<MailError> =>
  toMailError(new ProblemError(limitProblem(request, until)), 'sender', { providers: [] })
