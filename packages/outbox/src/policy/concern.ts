import { type Diagnosis, type MailErrorCode, type Stage, stages } from '@saatja/core'

/**
 * What a failure stops. `message`: this message alone. `mailbox`: all messages of the mailbox, for a while. `sign-in`:
 * all messages of the sign-in, until a person signs in again. `sender`: all messages of the sender, until the settings
 * are changed.
 */
export type Concern = 'message' | 'mailbox' | 'sign-in' | 'sender'

/** How a message failed, as far as it matters for other messages. */
export interface FailedAttempt {
  readonly stage: Stage
  readonly diagnosis: Pick<Diagnosis, 'id' | 'code' | 'retry' | 'actor' | 'field'>
}

/** How other messages of the same sender ended before. */
export interface History {
  /**
   * Id of the diagnosis with which the last message to someone else failed. Absent: one was sent since, or none failed.
   */
  readonly met?: string | undefined
}

/** At which stage a message failed: what a reply can be about depends on that first. */
type Phase = 'settings' | 'way' | 'sender' | 'recipient' | 'content'

/** `told`: the reply stops more than this message only when it is about the sender, the client or the sign-in. */
type Row = Readonly<Record<Exclude<MailErrorCode, 'UNKNOWN'>, Concern | 'told'>>

const table: Readonly<Record<Phase, Row>> = {
  settings: {
    CONFIG: 'sender',
    AUTH: 'sign-in',
    LIMIT: 'mailbox',
    REJECTED: 'message',
    NETWORK: 'message',
  },
  // Nothing about any message has been said yet.
  way: { CONFIG: 'sender', AUTH: 'sign-in', LIMIT: 'mailbox', REJECTED: 'sender', NETWORK: 'mailbox' },
  sender: { CONFIG: 'sender', AUTH: 'sign-in', LIMIT: 'mailbox', REJECTED: 'told', NETWORK: 'message' },
  recipient: { CONFIG: 'told', AUTH: 'told', LIMIT: 'message', REJECTED: 'message', NETWORK: 'message' },
  content: { CONFIG: 'told', AUTH: 'told', LIMIT: 'told', REJECTED: 'message', NETWORK: 'message' },
}

const phaseOf = (stage: Stage): Phase => {
  if (stage === 'settings' || stage === 'sender' || stage === 'recipient') return stage
  return stages.indexOf(stage) < stages.indexOf('sender') ? 'way' : 'content'
}

/** Fields of a card that name the sender, or how the sender signs in. */
const ofSender: readonly string[] = ['email', 'username', 'password', 'sender', 'security']
/** The people who manage the sender's own mailbox and domain. */
const keepers: readonly string[] = ['mail-administrator', 'dns-owner']

/** Diagnoses about the client's name begin like this: some servers refuse the name only at RCPT. */
const aboutClient = ({ id }: FailedAttempt['diagnosis']): boolean => id.startsWith('client-')

/** Diagnoses about recipients begin like this, in core and in every provider. */
const aboutRecipient = ({ id }: FailedAttempt['diagnosis']): boolean => /(?:^|-)recipients?-/.test(id)

/** No recipient has been named yet (RFC 5321 3.3), so a reply about an address is about the sender's. */
const atSender = (diagnosis: FailedAttempt['diagnosis']): Concern =>
  diagnosis.retry === 'after-change' || aboutRecipient(diagnosis) ? 'sender' : 'message'

const afterSender = (diagnosis: FailedAttempt['diagnosis'], { met }: History): Concern => {
  const { id, code, field, actor } = diagnosis
  if (aboutRecipient(diagnosis)) return 'message'
  if (code === 'LIMIT') return 'mailbox'
  const ofCard = field !== undefined && ofSender.includes(field)
  const sender = ofCard || keepers.includes(actor) || aboutClient(diagnosis)
  // A failure that the next message meets too, although it goes to someone else, is not about the recipient.
  if (!sender && met !== id) return 'message'
  return code === 'AUTH' ? 'sign-in' : 'sender'
}

/**
 * Decides what a failure stops: the rule by which one message stops others. A reply about one recipient or one message
 * stops that one; the sender is stopped when the reply, at its stage, is about the sender, the client or the sign-in,
 * or when the next message to another recipient fails in the same way.
 */
export const concernOf = ({ stage, diagnosis }: FailedAttempt, history: History): Concern => {
  const { code, retry } = diagnosis
  if (code === 'UNKNOWN') return 'message'
  const phase = phaseOf(stage)
  const entry = table[phase][code]
  const told = phase === 'sender' ? atSender : afterSender
  const concern = entry === 'told' ? told(diagnosis, history) : entry
  // A failure that passes by itself needs no person.
  return concern !== 'message' && retry === 'later' ? 'mailbox' : concern
}
