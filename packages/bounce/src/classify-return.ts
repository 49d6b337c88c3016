import type { RecipientAction, ReturnedRecipient, ReturnKind } from './contract.ts'
import { isFromMachine, type KindFeatures, kindOf } from './kind.ts'
import { addressesIn, addressKey } from './mime/address.ts'
import { every, headerText } from './mime/header.ts'
import { textOf } from './mime/parts.ts'
import { failedIn } from './notice/plain-bounce.ts'
import { delaySubject } from './notice/words.ts'
import { addressesAt, ownAddresses, type Reading, reportLimit } from './reading.ts'
import { fromDisposition, fromNotice, fromReport, type ReturnContext } from './recipients.ts'
import { readDisposition } from './report/disposition.ts'
import { readFeedback } from './report/feedback.ts'
import type { StatusReport } from './report/status-fields.ts'

const settingOf = (reading: Reading, count: number): ReturnContext => ({
  original: reading.original,
  sentences: reading.sentences,
  notice: reading.notice.lines.join('\n'),
  count,
  hops: reading.hops,
  providers: reading.providers,
  now: reading.now,
})

/** What a returned mail says. */
export interface ReturnFacts {
  readonly kind: ReturnKind
  readonly recipients: readonly ReturnedRecipient[]
}

/** Failure and rejection outrank a delay, and a delay a delivery, in any order. */
const kindOfActions = (recipients: readonly ReturnedRecipient[]): ReturnKind => {
  const has = (action: RecipientAction): boolean => recipients.some((each) => each.action === action)
  if (has('failed')) return 'bounce'
  return has('delayed') ? 'delay' : 'delivery'
}

/** The action of a group that states none: by its code, by the subject, else failed. */
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
  const noticed = fromNotices(reading, action)
  return {
    kind: action === 'failed' ? 'bounce' : action === 'delayed' ? 'delay' : 'delivery',
    recipients: noticed,
  }
}

/** Recipients of a bounce or a delay that has no usable report. */
const fromNotices = (reading: Reading, action: RecipientAction): readonly ReturnedRecipient[] => {
  const { header } = reading.mail
  const failed = every(header, 'x-failed-recipients').flatMap((value) => addressesIn(headerText(value)))
  const sentences = failedIn({ sentences: reading.sentences, failed, originalTo: reading.original.to }).slice(
    0,
    200,
  )
  const setting = settingOf(reading, sentences.length)
  if (sentences.length > 0)
    return oneEach(
      sentences.map((each) => fromNotice(each, action, failed.length > 0 ? 'header' : 'notice', setting)),
    )
  const inHeader = addressesAt(header, ['x-original-to'])
  const own = new Set(ownAddresses(header, reading.envelope).map(addressKey))
  const meant =
    inHeader.length > 0 && !own.has(addressKey(inHeader[0] ?? '')) ? inHeader : reading.original.to
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

const fromWords = (reading: Reading): ReturnFacts => {
  const { from } = reading
  const kind = kindOf(signsOf(reading))
  if (kind === 'challenge') {
    const address = reading.sentences[0]?.address ?? addressesIn(from)[0]
    return {
      kind,
      recipients: address === undefined ? [] : [{ address, action: 'held', evidence: 'notice' }],
    }
  }
  if (kind === 'delivery') return { kind, recipients: fromNotices(reading, 'delivered') }
  if (kind !== 'bounce' && kind !== 'delay') return { kind, recipients: [] }
  return { kind, recipients: fromNotices(reading, kind === 'delay' ? 'delayed' : 'failed') }
}

/** What a returned mail says, by the surest sign in it. */
export const classifyReturn = (reading: Reading): ReturnFacts => {
  const { feedback, disposition } = reading.sorted
  if (feedback !== undefined) return fromFeedback(reading, textOf(feedback, reportLimit))
  const believed = !reading.sorted.pasted || isFromMachine(signsOf(reading))
  if (reading.report !== undefined && reading.report.groups.length > 0 && believed)
    return fromStatus(reading, reading.report)
  if (disposition !== undefined) return fromDispositions(reading, textOf(disposition, reportLimit))
  return fromWords(reading)
}
