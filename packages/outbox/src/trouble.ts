import { MailError } from '@saatja/core'
import { StoreError } from '@saatja/store'
import type { OutboxEvent } from './context.ts'

/** A password may stand before the host of an address. */
const withoutPasswords = (text: string): string => text.replace(/\b([a-z][a-z\d+.-]*:\/\/)\S*@/gi, '$1***@')

/** Node gives the error of a name with several addresses no message of its own. */
const messageOf = (error: Error): string =>
  error.message === '' && error instanceof AggregateError
    ? error.errors.map((one: unknown) => (one instanceof Error ? one.message : String(one))).join('; ')
    : error.message

/** Chooses what a log may have of an error: a driver's own fields show rows. */
const shown = (error: unknown): unknown => {
  if (error instanceof StoreError || MailError.is(error)) return error
  if (!(error instanceof Error)) return { name: 'Error', message: withoutPasswords(String(error)) }
  const { code } = error as { readonly code?: unknown }
  return {
    name: error.name,
    message: withoutPasswords(messageOf(error)),
    ...(typeof code === 'string' ? { code } : {}),
  }
}

/**
 * Makes the event for a problem that is not about a single message. Written as JSON, which drops everything of a plain
 * error, it keeps the name, the message and the code.
 */
export const troubleOf = (error: unknown): OutboxEvent => {
  const event = { kind: 'trouble', error } as const
  return Object.defineProperty(event, 'toJSON', { value: () => ({ kind: 'trouble', error: shown(error) }) })
}
