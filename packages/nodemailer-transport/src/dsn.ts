import type { DsnEvent, DsnRequest } from '@saatja/core'
import { type Fields, isAbsent, isFields, onlyRead, refuse } from './field.ts'

const returned = (value: unknown): DsnRequest['return'] => {
  const word = String(value).toUpperCase()
  if (['HDRS', 'HEADERS'].includes(word)) return 'headers'
  return ['FULL', 'BODY'].includes(word) ? 'full' : refuse('dsn.return', 'must be headers or full')
}

/** Reads `dsn` in nodemailer's two spellings. Core refuses by name what it does not know. */
export const readDsn = (value: unknown): DsnRequest | undefined => {
  if (isAbsent(value)) return undefined
  const given: Fields = isFields(value) ? value : refuse('dsn', 'must be an object')
  onlyRead(given, ['id', 'envid', 'return', 'ret', 'notify'], 'dsn')
  const [id, part] = [given.id ?? given.envid, given.return ?? given.ret]
  const words = [given.notify].flat().flatMap((one) => (isAbsent(one) ? [] : String(one).split(',')))
  const notify = words.map((word) => word.trim().toLowerCase()) as readonly DsnEvent[]
  return {
    ...(isAbsent(id) ? {} : { id: String(id) }),
    ...(isAbsent(part) ? {} : { return: returned(part) }),
    ...(notify.length === 0 ? {} : { notify: notify.length === 1 ? (notify[0] as DsnEvent) : notify }),
  }
}
