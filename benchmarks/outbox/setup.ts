import type { DialTarget } from '@saatja/core'

/** What a worker process is given. */
export interface WorkerSetup {
  readonly place: { readonly folder: string } | { readonly url: string }
  readonly dial: DialTarget
  readonly keys: string
  readonly microsoft?: {
    readonly clientId: string
    readonly clientSecret: string
    readonly simulator: string
  }
}

/** What a process with another queue is given. */
export interface PeerSetup {
  readonly peer:
    | { readonly kind: 'graphile-worker' | 'pg-boss'; readonly url: string }
    | { readonly kind: 'bullmq'; readonly port: number }
  /** Port of the mail server. */
  readonly sink: number
  readonly mailboxes: number
}

/** What a process is given that sends single mails beside a big run. */
export interface SingleMailSetup extends Omit<WorkerSetup, 'microsoft'> {
  /** Messages of one user that wait. */
  readonly queued: number
  /** Single mails that are sent meanwhile, one after the other, of each sort. */
  readonly singles: number
}

/** Milliseconds that each single mail took from its commit until the server had it and that was written down. */
export interface Waits {
  readonly otherMailbox: readonly number[]
  readonly sameMailbox: readonly number[]
}

/** What it is told to do. */
export interface WorkerCommand {
  readonly kind: 'work' | 'enqueue' | 'drain' | 'report' | 'end'
  /** Part of the keys, so that every round has letters of its own. */
  readonly round?: string
  readonly count?: number
  readonly mailboxes?: number
}

/** What it says. CPU time and times in milliseconds, memory in bytes. */
export type WorkerAnswer =
  | { readonly kind: 'open' | 'working' }
  | { readonly kind: 'enqueued'; readonly milliseconds: number }
  | { readonly kind: 'drained'; readonly milliseconds: number; readonly cpu: number }
  | { readonly kind: 'report'; readonly cpu: number; readonly most: number }

/** Base64 of 32 bytes that seal nothing of worth. */
export const keys = Buffer.alloc(32, 7).toString('base64')
