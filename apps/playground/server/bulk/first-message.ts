import type { Address, Message } from '@saatja/core'
import type { Batch } from '@saatja/outbox'
import type { FirstMessage } from './contract.ts'

/** Most characters of the text that are shown. */
const shown = 2000

const written = (one: Address): string => {
  if (typeof one === 'string') return one
  return one.name ? `${one.name} <${one.address}>` : one.address
}

const listed = (people: Message['to']): string =>
  [people ?? []]
    .flat()
    .map((one) => written(one as Address))
    .join(', ')

const cut = (text: string): string => (text.length > shown ? `${text.slice(0, shown)}…` : text)

/** Shows the message that a run sends first, as its recipient gets it. */
export const firstMessage = ({ messages }: Batch): FirstMessage | undefined => {
  const message = messages[0]?.message
  if (message === undefined || 'raw' in message) return undefined
  const { to, subject = '', text, attachments = [] } = message as Message
  return {
    to: listed(to),
    subject,
    ...(text === undefined ? {} : { text: cut(text) }),
    attachments: attachments.map(({ filename = '' }) => filename),
  }
}
