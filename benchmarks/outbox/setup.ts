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
