import type { CapturedMail } from './mail.ts'

/** The messages that a sandbox received, oldest first. */
export interface Inbox {
  add(mail: CapturedMail): void
  mails(): readonly CapturedMail[]
  /** Deletes one message. Returns whether it was there. */
  remove(id: string): boolean
  clear(): void
  /** Calls with every new message, before the server confirms it. Returns how to stop. */
  on(listener: (mail: CapturedMail) => void): () => void
  /** Waits for the first message that matches, received already or later. Rejects when the sandbox is closed. */
  received(match?: (mail: CapturedMail) => boolean): Promise<CapturedMail>
  close(): void
}

export const createInbox = (): Inbox => {
  const mails: CapturedMail[] = []
  const listeners = new Set<(mail: CapturedMail) => void>()
  const waiting = new Set<(reason: Error) => void>()
  const on = (listener: (mail: CapturedMail) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return {
    on,
    mails: () => [...mails],
    remove: (id) => {
      const at = mails.findIndex((mail) => mail.id === id)
      if (at !== -1) mails.splice(at, 1)
      return at !== -1
    },
    clear: () => {
      mails.length = 0
    },
    add: (mail) => {
      mails.push(mail)
      for (const listener of listeners) listener(mail)
    },
    received: (match = () => true) => {
      const here = mails.find(match)
      if (here !== undefined) return Promise.resolve(here)
      return new Promise((resolve, reject) => {
        waiting.add(reject)
        const stop = on((mail) => {
          if (!match(mail)) return
          stop()
          waiting.delete(reject)
          resolve(mail)
        })
      })
    },
    close: () => {
      for (const reject of waiting) reject(new Error('The sandbox was closed before such a mail came.'))
      waiting.clear()
      listeners.clear()
    },
  }
}
