import { statfsSync } from 'node:fs'

const megabyte = 2 ** 20

/**
 * QUIRK: PGlite 0.5 does not return from a statement for which the next piece of its journal, 16 MB, does not fit on the
 * disk any more: the process hangs. So a statement begins only when that piece, and what the statement brings, will fit.
 */
const reserve = 32 * megabyte
/** Bytes that an empty database takes. */
const empty = 40 * megabyte

/** Bytes; infinite where the system does not say. */
const freeOn = (folder: string): number => {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

const sizeOf = (value: unknown): number =>
  typeof value === 'string' ? 2 * value.length : value instanceof Uint8Array ? value.byteLength : 0

/** Says whether these values can be written, to the journal and to the tables. */
export const hasRoomFor = (folder: string, values: readonly unknown[] = []): boolean =>
  freeOn(folder) >= reserve + 3 * values.reduce<number>((sum, value) => sum + sizeOf(value), 0)

export const hasRoomForNew = (folder: string): boolean => freeOn(folder) >= reserve + empty
