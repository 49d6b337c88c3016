import { matchesReply } from '../diagnosis/match.ts'
import { parseReply } from '../diagnosis/parse-reply.ts'
import type { Problem } from '../diagnosis/problem.ts'
import { limitRules } from '../diagnosis/rules/limits.ts'

/** Milliseconds after which a limit that was met is tried again: whoever runs the server may have raised it. */
const lifetime = 10 * 60_000

const tooMany = limitRules.find(({ id }) => id === 'too-many-connections')

/**
 * Whether a server that refused a new connection may have done so because of the open ones. Some say so in words, some
 * greet with a temporary refusal, and Courier closes the connection without a greeting (seen with 1.0.16 on
 * 2026-11-28).
 */
export const mayBeConnectionLimit = ({ stage, fault, reply }: Problem): boolean => {
  if (reply === undefined) return stage === 'greeting' && fault === 'dropped-before-dot'
  if (stage === 'greeting' && reply.startsWith('4')) return true
  return tooMany !== undefined && matchesReply(tooMany, parseReply(reply), { stage })
}

interface Met {
  readonly connections: number
  readonly until: number
}

/** How many connections servers were seen to take from here at once. */
export class ConnectionLimits {
  readonly #met = new Map<string, Met>()

  /** Remembers that the server refused a connection while it had so many. */
  note(server: string, connections: number): void {
    this.#met.set(server, { connections, until: Date.now() + lifetime })
  }

  /** Returns the limit. Infinite when none was met lately. */
  of(server: string): number {
    const met = this.#met.get(server)
    if (met === undefined) return Number.POSITIVE_INFINITY
    if (met.until >= Date.now()) return met.connections
    this.#met.delete(server)
    return Number.POSITIVE_INFINITY
  }
}
