import type { ReplySource } from '@saatja/core/explain'
import { causeOf } from './cause/cause.ts'
import type { OriginalMessage, RecipientAction, ReturnEvidence, ReturnedRecipient } from './contract.ts'
import { addressKey } from './mime/address.ts'
import { collapse } from './mime/text.ts'
import { type Sentence, tellsReason } from './notice/sentence.ts'
import { bestStatus } from './report/best-status.ts'
import type { StatusGroup } from './report/status-fields.ts'

/** What all recipients of one returned mail share. */
export interface ReturnContext {
  readonly original: OriginalMessage
  readonly sentences: readonly Sentence[]
  /** The whole notice for people, white space as it is. */
  readonly notice: string
  readonly subject: string
  /** How many recipients the mail is about: a statement about all is a statement about one only if there is one. */
  readonly count: number
  /** How many servers the returned message had passed. */
  readonly hops: number
  readonly providers: readonly ReplySource[]
  readonly now: Date | undefined
}

const codeLimit = 1_000

/** A text on one line, as long as is kept of it. */
export const clean = (text: string): string => collapse(text).slice(0, codeLimit)

/** Finds the address to which the message was sent, when it was forwarded to the reported one. */
export const sentTo = (
  address: string,
  via: string | undefined,
  { to, deliveredTo }: OriginalMessage,
): string | undefined => {
  const known = new Set(to.map(addressKey))
  if (known.size === 0 || known.has(addressKey(address))) return undefined
  if (via !== undefined && known.has(addressKey(via))) return via
  if (to.length === 1) return to[0]
  return deliveredTo.find((each) => known.has(addressKey(each)))
}

/** What a report or a notice says about one recipient. */
export interface RecipientStatement {
  readonly address: string
  readonly via?: string | undefined
  readonly action: RecipientAction
  readonly texts: readonly string[]
  readonly stated?: string | undefined
  readonly evidence: ReturnEvidence
  readonly group?: StatusGroup
  /** The notice, where it may be used for this recipient. */
  readonly notice?: string
}

const isFailed: ReadonlySet<RecipientAction> = new Set(['failed', 'delayed'])

/** Makes the recipient that a statement is about, with the cause where it failed or is late. */
export const recipientOf = (told: RecipientStatement, setting: ReturnContext): ReturnedRecipient => {
  const { address, via, action, texts, stated, evidence, group } = told
  const wrong = isFailed.has(action)
  const alone = setting.count <= 1 ? (told.notice ?? setting.notice) : ''
  const status = bestStatus(texts, stated, wrong ? alone : '')
  const to = sentTo(address, via, setting.original)
  const said = clean(texts.find(tellsReason) ?? texts[0] ?? '')
  const { providers, now } = setting
  return {
    address,
    ...(via === undefined ? {} : { via }),
    ...(to === undefined ? {} : { sentTo: to }),
    action,
    ...(status === undefined ? {} : { status }),
    ...(stated === undefined ? {} : { statusStated: stated }),
    ...(said === '' ? {} : { diagnosticCode: said }),
    ...(group?.remoteMta === undefined ? {} : { remoteMta: group.remoteMta.slice(0, 300) }),
    ...(group?.willRetryUntil === undefined ? {} : { willRetryUntil: group.willRetryUntil }),
    evidence,
    ...(wrong
      ? causeOf({
          texts,
          notice: alone,
          status,
          providers,
          now,
          hops: setting.hops,
          unanswered: group?.unanswered === true,
          late: action === 'delayed',
        })
      : {}),
  }
}
