import { type Queryable, StoreError } from '@saatja/store'
import type { KeptMessage } from '../kept-message.ts'

/** A message whose key was known. */
interface KnownRow {
  readonly key: string
  readonly digest: string
  readonly id: string
  readonly messageId: string
}

/** The same key stands for the same message; anything else is a mistake that must be reported. */
export const findKnown = async (
  tx: Queryable,
  company: string,
  known: readonly KeptMessage[],
): Promise<ReadonlyMap<string, KnownRow>> => {
  if (known.length === 0) return new Map()
  const { rows } = await tx.query<KnownRow>(
    `select key, digest, id, message_id as "messageId" from saatja.outbox_message
     where company = $1 and key in (select jsonb_array_elements_text($2::jsonb))`,
    [company, JSON.stringify(known.map(({ key }) => key))],
  )
  const found = new Map(rows.map((row) => [row.key, row]))
  for (const { key, digest } of known) {
    if (found.get(key)?.digest !== digest) throw keyTaken(key)
  }
  return found
}

/** The error when a known key comes with another message. */
export const keyTaken = (key: string): StoreError =>
  new StoreError(
    'INPUT',
    `batch.messages: the key "${key}" stands for another mail already; give this one its own`,
    undefined,
    [],
    { field: 'batch.messages', key },
  )
