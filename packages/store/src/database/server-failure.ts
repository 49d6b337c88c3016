import { StoreError } from '../error.ts'
import { sqlState } from './database.ts'

/**
 * SQLSTATE of a server that ends its connections or takes no further one: class 08, 53300 and 57P01 to 57P03
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
const gone = /^(?:08...|53300|57P0[123])$/

const diskFull = '53100'

/** Codes of Node's network layer. */
const network =
  /^(?:E(?:CONN(?:REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN)|ENOTFOUND)$/

/** What node-postgres itself says of a connection that has ended or cannot be made. */
const lost =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/**
 * Makes the error of a server that cannot be used, in the words of the server where it said some. Without the cause: it
 * may hold the address, and with it the password.
 */
const unreachable = (error: unknown): StoreError => {
  const said = error instanceof Error && 'severity' in error ? error.message : sqlState(error)
  return new StoreError(
    'UNREACHABLE',
    `The PostgreSQL server cannot be used (${said ?? 'no answer'}); check its address and whether it runs`,
  )
}

/** SQLSTATE of a server that has no database of this name. */
const noDatabase = '3D000'

/** Makes the error of a server that could not be opened, with what can be corrected in its address. */
export const notOpened = (error: unknown, blankUrl: boolean): StoreError => {
  if (error instanceof Error && sqlState(error) === noDatabase)
    return new StoreError(
      'UNREACHABLE',
      `The PostgreSQL server has no such database (${error.message}); create it, or correct its name in the address`,
    )
  const failure = unreachable(error)
  if (!blankUrl) return failure
  const why = 'url is empty, so PGHOST and the like were used, or this computer'
  return new StoreError('UNREACHABLE', `${failure.message}; ${why}`)
}

/** Makes a StoreError of an error that is about the server and not about a statement; any other stays what it is. */
const serverFailure = (error: unknown): unknown => {
  const state = sqlState(error) ?? ''
  if (state === diskFull)
    return new StoreError(
      'DISK_FULL',
      'The disk of the PostgreSQL server is full; free some space on it',
      error,
    )
  const said = error instanceof Error ? error.message : ''
  return gone.test(state) || network.test(state) || lost.test(said) ? unreachable(error) : error
}

/** Runs a statement. @throws StoreError `UNREACHABLE` or `DISK_FULL`, or what the statement throws */
export const reaching = async <T>(statement: () => Promise<T>): Promise<T> => {
  try {
    return await statement()
  } catch (error) {
    throw serverFailure(error)
  }
}
