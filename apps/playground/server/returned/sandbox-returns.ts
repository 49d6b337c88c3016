import { setTimeout as delay } from 'node:timers/promises'
import { readReturn } from '@saatja/bounce'
import type { Provider } from '@saatja/core'
import {
  type ReturnProgram,
  returnPrograms,
  returnSituation,
  returnSituations,
  writeReturn,
} from '@saatja/demo'
import type { CapturedMail } from '@saatja/testkit'
import type { CardStore } from '../cards/card-store.ts'
import type { SandboxReturn, SandboxReturns } from './contract.ts'

/** Messages that are returned in the sandbox. */
export interface ReturningSandbox {
  view(): SandboxReturns
  /** Chooses the form of what is returned from now on. */
  choose(program: ReturnProgram): void
  /** Returns a message a second after it arrived, where its recipients are such that it is returned. */
  take(mail: CapturedMail): void
  /** Calls with each one that was returned. */
  on(listener: (id: string) => void): void
  /** Whether something is still to be returned. */
  awaits(): boolean
  close(): void
}

interface ReturningOptions {
  readonly book: CardStore
  readonly providers: readonly Provider[]
  /** Records it with the message that was sent. */
  readonly record: (bytes: Uint8Array, envelopeTo: string) => Promise<void>
}

const kept = 50
/** Milliseconds of delay, so that the message is seen as sent before it is returned. */
const wait = 1_000

const plain = (text: string): string => text.replace(/[\r\n]+/g, ' ')

/** Finds whose message it was, by the card that has its address. */
const userOf = async ({ from, replyTo }: CapturedMail, book: CardStore): Promise<string | undefined> => {
  const addresses = [...replyTo, ...(from === null ? [] : [from])].map(({ address }) => address.toLowerCase())
  const cards = await book.all()
  return cards.find(({ email }) => addresses.includes(email.toLowerCase()))?.code
}

/** The mail as its returned message quotes it. */
const quoted = (mail: CapturedMail, address: string) => ({
  from: mail.envelope.from,
  to: address,
  messageId: plain(mail.messageId ?? `<${mail.id}@sandbox.example>`),
  subject: plain(mail.headers.find(({ key }) => key === 'subject')?.value ?? ''),
  at: new Date(),
})

/** Timers that can be cleared together. */
const timers = () => {
  const waiting = new Set<NodeJS.Timeout>()
  return {
    /** Does the work a moment later; the timer counts until the work has ended. */
    later: (work: () => Promise<void>): void => {
      const timer = setTimeout(() => {
        void work()
          .catch(() => {})
          .finally(() => waiting.delete(timer))
      }, wait)
      waiting.add(timer)
    },
    any: (): boolean => waiting.size > 0,
    clear: (): void => {
      for (const timer of waiting) clearTimeout(timer)
      waiting.clear()
    },
  }
}

/** Tries again later: while the result of sending is being recorded, a returned message has to be offered again. */
const recordPatiently = async (record: () => Promise<void>, tries = 5): Promise<void> => {
  try {
    await record()
  } catch (error) {
    if (tries <= 1) throw error
    await delay(wait, undefined, { ref: false })
    await recordPatiently(record, tries - 1)
  }
}

export const sandboxReturns = ({ book, providers, record }: ReturningOptions): ReturningSandbox => {
  let program: ReturnProgram = 'Postfix'
  let returns: readonly SandboxReturn[] = []
  let count = 0
  const waiting = timers()
  const listeners = new Set<(id: string) => void>()

  const bringBack = async (mail: CapturedMail, address: string): Promise<void> => {
    const sent = quoted(mail, address)
    const text = writeReturn(program, sent)
    if (text === undefined) return
    const bytes = new TextEncoder().encode(text)
    const user = await userOf(mail, book)
    const { kind } = readReturn(bytes, { providers })
    count += 1
    const id = String(count)
    const about = { id, at: sent.at.getTime(), address, messageId: sent.messageId, program, kind, mail: text }
    returns = [{ ...about, ...(user === undefined ? {} : { user }) }, ...returns].slice(0, kept)
    for (const listener of listeners) listener(id)
    await recordPatiently(() => record(bytes, mail.envelope.from))
  }
  return {
    view: () => ({ program, programs: returnPrograms, addresses: returnSituations, returns }),
    choose: (wanted) => {
      program = wanted
    },
    take: (mail) => {
      for (const address of mail.envelope.to)
        if (returnSituation(address) !== undefined) waiting.later(() => bringBack(mail, address))
    },
    on: (listener) => void listeners.add(listener),
    awaits: waiting.any,
    close: waiting.clear,
  }
}
