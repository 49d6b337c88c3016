import type { RecipientAction, ReturnedRecipient, ReturnKind } from './contract.ts'
import { isFromMachine, type KindFeatures, kindOf } from './kind.ts'
import { addressesIn, addressKey } from './mime/address.ts'
import { every, headerText } from './mime/header.ts'
import { textOf } from './mime/parts.ts'
import { failedIn, toldApart } from './notice/plain-bounce.ts'
import { absenceSubject, delaySubject } from './notice/words.ts'
import { addressesAt, type Reading, reportLimit } from './reading.ts'
import { fromNotice, fromReport } from './recipients.ts'
import { fromDisposition } from './rejection.ts'
import { readDisposition } from './report/disposition.ts'
import { readFeedback } from './report/feedback.ts'
import type { StatusReport } from './report/status-fields.ts'
import type { ReturnContext } from './returned-recipient.ts'

const settingOf = (reading: Reading, count: number): ReturnContext => ({
  original: reading.original,
  sentences: reading.sentences,
  notice: reading.spoken.join('\n'),
  subject: reading.subject,
  count,
  hops: reading.hops,
  providers: reading.providers,
  now: reading.now,
})

/** What a returned message says. */
export interface ReturnFacts {
  readonly kind: ReturnKind
  readonly recipients: readonly ReturnedRecipient[]
  /** Why the message could not be read. */
  readonly reason?: string
}

/** Failure and rejection outrank a delay, and a delay a delivery, in any order. */
const kindOfActions = (recipients: readonly ReturnedRecipient[]): ReturnKind => {
  const has = (action: RecipientAction): boolean => recipients.some((each) => each.action === action)
  if (has('failed')) return 'bounce'
  return has('delayed') ? 'delay' : 'delivery'
}

/** Finds the action of a group that states none: from its code, from the subject, else failed. */
const fallbackAction = ({ subject }: Reading, status: string | undefined): RecipientAction => {
  if (status?.[0] === '2') return 'delivered'
  return delaySubject.test(subject) ? 'delayed' : 'failed'
}

const oneEach = (recipients: readonly ReturnedRecipient[]): readonly ReturnedRecipient[] => {
  const byKey = new Map<string, ReturnedRecipient>()
  for (const each of recipients) {
    const key = addressKey(each.address)
    const known = byKey.get(key)
    if (known === undefined || (known.action !== 'failed' && each.action === 'failed')) byKey.set(key, each)
  }
  return [...byKey.values()]
}

const fromStatus = (reading: Reading, { groups }: StatusReport): ReturnFacts => {
  const setting = settingOf(reading, groups.length)
  const recipients = oneEach(
    groups.flatMap((group) => fromReport(group, fallbackAction(reading, group.status), setting) ?? []),
  )
  if (recipients.length > 0) return { kind: kindOfActions(recipients), recipients }
  const [group] = groups
  const action = group?.action ?? fallbackAction(reading, group?.status)
  return {
    kind: action === 'failed' ? 'bounce' : action === 'delayed' ? 'delay' : 'delivery',
    recipients: fromNotices(reading, action),
  }
}

/** A recipient who refuses in the own name. */
const selfIn = ({ from, notice }: Reading): readonly string[] =>
  addressesIn(from).filter((each) => notice.lines.some((line) => line.includes(each)))

/** Finds the recipients of a bounce or a delay that has no usable report. */
const fromNotices = (reading: Reading, action: RecipientAction): readonly ReturnedRecipient[] => {
  const { header } = reading.mail
  const failed = every(header, 'x-failed-recipients').flatMap((value) => addressesIn(headerText(value)))
  const sentences = failedIn({ sentences: reading.sentences, failed, originalTo: reading.original.to }).slice(
    0,
    200,
  )
  const setting = settingOf(reading, toldApart(sentences))
  if (sentences.length > 0)
    return oneEach(
      sentences.map((each) => fromNotice(each, action, failed.length > 0 ? 'header' : 'notice', setting)),
    )
  const inHeader = addressesAt(header, ['x-original-to'])
  const own = new Set(reading.arrivedAt.map(addressKey))
  const meant =
    inHeader.length > 0 && !own.has(addressKey(inHeader[0] ?? ''))
      ? inHeader
      : reading.original.to.length > 0
        ? reading.original.to
        : selfIn(reading)
  return meant.length === 1
    ? meant.map((address) => fromNotice({ address, text: '' }, action, 'header', settingOf(reading, 1)))
    : []
}

const complained = (address: string): ReturnedRecipient => ({
  address,
  action: 'complained',
  evidence: 'report',
})

