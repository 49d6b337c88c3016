import type { MatchedRecipient, ReturnedMail, ReturnKind } from '@saatja/bounce'
import type { MessageState, RecipientState } from '../state.ts'

/** What is known about a message before a returned message about it arrives. */
export interface SettledMessage {
  readonly state: MessageState
  /** All recipients; without a state nothing is known about that recipient yet. */
  readonly recipients: readonly { readonly address: string; readonly state?: RecipientState }[]
}

/** What a returned message says about one recipient. */
interface RecipientNews {
  readonly address: string
  readonly state: RecipientState
  /** Set when this returned message is the reason for the state. */
  readonly failure?: MatchedRecipient['returned']
  readonly delayed: boolean
  readonly delivered: boolean
}

/** What a returned message changes for a message. */
export interface Settlement {
  readonly state: MessageState
  readonly news: readonly RecipientNews[]
}

/** Kinds in which a report or a notice of a server names the recipients. */
const told: readonly ReturnKind[] = ['bounce', 'delay', 'delivery', 'rejection']
/** Kinds that only someone who received the message could have written. */
const answers: readonly ReturnKind[] = [
  'auto-reply',
  'challenge',
  'complaint',
  'read-receipt',
  'rejection',
  'reply',
]
/** States in which a server had the message, or may have had it. */
const left: readonly MessageState[] = ['sent', 'partial', 'bounced', 'unknown']
const open: readonly MessageState[] = ['queued', 'sending', 'deferred']

/** Whether the returned message proves that a server had taken the message. A delay notice does not end anything. */
const wasTaken = (kind: ReturnKind, matched: readonly MatchedRecipient[]): boolean =>
  answers.includes(kind) ||
  (told.includes(kind) &&
    matched.some(
      ({ recipient, returned: { action } }) =>
        recipient !== undefined && ['failed', 'delivered', 'relayed', 'expanded'].includes(action),
    ))

const stateOf = (states: readonly RecipientState[]): MessageState => {
  if (states.includes('bounced') && !states.includes('sent')) return 'bounced'
  return states.every((state) => state === 'sent') ? 'sent' : 'partial'
}

/**
 * Decides what a verified return changes. A failure outranks a delivery in whichever order they come; a message that
 * was never sent, or is given up, stays as it is.
 */
export const settle = (
  { state, recipients }: SettledMessage,
  { kind }: Pick<ReturnedMail, 'kind'>,
  matched: readonly MatchedRecipient[],
): Settlement => {
  const unchanged = { state, news: [] }
  if (!left.includes(state) && !open.includes(state)) return unchanged
  const taken = state === 'unknown' && wasTaken(kind, matched)
  if (state === 'unknown' && !taken) return unchanged
  const reported = told.includes(kind) ? matched : []
  const now = recipients.map((known): RecipientNews & { readonly before: RecipientState | undefined } => {
    const settled = taken && (known.state === undefined || known.state === 'deferred')
    const before = settled ? 'sent' : (known.state ?? (left.includes(state) ? 'sent' : undefined))
    const said = reported
      .filter(({ recipient }) => recipient === known.address)
      .map(({ returned }) => returned)
    const has = (action: string): boolean => said.some((one) => one.action === action)
    const failure = before === 'sent' ? said.find(({ action }) => action === 'failed') : undefined
    return {
      address: known.address,
      before: known.state,
      state: failure === undefined ? (before ?? 'deferred') : 'bounced',
      ...(failure === undefined ? {} : { failure }),
      delayed: before !== undefined && has('delayed'),
      delivered: before !== undefined && has('delivered'),
    }
  })
  const news = now
    .filter(({ failure, delayed, delivered }) => taken || failure !== undefined || delayed || delivered)
    .map(({ before: _before, ...rest }) => rest)
  const ends = taken || (left.includes(state) && news.some(({ failure }) => failure !== undefined))
  return { state: ends ? stateOf(now.map((one) => one.state)) : state, news }
}
