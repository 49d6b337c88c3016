import { StoreError } from '../error.ts'
import { sqlState } from './database.ts'

export const nothingSaved = 'The disk is full, so nothing was saved; free some space and try again'

export const diskFullError = (sentence: string, cause?: unknown): StoreError =>
  new StoreError('DISK_FULL', sentence, cause)

/** Returns the error of the store where the disk was full; undefined for every other error. */
export const asDiskFull = (error: unknown, sentence = nothingSaved): StoreError | undefined => {
  const text = error instanceof Error ? error.message : String(error)
  return sqlState(error) === '53100' || /no space left|ENOSPC/i.test(text)
    ? diskFullError(sentence, error)
    : undefined
}
