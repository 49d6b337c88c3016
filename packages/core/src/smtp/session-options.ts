import type { Problem } from '../diagnosis/problem.ts'

export interface SessionOptions {
  readonly signal?: AbortSignal | undefined
  /** False stops before the sign-in. */
  readonly signIn?: boolean
  /** Looks for the reason when the server does not greet: when its time is over, or after so many milliseconds. */
  readonly silence?: { readonly after?: number; readonly probe: () => Promise<Problem | undefined> }
}
