import { MailError } from '@saatja/core'

/** A grant that was damaged counts as none: signing in anew, or out, takes its place. */
export const unlessDamaged = <T>(reading: Promise<T>): Promise<T | undefined> =>
  reading.catch((error: unknown) => {
    if (MailError.is(error)) return undefined
    throw error
  })
