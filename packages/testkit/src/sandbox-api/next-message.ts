import type { CapturedMail } from '../mail.ts'
import { ApiRefusal } from './refusal.ts'

/** The messages that the API shows. A {@link Sandbox} has these members, and any other store may have them. */
export interface MessageStore {
  /** Oldest first. */
  mails(): readonly CapturedMail[]
  remove(id: string): boolean
  clear(): void
  /** Calls with every new message. Returns how to stop. */
  on(listener: (mail: CapturedMail) => void): () => void
}

interface NextMessage {
  readonly matches: (mail: CapturedMail) => boolean
  /** Id of the message after which to look. */
  readonly after: string | undefined
  /** Seconds. */
  readonly timeout: number
  /** The program has stopped waiting. */
  readonly signal: AbortSignal
}

/** Most connections that may wait at once; more means a program that forgot to stop. */
const mostWaiting = 100

const following = (mails: readonly CapturedMail[], after: string | undefined): readonly CapturedMail[] => {
  if (after === undefined) return mails
  const at = mails.findIndex(({ id }) => id === after)
  if (at === -1)
    throw new ApiRefusal('not-found', `after: there is no message ${after}; it may have been deleted`)
  return mails.slice(at + 1)
}

/** Waits for messages of a store: the oldest one that matches, received already or later. */
export const nextMessageOf = (store: MessageStore) => {
  let waiting = 0
  const wait = ({ matches, timeout, signal }: NextMessage): Promise<CapturedMail | undefined> =>
    new Promise((resolve) => {
      const end = (mail?: CapturedMail): void => {
        stop()
        clearTimeout(timer)
        signal.removeEventListener('abort', left)
        resolve(mail)
      }
      const left = (): void => end()
      const stop = store.on((mail) => {
        if (matches(mail)) end(mail)
      })
      const timer = setTimeout(end, timeout * 1000)
      if (signal.aborted) end()
      signal.addEventListener('abort', left)
    })
  /** @throws ApiRefusal when none comes in time. */
  return async (wanted: NextMessage): Promise<CapturedMail> => {
    const here = following(store.mails(), wanted.after).find(wanted.matches)
    if (here !== undefined) return here
    if (waiting >= mostWaiting)
      throw new ApiRefusal('too-many-waiting', `${mostWaiting} requests wait for a message already`)
    waiting += 1
    const mail = await wait(wanted).finally(() => {
      waiting -= 1
    })
    if (mail !== undefined) return mail
    throw new ApiRefusal('timeout', `No such message came within ${wanted.timeout} seconds.`)
  }
}
