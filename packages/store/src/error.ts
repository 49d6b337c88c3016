/**
 * `INPUT` a value does not fit, `LOCKED` another process has the folder, `KEY` a key is missing or unusable, `CORRUPT`
 * the folder is not a sound database, `NEWER` a newer release wrote the schema, `DISK_FULL` nothing more can be
 * written, `UNREACHABLE` the server does not answer, `MISSING` a package is not installed, `RIGHTS` the database user
 * may not do what is needed, `USAGE` the program calls the store in a wrong way, `BUSY` something else is in progress
 * that has to end first.
 */
export type StoreErrorCode =
  | 'INPUT'
  | 'LOCKED'
  | 'KEY'
  | 'CORRUPT'
  | 'NEWER'
  | 'DISK_FULL'
  | 'UNREACHABLE'
  | 'MISSING'
  | 'RIGHTS'
  | 'USAGE'
  | 'BUSY'

/** One message of a batch that is refused. */
export interface RefusedInput {
  /** Its place in the list, from 0. */
  readonly index: number
  /** The caller's own key for it. Absent when the key itself is wrong. */
  readonly key?: string
  /** Says what is wrong. Its cause, where there is one, is the MailError that `explain` tells in every language. */
  readonly error: StoreError
}

/** Which part of the input an error is about. */
export interface StoreErrorDetails {
  readonly field?: string
  readonly key?: string
  readonly index?: number
  readonly problems?: readonly RefusedInput[]
}

/** An error of the store or the outbox, in one sentence that says what to do. Holds no secret. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode
  /** With `RIGHTS`: the GRANT statements that are missing, each to be run by the owner of the schema. */
  readonly grants: readonly string[]

  /** With `INPUT`: the field, such as `card.email` or `batch.messages.1.message.to`. */
  readonly field: string | undefined
  /** With `INPUT`: the key and the place in the list, from 0, of the message that is refused; of several, the first. */
  readonly key: string | undefined
  readonly index: number | undefined
  /** With `INPUT`: every message of the batch that is refused, in the order of the batch. */
  readonly problems: readonly RefusedInput[]

  constructor(
    code: StoreErrorCode,
    message: string,
    cause?: unknown,
    grants: readonly string[] = [],
    { field, key, index, problems = [] }: StoreErrorDetails = {},
  ) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.grants = grants
    this.field = field
    this.key = key
    this.index = index
    this.problems = problems
  }

  /** What a log that writes JSON gets: the message too, and nothing of the cause. */
  toJSON(): Readonly<Record<string, unknown>> {
    const { name, message, code, grants, field, key, index, problems } = this
    return {
      name,
      message,
      code,
      ...(grants.length === 0 ? {} : { grants }),
      ...(field === undefined ? {} : { field }),
      ...(key === undefined ? {} : { key }),
      ...(index === undefined ? {} : { index }),
      ...(problems.length === 0 ? {} : { problems }),
    }
  }
}
