import type { Database, Queryable } from '@saatja/store'
import { commitWrites, type LaneAnswer, type LaneWrite } from '../queue/commit.ts'
import { groupCommit } from '../queue/group-commit.ts'
import type { MailboxKey } from '../queue/jobs.ts'
import type { ClaimedMessage } from '../queue/message-row.ts'

/** What the lanes of one worker write for every message, collected over all its mailboxes. */
export interface Commits {
  /** Aborted when messages in progress are given up, and a database that does not answer is not waited for. */
  readonly ending: AbortSignal
  /** Takes the message whose turn it is, or the next that a person waits for. */
  claim(key: MailboxKey, urgentOnly: boolean): Promise<ClaimedMessage | undefined>
  /** Returns, once the mark is committed, whether the final dot may leave. */
  markDot(company: string, message: ClaimedMessage): Promise<boolean>
  /** Returns whether the message still belonged to this attempt. */
  end(ended: LaneWrite & { readonly kind: 'ended' }, bulk: boolean): Promise<boolean>
}

/**
 * Opens what collects the writes of all lanes of a process. Dots have a stream of their own: a connection to a mail
 * server waits until its dot is marked, while claims and ends are written ahead of time and afterwards. Messages that a
 * person waits for have one too, since they would otherwise wait for a group of bulk mail at every step. An embedded
 * database has one connection, and so one stream.
 */
export const openCommits = (
  database: Queryable & Pick<Database, 'engine'>,
  worker: string,
  ending: AbortSignal,
): Commits => {
  const stream = () => groupCommit<LaneWrite, LaneAnswer>((writes) => commitWrites(database, worker, writes))
  const bulkWrites = stream()
  const [bulkDots, urgent] = database.engine === 'pglite' ? [bulkWrites, bulkWrites] : [stream(), stream()]
  return {
    ending,
    async claim(key, urgentOnly) {
      const message = await (urgentOnly ? urgent : bulkWrites)({ kind: 'claim', ...key, urgentOnly })
      return typeof message === 'object' ? message : undefined
    },
    async markDot(company, { id, attempt, bulk }) {
      return (await (bulk ? bulkDots : urgent)({ kind: 'dot', company, id, attempt })) === true
    },
    async end(ended, bulk) {
      return (await (bulk ? bulkWrites : urgent)(ended)) === true
    },
  }
}
