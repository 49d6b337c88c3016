import type { CapturedMail, MessageStore } from '@saatja/testkit'
import { forgetOldest } from '../forget-oldest.ts'
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
  /** @throws HttpError */
  remove(id: string): void
  empty(): void
  /** The same messages for programs. */
  readonly store: MessageStore
  readonly news: ReplayLog<InboxNews>
}

const kept = 500

const gone = () => new HttpError('unknown-message', 'This message is no longer in the inbox.', 'id')

/** @throws HttpError when the message is no longer there */
const known = (mail: CapturedMail | undefined): CapturedMail => {
  if (mail === undefined) throw gone()
  return mail
}

export const inboxOf = (): InboxFeed => {
  const mails = new Map<string, CapturedMail>()
  const listeners = new Set<(mail: CapturedMail) => void>()
  const news = createReplayLog<InboxNews>(kept)
  const remove = (id: string): boolean => {
    const removed = mails.delete(id)
    if (removed) news.add({ kind: 'removed', id })
    return removed
  }
  const empty = (): void => {
    mails.clear()
    news.add({ kind: 'emptied' })
  }
  return {
    all: () => [...mails.values()].reverse(),
    get: (id) => known(mails.get(id)),
    add: (mail) => {
      mails.set(mail.id, mail)
      forgetOldest(mails, kept)
      news.add({ kind: 'added', id: mail.id })
      for (const listener of listeners) listener(mail)
    },
    remove: (id) => {
      if (!remove(id)) throw gone()
    },
    empty,
    store: {
      mails: () => [...mails.values()],
      remove,
      clear: empty,
      on: (listener) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
    news,
  }
}
