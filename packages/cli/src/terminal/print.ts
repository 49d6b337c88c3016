import type { EffectiveSettings, Locale, Mailbox, MailEvent } from '@saatja/core'
import { terminalWords } from './messages.ts'

const shown = ['sender', 'server', 'security', 'username'] as const

const mailbox = ({ name, address }: Mailbox): string => (name ? `${name} <${address}>` : address)

/** Writes the settings that apply, with the origin of each value, and who the message is from. */
export const settingsText = (settings: EffectiveSettings, locale: Locale): string => {
  const words = terminalWords[locale]
  const { fields, identity, user } = settings
  const rows = shown.map((field) => {
    const { value, origin, card } = fields[field]
    const stated = `${words.origins[origin]}${card !== undefined && card !== user ? ` ${card}` : ''}`
    return [words.fields[field] ?? field, value ?? words.none, stated] as const
  })
  const people: readonly (readonly [string, string, string])[] = [
    [words.from, mailbox(identity.from), ''],
    ...(identity.replyTo ? [[words.replyTo, mailbox(identity.replyTo), ''] as const] : []),
    [words.envelopeFrom, identity.envelopeFrom, ''],
  ]
  const all = [...rows, ...people]
  const width = (column: 0 | 1) => Math.max(...all.map((row) => row[column].length))
  const line = ([label, value, origin]: readonly [string, string, string]) =>
    `  ${label.padEnd(width(0))}  ${value.padEnd(width(1))}  ${origin}`.trimEnd()
  return all.map(line).join('\n')
}

/** Writes one line of the conversation, or nothing for an event that only marks a stage. */
export const eventText = ({ kind, text }: MailEvent): string | undefined =>
  text !== undefined && (kind === 'client' || kind === 'server')
    ? `  ${kind === 'client' ? 'C' : 'S'}: ${text.replaceAll('\n', '\n     ')}`
    : undefined
