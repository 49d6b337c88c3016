/**
 * `INPUT` a value does not fit, `LOCKED` another process has the folder, `KEY` a key is missing or unusable, `CORRUPT`
 * the folder is not a sound database, `NEWER` a newer release wrote the schema, `DISK_FULL` nothing more can be
 * written, `UNREACHABLE` the server does not answer, `USAGE` the program calls the store in a wrong way, `BUSY` something else is
 * under way that has to end first.
 */
export type StoreErrorCode =
  | 'INPUT'
  | 'LOCKED'
  | 'KEY'
  | 'CORRUPT'
  | 'NEWER'
  | 'DISK_FULL'
  | 'UNREACHABLE'
  | 'USAGE'
  | 'BUSY'

/** What keeps the store from working, in one sentence that says what to do. Holds no secret. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}
