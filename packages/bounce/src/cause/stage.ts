import type { Stage } from '@saatja/core'
import { phrases } from '@saatja/core/explain'

/** What precedes the name of a command: `in reply to RCPT TO`, `after end of data`, `did not like our MAIL FROM`. */
const at = '(?:(?:reply|response|answer) to|after|did not like our|failed at)(?: the| your)? (?:pipelined )?'

const told: readonly (readonly [words: string, Stage])[] = [
  [
    `${at}(?:\\(?end|final data|sending data block|message)|end[- ]of[- ](?:data|message)|after i sent the message|data closing|\\[body\\]|>>> \\(?(?:\\.|end of message|eom)`,
    'final-reply',
  ],
  [
    `${at}rcpt|does not like recipient|\\[rcpt_to\\]|>>> rcpt|mail\\+rcpt|rcpt to:? ?<|recipient command|\\brcpt to [45]\\d\\d`,
    'recipient',
  ],
  [`${at}mail\\b|but sender was rejected|\\[mail_from\\]|>>> mail from|sender command`, 'sender'],
  [`${at}data\\b|>>> data`, 'message'],
  [
    `${at}(?:ehlo|helo|initial connection)|while performing the (?:ehlo|helo)|initial (?:connection|greeting)|but greeting failed|but my name was rejected|refused to talk to me`,
    'greeting',
  ],
]

const words = phrases(told.map(([each]) => each))

/** Finds the stage at which a reply came, where the words around it or the status code tell. */
export const stageOf = (text: string, status: string | undefined): Stage | undefined => {
  const named = told[words.first(text) ?? -1]?.[1]
  if (named !== undefined && named !== 'message') return named
  const [, subject = '', detail = ''] = (status ?? '').split('.')
  if ((subject === '1' && (Number(detail) <= 6 || detail === '10')) || subject === '2') return 'recipient'
  if (subject === '6' || (subject === '3' && detail === '4')) return 'final-reply'
  return named
}
