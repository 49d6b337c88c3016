import type { OriginalMessage, RecipientAction, ReturnEvidence, ReturnedRecipient } from './contract.ts'
import { addressKey } from './mime/address.ts'
import { type Sentence, tellsReason } from './notice/sentence.ts'
import { saysDelay } from './notice/words.ts'
import type { StatusGroup } from './report/status-fields.ts'
import { type ReturnContext, recipientOf } from './returned-recipient.ts'

/** Finds the address that a report means: of the two it gives, the one to which the message was sent. */
const addressesOf = (
  { finalRecipient, originalRecipient }: StatusGroup,
  { to }: OriginalMessage,
): readonly [string | undefined, string | undefined] => {
  if (finalRecipient === undefined || originalRecipient === undefined)
    return [originalRecipient ?? finalRecipient, undefined]
  const [final, original] = [addressKey(finalRecipient), addressKey(originalRecipient)]
  if (final === original) return [originalRecipient, undefined]
  const known = new Set(to.map(addressKey))
  return known.has(final) && !known.has(original)
    ? [finalRecipient, originalRecipient]
    : [originalRecipient, finalRecipient]
}

/**
 * A delay with the code of a run-out lifetime is the end, and nothing else will come.
 * QUIRK: Exchange writes this code into warnings, too; they tell until when it goes on, or say so in words
 * (https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/fix-error-code-4-4-7-in-exchange-online).
 */
const finalAction = (
  action: RecipientAction,
  { status, willRetryUntil }: StatusGroup,
  { notice, subject }: ReturnContext,
): RecipientAction => {
  if (action !== 'delayed' || status?.endsWith('.4.7') !== true || willRetryUntil !== undefined) return action
  return saysDelay(`${subject}\n${notice}`) ? 'delayed' : 'failed'
}

const shortest = 4

/** Programs disagree about these two; the sentence about the recipient decides. */
const handedOver = (action: RecipientAction, text: string): RecipientAction => {
  if (action === 'delivered' && /\brelayed (?:to|via)\b/i.test(text)) return 'relayed'
  return action === 'relayed' && /\bdelivered (?:via|to)\b/i.test(text) ? 'delivered' : action
}

/** The code of a shell or a mailbox program, which writes words of its own; the sentence for people says more. */
const saysLittle = (code: string | undefined): boolean =>
  code === undefined || code.replace(/^[\s\d.#-]+/, '').length < shortest

const wordless = /^[45]\d\d\s{0,3}$/

/** Of a reply of several lines the report has only the first: the transcript in the notice has the others. */
const wholeReply = (code: string, notice: string): string => {
  const start = /^([45]\d\d)-[^\n]*$/.exec(code)
  const at = start === null ? -1 : notice.indexOf(`<<< ${code}\n`)
  if (start === null || at < 0) return code
  const lines = notice.slice(at, at + 4_000).split('\n')
  const end = lines.findIndex((line) => !line.startsWith(`<<< ${start[1]}`))
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .map((line) => line.slice('<<< '.length))
    .join('\n')
}

/** What Sendmail adds to a reply without words: the meaning of the number, not of the refusal. */
const withoutGloss = (text: string): string =>
  text
    .replace(
      /(?:[45]\d\d )?(?:[45]\.\d\.\d )?(?:<?[^<>\s]{1,320}>?\.{3} )?(?:user unknown|service unavailable|no valid recipients)/gi,
      ' ',
    )
    .trim()

/** Makes one recipient of a delivery report, with the sentence that the notice has about it. */
export const fromReport = (
  group: StatusGroup,
  fallback: RecipientAction,
  setting: ReturnContext,
): ReturnedRecipient | undefined => {
  const [address, via] = addressesOf(group, setting.original)
  const only = setting.count <= 1 ? setting.sentences[0] : undefined
  const { to } = setting.original
  const sole = setting.count <= 1 && to.length === 1 ? to[0] : undefined
  const found = address ?? (group.foreign ? (only?.address ?? sole) : undefined)
  if (found === undefined) return undefined
  const keys = new Set([addressKey(found), ...(via === undefined ? [] : [addressKey(via)])])
  const sentence =
    setting.sentences.find(({ key }) => keys.has(key)) ?? (only && tellsReason(only.text) ? only : undefined)
  const code = group.diagnosticCode && wholeReply(group.diagnosticCode, setting.notice)
  const bare = wordless.test(code ?? '')
  const spoken = bare ? withoutGloss(sentence?.text ?? '') : (sentence?.text ?? '')
  const texts = saysLittle(code) ? [spoken, code ?? ''] : [code ?? '', spoken]
  return recipientOf(
    {
      address: found,
      via,
      action: handedOver(finalAction(group.action ?? fallback, group, setting), spoken),
      texts: texts.filter((text) => text !== ''),
      stated: group.status,
      evidence: 'report',
      group,
      ...(bare ? { notice: withoutGloss(setting.notice) } : {}),
    },
    setting,
  )
}

const replyLine = /(?<![\w./:-])[45]\d\d[ -]{1,2}\S|\(#[45]\.\d\.\d{1,3}\)|#[45]\.\d\.\d/

/** Finds the first reply in a notice, with the lines below it: the reason when there is only one recipient. */
const replyIn = (notice: string): string => {
  const lines = notice.split('\n')
  const at = lines.findIndex((line) => replyLine.test(line))
  if (at < 0) return ''
  const end = lines.findIndex((line, index) => index > at && line.trim() === '')
  const block = lines.slice(at, Math.min(end < 0 ? lines.length : end, at + 6))
  // In a transcript the lines of the remote server are marked; those below are the program's own.
  return (block[0]?.startsWith('<<< ') ? block.filter((line) => line.startsWith('<<< ')) : block).join(' ')
}

/** Makes one recipient that only the notice or a header names. */
export const fromNotice = (
  { address, text }: Pick<Sentence, 'address' | 'text'>,
  action: RecipientAction,
  evidence: ReturnEvidence,
  setting: ReturnContext,
): ReturnedRecipient => {
  const reply = setting.count <= 1 && !replyLine.test(text) ? replyIn(setting.notice) : ''
  return recipientOf(
    { address, action, texts: [text, reply].filter((each) => each !== ''), evidence },
    setting,
  )
}
