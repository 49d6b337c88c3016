import type { DsnEvent, DsnRequest } from '../contract/message.ts'
import { fieldsOf, readChoice, refuseMalformed } from './field.ts'

const events: readonly DsnEvent[] = ['success', 'failure', 'delay']
const parts = ['headers', 'full'] as const

const checkNotify = (given: unknown): void => {
  const listed: readonly unknown[] = Array.isArray(given) ? given : [given]
  if (listed.length === 0) refuseMalformed('dsn.notify', "['failure']")
  // RFC 3461 4.1: NEVER cannot be combined with others.
  const choices = Array.isArray(given) ? events : [...events, 'never' as const]
  for (const one of listed) readChoice(one, choices, 'dsn.notify')
}

/** Reads which reports are asked for. @throws ProblemError that names the field. */
export const readDsn = (given: unknown): DsnRequest | undefined => {
  if (given === undefined) return undefined
  const { notify, return: returned, id } = fieldsOf(given, ['notify', 'return', 'id'], 'dsn')
  if (notify !== undefined) checkNotify(notify)
  if (returned !== undefined) readChoice(returned, parts, 'dsn.return')
  if (id !== undefined && !(typeof id === 'string' && /^[!-~]{1,100}$/.test(id)))
    refuseMalformed('dsn.id', "'invoice-17'")
  return { ...(given as DsnRequest) }
}
