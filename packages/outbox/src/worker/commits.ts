import type { Database, Queryable } from '@saatja/store'
import { commitWrites, type LaneAnswer, type LaneWrite } from '../queue/commit.ts'
import { groupCommit } from '../queue/group-commit.ts'
import type { MailboxKey } from '../queue/jobs.ts'
import type { ClaimedMessage } from '../queue/message-row.ts'

/** What the lanes of one worker write for every mail, gathered over all its mailboxes. */
export interface Commits {
  /** Aborted when what has begun is given up, and no one waits for a database that does not answer. */
  readonly ending: AbortSignal
  /** Takes the message whose turn it is, or the next that a person waits for. */
  claim(key: MailboxKey, urgentOnly: boolean): Promise<ClaimedMessage | undefined>
  /** Answers, once that is committed, whether the final dot may leave. */
  markDot(company: string, message: ClaimedMessage): Promise<boolean>
  /** Answers whether the message was still this attempt's. */
  end(ended: LaneWrite & { readonly kind: 'ended' }, bulk: boolean): Promise<boolean>
}

/**
 * Opens what gathers the writes of all lanes of a process. Dots have a stream of their own: a connection to a mail server
 * stands still until its dot is marked, while claims and ends are written ahead of time and behind it. So has mail that a
 * person waits for, which would wait for a group of bulk mail at every step. An embedded database has one connection, and
 * so one stream.
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
