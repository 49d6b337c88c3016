import type { Queryable } from '@saatja/store'
import type { AdmittedMessage } from '../kept-message.ts'

/** Writes which recipients of the messages that were added must not receive them, and why. */
export const insertLeftOut = async (
  tx: Queryable,
  company: string,
  messages: readonly AdmittedMessage[],
  ids: ReadonlyMap<string, string>,
): Promise<void> => {
  const rows = messages.flatMap(({ key, leftOut }) =>
    [...leftOut].map(([address, diagnosis]) => ({ message: ids.get(key), address, diagnosis })),
  )
  const added = rows.filter(({ message }) => message !== undefined)
  if (added.length === 0) return
  await tx.query(
    `insert into saatja.outbox_recipient (company, message, address, state, diagnosis)
     select $1, item.message, item.address, 'suppressed', item.diagnosis
     from jsonb_to_recordset($2::jsonb) as item (message uuid, address text, diagnosis jsonb)`,
    [company, JSON.stringify(added)],
  )
}
