import { createHash, createHmac, pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/**
 * SCRAM-SHA-256 of RFC 5802 and 7677, the client's side, without channel binding. Written here since npm has no library for
 * it that is kept and has a license that fits (looked on 2026-11-28: the kept ones speak SHA-1 only, or belong to a
 * database driver).
 */
export interface ScramExchange {
  /** What the client says first. */
  readonly first: string
  /** The client's answer to the server's first message, and the proof that the server owes in return. */
  answer(
    serverFirst: string,
  ): Promise<{ readonly final: string; readonly verifies: (serverFinal: string) => boolean }>
}

/** The server's message is not what RFC 5802 7 asks for, or asks for less, or much more, work than is sensible. */
export class ScramError extends Error {
  override readonly name = 'ScramError'
}

const length = 32
/** RFC 7677 4 asks for 4096 at the least; the other end is a second of work on a slow machine. */
const [fewestRounds, mostRounds] = [4_096, 2_000_000]

const derive = promisify(pbkdf2)
const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** The mappings of SASLprep (RFC 4013 2.1, 2.2): odd spaces become spaces, invisible letters go, the rest is NFKC. */
export const prepare = (text: string): string =>
  text
    .replaceAll(/[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]/g, ' ')
    .replaceAll(/\u00ad|\u034f|\u1806|[\u180b-\u180d]|\u200c|\u200d|\u2060|[\ufe00-\ufe0f]|\ufeff/g, '')
    .normalize('NFKC')

const saslName = (name: string): string => prepare(name).replaceAll('=', '=3D').replaceAll(',', '=2C')

/** The value of one attribute of a message such as `r=…,s=…,i=…`. */
const attribute = (message: string, name: string): string => {
  const found = message.split(',').find((part) => part.startsWith(`${name}=`))
  if (found === undefined) throw new ScramError(`The server's message lacks ${name}`)
  return found.slice(2)
}

const roundsIn = (message: string): number => {
  const rounds = Number(attribute(message, 'i'))
  if (!Number.isInteger(rounds) || rounds < fewestRounds || rounds > mostRounds)
    throw new ScramError('The server asks for an unusual number of rounds')
  return rounds
}

const xor = (one: Buffer, other: Buffer): Buffer =>
  Buffer.from(one.map((byte, index) => byte ^ (other[index] ?? 0)))

/** Begins a sign-in. `nonce` must be new each time, and printable without a comma. */
export const scramSha256 = (user: string, password: string, nonce: string): ScramExchange => {
  const bare = `n=${saslName(user)},r=${nonce}`
  return {
    first: `n,,${bare}`,
    async answer(serverFirst) {
      const shared = attribute(serverFirst, 'r')
      if (!shared.startsWith(nonce) || shared === nonce)
        throw new ScramError('The server did not add to the nonce')
      const salt = Buffer.from(attribute(serverFirst, 's'), 'base64')
      const salted = await derive(prepare(password), salt, roundsIn(serverFirst), length, 'sha256')
      const clientKey = hmac(salted, 'Client Key')
      const storedKey = createHash('sha256').update(clientKey).digest()
      // `biws` is the base64 of `n,,`: no channel binding.
      const unproved = `c=biws,r=${shared}`
      const signed = `${bare},${serverFirst},${unproved}`
      const proof = xor(clientKey, hmac(storedKey, signed)).toString('base64')
      const owed = hmac(hmac(salted, 'Server Key'), signed)
      return {
        final: `${unproved},p=${proof}`,
        verifies: (serverFinal) => {
          const given = Buffer.from(/^v=([^,]+)/.exec(serverFinal)?.[1] ?? '', 'base64')
          return given.length === owed.length && timingSafeEqual(given, owed)
        },
      }
    },
  }
}
