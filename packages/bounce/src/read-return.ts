import { checkOptions, optionRules, type RulesFor } from '@saatja/core/options'
import { classifyReturn } from './classify-return.ts'
import type { ReturnedMail } from './contract.ts'
import { addressesIn } from './mime/address.ts'
import { every, first } from './mime/header.ts'
import { mailLimit } from './mime/parts.ts'
import { idsIn } from './notice/original.ts'
import { beginReading, type ReadOptions, returnedTo } from './reading.ts'
import { programOf } from './report/program.ts'

const rules: RulesFor<ReadOptions> = {
  envelope: optionRules.object,
  providers: optionRules.list,
  now: optionRules.date,
}

/**
 * Reads a returned mail: what it is, whom it is about and why. `bytes` is one whole mail, lines ending with LF, CRLF or
 * CR; at most 4 MiB of it are read, 64 parts, 8 levels and 200 recipients. Attached messages are not entered, so a
 * forwarded bounce is a reply, unless a gateway wrapped the mail whole, under its own id. Time is linear in the length.
 * Never throws because of the mail: one that cannot be read is `unreadable` with a reason.
 * @throws TypeError that names an option which cannot be used
 */
export const readReturn = (bytes: Uint8Array, options?: ReadOptions): ReturnedMail => {
  // `mails.map(readReturn)` gives a number, which says nothing.
  const given = typeof options === 'number' ? undefined : options
  checkOptions('readReturn', given, rules)
  try {
    if (!ArrayBuffer.isView(bytes)) return unreadable('The mail must be bytes, such as a Buffer.')
    if (bytes.byteLength === 0) return unreadable('The mail is empty.')
    const reading = beginReading(bytes, given ?? {})
    const { header } = reading.mail
    if (header.size === 0) return unreadable('The mail has no header.')
    const { kind, recipients, reason } = classifyReturn(reading)
    const mta = reading.report?.reportingMta
    const program = programOf(header, reading.notice.lines)
    const language = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*/i.exec(first(header, 'content-language') ?? '')?.[0]
    const id = idsIn(every(header, 'message-id'))[0]
    const from = addressesIn(reading.from)[0]
    return {
      kind,
      recipients,
      original: reading.original,
      reporter: { ...(mta === undefined ? {} : { mta }), ...(program === undefined ? {} : { program }) },
      returnedTo: returnedTo(reading),
      ...(from === undefined ? {} : { from }),
      ...(reading.subject === '' ? {} : { subject: reading.subject.slice(0, 500) }),
      ...(id === undefined ? {} : { id }),
      ...(language === undefined ? {} : { language }),
      ...(reason === undefined ? {} : { reason }),
      truncated: reading.mail.truncated || bytes.byteLength > mailLimit,
    }
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : 'The mail cannot be read.')
  }
}

const unreadable = (reason: string): ReturnedMail => ({
  kind: 'unreadable',
  recipients: [],
  reporter: {},
  returnedTo: [],
  truncated: false,
  reason,
})
