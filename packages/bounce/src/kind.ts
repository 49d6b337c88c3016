import { ruleFor } from './cause/reporter-rules.ts'
import type { ReturnKind } from './contract.ts'
import { every, first, type Header } from './mime/header.ts'
import { collapse } from './mime/text.ts'
import type { NoticeText } from './notice/notice-text.ts'
import {
  absenceSubject,
  challengeWords,
  delaySubject,
  delayWords,
  failureWords,
  finalWords,
  saysDelay,
  saysSuccess,
} from './notice/words.ts'

/** What decides the kind of a mail without a report. */
export interface KindFeatures {
  readonly header: Header
  readonly subject: string
  readonly notice: NoticeText
  /** Envelope sender, where the caller knows it; `<>` is the empty string. */
  readonly envelopeFrom: string | undefined
  readonly from: string
  /** A returned message is attached. */
  readonly attached: boolean
}

const daemonFrom =
  /mailer-?daemon|post-?master|mail(?:er)?[ -]?delivery|delivery[ -]?(?:sub)?system|mail[ -]?(?:administrator|system|server|router|gateway|sweeper|marshal|scan)|system administrator|internet mail|microsoftexchange|microsoft outlook|mdaemon|mmdf|smtp[_-]|[_-]smtp|bounce|mail-?admin|amavis|mmsg|inet\.gw|emsd|systemadministrator|システム|systém/i
