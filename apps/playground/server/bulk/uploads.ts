import { HttpError } from '../http-error.ts'

/** Files that a person chose for messages, stored until the run has them. */
export interface Uploads {
  /** @throws HttpError when there is no room left */
  add(upload: string, filename: string, bytes: Uint8Array): void
  remove(upload: string, filename: string): void
  get(upload: string, filename: string): Uint8Array | undefined
  forget(upload: string | undefined): void
}

/** Bytes of all files that wait for a run. */
const mostUploadBytes = 100 * 1024 * 1024
/** Most bytes of one file: more than any provider takes in one message. */
export const mostFileBytes = 25 * 1024 * 1024

const sizeOf = (files: ReadonlyMap<string, Uint8Array>): number =>
  [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)

/** Keeps files in memory; the oldest ones that were never sent make room for new ones. */
export const uploadsInMemory = (most = mostUploadBytes): Uploads => {
  const kept = new Map<string, Map<string, Uint8Array>>()
  const total = (): number => [...kept.values()].reduce((sum, files) => sum + sizeOf(files), 0)
  const makeRoom = (bytes: number, upload: string): void => {
    for (const other of kept.keys()) if (other !== upload && total() + bytes > most) kept.delete(other)
    if (total() + bytes > most)
      throw new HttpError('files-too-large', 'The files of one run are larger than 100 MB.', 'file')
  }
  return {
    add: (upload, filename, bytes) => {
      const files = kept.get(upload) ?? new Map<string, Uint8Array>()
      files.delete(filename)
      makeRoom(bytes.byteLength, upload)
      kept.set(upload, files.set(filename, bytes))
    },
    remove: (upload, filename) => void kept.get(upload)?.delete(filename),
    get: (upload, filename) => kept.get(upload)?.get(filename),
    forget: (upload) => {
      if (upload !== undefined) kept.delete(upload)
    },
  }
}
