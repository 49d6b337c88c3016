import { addressKey, type MatchSources, type SentMessage } from '@saatja/bounce'
import { recipientsOf } from '@saatja/core'
import type { Queryable } from '@saatja/store'
import type { StoredContent } from '../kept-message.ts'
import type { MessageState, RecipientState } from '../state.ts'
import type { ReturnPaths } from './return-paths.ts'

/** A message with what a returned message needs of it. Its row is locked until the transaction ends. */
export interface FoundMessage extends SentMessage {
  readonly id: string
  readonly key: string
  readonly run: string
  readonly sender: string
  readonly mailbox: string
  readonly state: MessageState
  readonly sentAt: Date
}

interface FoundRow extends Omit<FoundMessage, 'recipients'> {
  readonly content: StoredContent
}

const select = `
  select id, key, run, sender, mailbox, state, content, coalesce(dot_at, done_at, created_at) as "sentAt"
  from saatja.outbox_message where company = $1`

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?=@)/i
const idLimit = 100

/** The message's own Message-ID begins with its key, so that no index on it is needed. */
const byIds = async (
  tx: Queryable,
  company: string,
  given: readonly string[],
): Promise<readonly FoundRow[]> => {
  const ids = given.slice(0, idLimit)
  const keys = ids.flatMap((id) => uuid.exec(id)?.[0]?.toLowerCase() ?? [])
  const own = await tx.query<FoundRow>(
    `${select} and id in (select jsonb_array_elements_text($2::jsonb)::uuid)
       and message_id in (select '<' || jsonb_array_elements_text($3::jsonb) || '>')
     limit 1 for update`,
    [company, JSON.stringify(keys), JSON.stringify(ids)],
  )
  if (own.rows.length > 0) return own.rows
  const written = ids.flatMap((id) => [id, `<${id}>`])
  const server = await tx.query<FoundRow>(
    `${select} and server_message_id in (select jsonb_array_elements_text($2::jsonb)) limit 1 for update`,
    [company, JSON.stringify(written)],
  )
  return server.rows
}

/** Where `matchReturn` looks up the messages of one company. A signature is checked before the database is asked. */
export const messageSources = (
  tx: Queryable,
  company: string,
  returnPaths: Pick<ReturnPaths, 'open'>,
): MatchSources<FoundMessage> => {
  const found = ([row]: readonly FoundRow[]): FoundMessage | undefined => {
    if (row === undefined) return undefined
    const { content, ...rest } = row
    return { ...rest, recipients: recipientsOf(content) }
  }
  return {
    async byToken(address) {
      const opened = returnPaths.open(address, company)
      if (opened === undefined) return undefined
      const { rows } = await tx.query<FoundRow>(`${select} and return_id = $2 for update`, [
        company,
        opened.id,
      ])
      return found(rows)
    },
    byId: async (ids) => found(await byIds(tx, company, ids)),
  }
}

/** Lists what is known about each recipient, in the order of the message. */
export const recipientStates = async (
  tx: Queryable,
  company: string,
  { id, recipients }: FoundMessage,
): Promise<readonly { readonly address: string; readonly state?: RecipientState }[]> => {
  const { rows } = await tx.query<{ address: string; state: RecipientState }>(
    'select address, state from saatja.outbox_recipient where company = $1 and message = $2',
    [company, id],
  )
  const known = new Map(rows.map((row) => [addressKey(row.address), row]))
  return recipients.map((address) => ({ ...known.get(addressKey(address)), address }))
}