const fromFeedback = ({ original }: Reading, source: string): ReturnFacts => {
  const { type, recipients } = readFeedback(source)
  if (type === 'auth-failure') return { kind: 'authentication-report', recipients: [] }
  const known = recipients.length > 0 ? recipients : original.to.length === 1 ? original.to : []
  return { kind: 'complaint', recipients: known.map(complained) }
}

/** Microsoft's Junk Mail Reporting Program forwards the message and writes no report: only this field tells. */
const junkReported = 'x-hmxmroriginalrecipient'

const fromJunkReport = ({ mail, returned, original }: Reading): ReturnFacts | undefined => {
  const header = [mail.header, returned].find((each) => each?.has(junkReported))
  if (header === undefined) return undefined
  const named = addressesAt(header, [junkReported])
  const recipients = named.length > 0 ? named : original.to.length === 1 ? original.to : []
  return { kind: 'complaint', recipients: recipients.map(complained) }
}

const fromDispositions = (reading: Reading, source: string): ReturnFacts => {
  const { rejected, recipient } = readDisposition(source)
  if (!rejected) return { kind: 'read-receipt', recipients: [] }
  const address = recipient ?? reading.sentences[0]?.address ?? reading.original.to[0]
  const words = reading.notice.lines.join('\n')
  return {
    kind: 'rejection',
    recipients: address === undefined ? [] : [fromDisposition(address, words, settingOf(reading, 1))],
  }
}

const signsOf = ({ mail, notice, subject, from, envelope, sorted }: Reading): KindFeatures => ({
  header: mail.header,
  subject,
  notice,
  envelopeFrom: envelope.from,
  from,
  attached: sorted.original !== undefined,
})

/** Addresses of a list or a challenge that serve its own mail: `list-owner@`, `jaan-confirm-1a2b@`. */
const service = /[-+_](?:owner|bounces|request|admin|confirm|verify)(?:[-+=_][^@]{0,60})?(?=@)/i

/** Finds for whom a message is held: an address of the message, else the one that asks, else one in the words. */
const heldFor = ({ sentences, original, from }: Reading): string | undefined => {
  const sent = new Set(original.to.map(addressKey))
  const named =
    sentences.find(({ key }) => sent.has(key)) ?? sentences.find((each) => !service.test(each.address))
  return named?.address ?? addressesIn(from)[0]?.replace(service, '')
}

const fromWords = (reading: Reading): ReturnFacts => {
  const kind = kindOf(signsOf(reading))
  if (kind === 'challenge') {
    const address = heldFor(reading)
    return {
      kind,
      recipients: address === undefined ? [] : [{ address, action: 'held', evidence: 'notice' }],
    }
  }
  if (kind === 'delivery') return { kind, recipients: fromNotices(reading, 'delivered') }
  if (kind !== 'bounce' && kind !== 'delay') return { kind, recipients: [] }
  return { kind, recipients: fromNotices(reading, kind === 'delay' ? 'delayed' : 'failed') }
}

/** Kinds that are concluded only from the absence of other signs. */
const unsure: readonly ReturnKind[] = ['auto-reply', 'reply']

/**
 * A message whose type promises a report that it does not have: it was cut, or the report is missing. What it would
 * have said is not known.
 */
const withoutReport = ({ mail: { content }, subject }: Reading, found: ReturnFacts): ReturnFacts => {
  if (content.type !== 'multipart/report' || !unsure.includes(found.kind) || absenceSubject.test(subject))
    return found
  const promised = content.params.get('report-type')?.trim().toLowerCase()
  if (promised === 'disposition-notification') return { kind: 'read-receipt', recipients: [] }
  if (promised === 'feedback-report') return { kind: 'complaint', recipients: [] }
  if (promised !== undefined && !promised.endsWith('delivery-status')) return found
  return {
    kind: 'unreadable',
    recipients: [],
    reason: 'The mail says that it is a report, but there is none in it.',
  }
}

/** Says what a returned message means, from the most certain sign in it. */
export const classifyReturn = (reading: Reading): ReturnFacts => {
  const { feedback, disposition } = reading.sorted
  if (feedback !== undefined) return fromFeedback(reading, textOf(feedback, reportLimit))
  const believed = !reading.sorted.pasted || isFromMachine(signsOf(reading))
  if (reading.report !== undefined && reading.report.groups.length > 0 && believed)
    return fromStatus(reading, reading.report)
  if (disposition !== undefined) return fromDispositions(reading, textOf(disposition, reportLimit))
  return fromJunkReport(reading) ?? withoutReport(reading, fromWords(reading))
}
