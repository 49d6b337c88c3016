import type { CapturedMail } from '@saatja/testkit'
import { HttpError } from '../http-error.ts'
import { createReplayLog, type ReplayLog } from '../runs/replay-log.ts'
import type { InboxNews } from './contract.ts'

/** The newest messages that the sandbox received. */
export interface InboxFeed {
  /** Newest first. */
  all(): readonly CapturedMail[]
  /** @throws HttpError */
  get(id: string): CapturedMail
  add(mail: CapturedMail): void
  empty(): void
  readonly news: ReplayLog<InboxNews>
}

const kept = 500

export const inboxOf = (): InboxFeed => {
  const mails = new Map<string, CapturedMail>()
  const news = createReplayLog<InboxNews>(kept)
  return {
    all: () => [...mails.values()].reverse(),
    get: (id) => {
      const mail = mails.get(id)
      if (mail === undefined)
        throw new HttpError('unknown-message', 'There is no such message any more.', 'id')
      return mail
    },
    add: (mail) => {
      mails.set(mail.id, mail)
      const oldest = mails.keys().next().value
      if (mails.size > kept && oldest !== undefined) mails.delete(oldest)
      news.add({ kind: 'added', id: mail.id })
    },
    empty: () => {
      mails.clear()
      news.add({ kind: 'emptied' })
    },
    news,
  }
}
