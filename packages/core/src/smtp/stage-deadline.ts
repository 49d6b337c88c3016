import type { Deadlines } from '../contract/connection.ts'
import type { Problem } from '../diagnosis/problem.ts'
import { Deadline } from './deadline.ts'
import type { ProtocolState } from './protocol-state.ts'

/** Milliseconds for the reply to a command behind a dot, once the dot has its own: some servers drop what follows it. */
const noopLimit = 2_000
/** The same for MAIL. A server may look the sender up first. */
const joinedLimit = 30_000

/** Milliseconds that what is awaited now may take. */
const limitOf = (
  { stage, awaited }: ProtocolState,
  { greeting, command, envelope, progress, finalReply }: Deadlines,
): number => {
  if (awaited?.command === 'noop') return Math.min(noopLimit, command)
  if (awaited?.transaction?.unheard) return Math.min(joinedLimit, envelope)
  if (stage === 'greeting') return greeting
  if (stage === 'sender' || stage === 'recipient' || awaited?.command === 'data') return envelope
  if (stage === 'message') return progress
  return stage === 'final-reply' ? finalReply : command
}

/** What a deadline watches. */
export interface Watched {
  readonly protocol: ProtocolState
  readonly deadlines: Deadlines
  /** Bytes that have left so far. */
  readonly progress: () => number
  /** Called when what was awaited has not come. */
  readonly late: (problem: Problem) => void
}

/** The time that each step of a conversation may take (RFC 5321 4.5.3.2). A message may take as long as it gets on. */
export class StageDeadline {
  readonly #watched: Watched
  readonly #deadline = new Deadline(() => this.#pass())
  #progress = 0

  constructor(watched: Watched) {
    this.#watched = watched
  }

  /** The time of what is awaited now begins. */
  arm(): void {
    const { protocol, deadlines, progress } = this.#watched
    if (protocol.stage === 'message') this.#progress = progress()
    this.#deadline.set(limitOf(protocol, deadlines))
  }

  clear(): void {
    this.#deadline.clear()
  }

  #pass(): void {
    const { protocol, deadlines, progress, late } = this.#watched
    const { stage } = protocol
    if (stage === 'message' && progress() > this.#progress) {
      this.arm()
      return
    }
    const fault = stage === 'greeting' ? 'greeting-timeout' : 'deadline-passed'
    late({ stage, fault, params: { seconds: limitOf(protocol, deadlines) / 1000 } })
  }
}
