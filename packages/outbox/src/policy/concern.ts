import { type Diagnosis, type MailErrorCode, type Stage, stages } from '@saatja/core'

/**
 * Whom a failure stops. `message`: this mail alone. `mailbox`: all mail of the mailbox, for a while. `sign-in`: all mail
 * of the sign-in, until a person signs in again. `sender`: all mail of the sender, until the settings are changed.
 */
export type Concern = 'message' | 'mailbox' | 'sign-in' | 'sender'

/** How a mail failed, as far as it matters for other mail. */
export interface FailedAttempt {
  readonly stage: Stage
  readonly diagnosis: Pick<Diagnosis, 'id' | 'code' | 'retry' | 'actor' | 'field'>
}

/** What other mail of the same sender met before. */
export interface History {
  /** Id of the diagnosis with which the last mail to someone else failed. Absent: a mail was sent since, or none failed. */
  readonly met?: string | undefined
}

/** Where in its life a mail failed: what a reply may speak of depends on it first. */
type Phase = 'settings' | 'way' | 'sender' | 'recipient' | 'content'

/** `told`: the reply stops more than this mail only when it speaks of the sender, the client or the sign-in. */
type Row = Readonly<Record<Exclude<MailErrorCode, 'UNKNOWN'>, Concern | 'told'>>

const table: Readonly<Record<Phase, Row>> = {
  settings: {
    CONFIG: 'sender',
    AUTH: 'sign-in',
    LIMIT: 'mailbox',
    REJECTED: 'message',
    NETWORK: 'message',
  },
  // Nothing of any mail has been said yet.
  way: { CONFIG: 'sender', AUTH: 'sign-in', LIMIT: 'mailbox', REJECTED: 'sender', NETWORK: 'mailbox' },
  sender: { CONFIG: 'sender', AUTH: 'sign-in', LIMIT: 'mailbox', REJECTED: 'told', NETWORK: 'message' },
  recipient: { CONFIG: 'told', AUTH: 'told', LIMIT: 'message', REJECTED: 'message', NETWORK: 'message' },
  content: { CONFIG: 'told', AUTH: 'told', LIMIT: 'told', REJECTED: 'message', NETWORK: 'message' },
}

const phaseOf = (stage: Stage): Phase => {
  if (stage === 'settings' || stage === 'sender' || stage === 'recipient') return stage
  return stages.indexOf(stage) < stages.indexOf('sender') ? 'way' : 'content'
}

/** Fields of a card that say who sends, or how the sender signs in. */
const ofSender: readonly string[] = ['email', 'username', 'password', 'sender', 'security']
/** Those who look after the sender's own mailbox and domain. */
const keepers: readonly string[] = ['mail-administrator', 'dns-owner']

/** Diagnoses of the client have this name: some servers refuse its name at RCPT only. */
const aboutClient = ({ id }: FailedAttempt['diagnosis']): boolean => id.startsWith('client-')

/** Recipients have diagnoses of their own, under this name in core and in every provider. */
const aboutRecipient = ({ id }: FailedAttempt['diagnosis']): boolean => /(?:^|-)recipients?-/.test(id)

/** No recipient has been named yet (RFC 5321 3.3), so words about an address are about the sender's. */
const atSender = (diagnosis: FailedAttempt['diagnosis']): Concern =>
  diagnosis.retry === 'after-change' || aboutRecipient(diagnosis) ? 'sender' : 'message'

const afterSender = (diagnosis: FailedAttempt['diagnosis'], { met }: History): Concern => {
  const { id, code, field, actor } = diagnosis
  if (aboutRecipient(diagnosis)) return 'message'
  if (code === 'LIMIT') return 'mailbox'
  const ofCard = field !== undefined && ofSender.includes(field)
  const sender = ofCard || keepers.includes(actor) || aboutClient(diagnosis)
  // What the next mail meets too, though it goes to someone else, is not the recipient's.
  if (!sender && met !== id) return 'message'
  return code === 'AUTH' ? 'sign-in' : 'sender'
}

/**
 * Whom a failure concerns: the rule by which one mail stops others. A reply about one recipient or one message stops
 * that one; the sender is stopped when the reply, at its stage, speaks of the sender, the client or the sign-in, or
 * when the next mail to another recipient meets the same.
 */
export const concernOf = ({ stage, diagnosis }: FailedAttempt, history: History): Concern => {
  const { code, retry } = diagnosis
  if (code === 'UNKNOWN') return 'message'
  const phase = phaseOf(stage)
  const entry = table[phase][code]
  const told = phase === 'sender' ? atSender : afterSender
  const concern = entry === 'told' ? told(diagnosis, history) : entry
  // What passes by itself needs no person.
  return concern !== 'message' && retry === 'later' ? 'mailbox' : concern
}