/** An address that only servers have. A list adds its own fields to a mail that it passes on to its owner. */
const daemonAddress = /(?:mailer-daemon|postmaster)@/i
/** Names of programs that guard mail, and of people and companies that have other work. */
const guardFrom = /virus|antivir|security|content.?filter/i
const noReplyOfMail = /no-?reply@.{0,100}(?:bounce|mail)/i
/** A domain says for whom someone works, and not that a program wrote. */
const withoutDomains = (from: string): string => from.replace(/@[^\s<>"'()]{1,255}/g, '@')
const replySubject =
  /^\s{0,5}(?:re|vs|aw|sv|antw|fwd?|wg|vb|tr|rv|odp|atb|ответ|пересл)\s{0,2}(?:\[\d{1,3}\])?\s{0,2}:/iu
const machineReply = /^(?!\s*no\b)/i

const isAutomatic = (header: Header): boolean =>
  every(header, 'auto-submitted').some((value) => machineReply.test(value)) ||
  every(header, 'precedence').some((value) => /^\s*(?:auto[_-]?reply|bulk|junk)/i.test(value)) ||
  ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-mail-autoreply', 'x-vacation'].some(
    (name) => first(header, name) !== undefined,
  )

const unquoted = (lines: readonly string[]): string =>
  collapse(lines.filter((line) => !(line.includes('>') && /^\s{0,4}>(?!>>)/.test(line))).join(' ')).slice(
    0,
    8_000,
  )

const smtpReply =
  /(?<![\w./:-])[45]\d\d[ -]#?(?:[45]\.\d{1,3}\.\d{1,3}|[A-Za-z<"'])|\(#[45]\.\d\.\d\)|#[45]\.\d\.\d|<<< [45]\d\d|error code:? [45]\d\d/
const failedField = [
  'x-failed-recipients',
  'x-ms-exchange-message-is-ndr',
  'x-mailer-daemon',
  'x-bounce-id',
] as const

interface Weights {
  readonly daemon: boolean
  readonly guard: boolean
  readonly empty: boolean
  /** The envelope sender is known to be empty; a missing From does not mean that. */
  readonly nullSender: boolean
  readonly hasFailedField: boolean
  readonly words: boolean
  readonly subjectWords: boolean
  readonly reply: boolean
  readonly original: boolean
  readonly titled: boolean
}

/** A title between marks, as programs write above their notices: `*** Message from the virus wall ***`. */
const frame =
  /^([-*=#_]{3,10}) ?(?:message from|non-?delivery|delivery|undeliver|returned|failed) ?.{0,60} \1$/i
const titleLines = 6

const featuresOf = (
  { header, subject, notice, envelopeFrom, from, attached }: KindFeatures,
  text: string,
): Weights => {
  const path = first(header, 'return-path')?.trim()
  const sender = withoutDomains(from)
  const daemon = daemonFrom.test(sender) || /^(?:<>)?$/.test(from.trim())
  const nullSender = envelopeFrom === '' || path === '<>'
  return {
    daemon,
    guard: !daemon && (guardFrom.test(sender) || noReplyOfMail.test(from)),
    nullSender,
    empty: nullSender || from === '' || /<>\s{0,5}$/.test(from),
    hasFailedField: failedField.some((name) => header.has(name)),
    words: failureWords.test(text) || (daemon && (delayWords.test(text) || ruleFor(text, {}) !== undefined)),
    subjectWords: failureWords.test(subject) || delaySubject.test(subject),
    reply: smtpReply.test(text),
    original: attached || notice.original !== undefined,
    titled: notice.lines.slice(0, titleLines).some((line) => frame.test(line)),
  }
}

const score = ({
  daemon,
  guard,
  empty,
  hasFailedField: told,
  words,
  subjectWords,
  reply,
  original,
  titled,
}: Weights): number =>
  (daemon ? 2 : guard ? 1 : 0) +
  (empty ? 1 : 0) +
  (told ? 3 : 0) +
  (words ? 1 : 0) +
  (subjectWords ? 2 : 0) +
  (reply ? 1 : 0) +
  (original ? 1 : 0) +
  (titled ? 1 : 0)

const enough = 4

/** Whether a server and no person wrote the mail. */
export const isFromMachine = (signs: KindFeatures): boolean => {
  const { daemon, empty, hasFailedField: told } = featuresOf(signs, '')
  return told || (!replySubject.test(signs.subject) && (daemon || empty))
}

/** Mailman's notice to the owner of a list about one of its members: the bounce in it is the list's. */
const listNotice =
  /\bbounce action notif|uncaught bounce notif|\b(?:un)?subscri(?:be|ption) notif|moderator request|\bpost from \S{1,200} requires approval/i

/** A gateway's list of what it keeps for its reader. */
const digest = /\b(?:quarantine|spam) (?:\S{1,20} )?(?:summary|digest)\b/i

const isListNotice = ({ header, subject }: KindFeatures): boolean =>
  (header.has('x-list-administrivia') || header.has('list-id')) && listNotice.test(subject)

/**
 * Decides what kind of mail it is, when it has no report: by the certain signs first, then by the sum of the uncertain
 * ones.
 */
export const kindOf = (signs: KindFeatures): ReturnKind => {
  const { header, subject, notice } = signs
  if (isListNotice(signs) || digest.test(subject)) return 'auto-reply'
  const text = unquoted(notice.lines)
  const weights = featuresOf(signs, text)
  const automatic = isAutomatic(header)
  const fromMachine = weights.daemon || weights.empty || weights.hasFailedField
  const fromList = header.has('list-unsubscribe') && !(daemonAddress.test(signs.from) && weights.subjectWords)
  if (fromList && !weights.nullSender && !weights.original) return 'auto-reply'
  const absent = absenceSubject.test(subject)
  if (
    automatic &&
    !weights.daemon &&
    !weights.hasFailedField &&
    challengeWords.test(`${subject} ${text}`.slice(0, 2_000))
  )
    return 'challenge'
  const answered = replySubject.test(subject) && !weights.daemon && !weights.hasFailedField
  const returned = weights.daemon && weights.original
  const speaks = weights.words || weights.reply || weights.subjectWords || weights.hasFailedField || returned
  if (fromMachine && !weights.reply && saysSuccess(`${subject} ${text.slice(0, 2_000)}`)) return 'delivery'
  if (speaks && fromMachine && !answered && !absent && score(weights) >= enough)
    return delayOrBounce(subject, text)
  if (speaks && (!automatic || weights.subjectWords) && !answered && !absent && score(weights) >= enough + 1)
    return delayOrBounce(subject, text)
  if (automatic || absent) return 'auto-reply'
  if (weights.empty && challengeWords.test(text)) return 'challenge'
  if (weights.nullSender && !answered) return 'auto-reply'
  return 'reply'
}

const delayOrBounce = (subject: string, text: string): 'delay' | 'bounce' => {
  if (delayWords.test(subject)) return 'delay'
  if (finalWords.test(subject)) return 'bounce'
  if (delaySubject.test(subject)) return 'delay'
  return saysDelay(text.slice(0, 3_000)) ? 'delay' : 'bounce'
}
