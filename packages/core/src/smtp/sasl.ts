import { randomBytes } from 'node:crypto'
import { type Problem, ProblemError } from '../diagnosis/problem.ts'
import { type Endpoint, type SaslCredentials, serverOf } from './endpoint.ts'
import type { Mask } from './mask.ts'
import { judgeReply } from './reply-guard.ts'
import { ScramError, scramSha256 } from './scram.ts'

/** Says one line of a SASL exchange and answers the server's reply. */
type Ask = (line: string) => Promise<string>

type Password = Extract<SaslCredentials, { kind: 'password' }>
type Token = Extract<SaslCredentials, { kind: 'token' }>

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')
const isPrompt = (reply: string): boolean => reply.startsWith('334')
const refused = (reply: string, more: Partial<Problem> = {}): ProblemError =>
  new ProblemError({ stage: 'sign-in', reply, ...more })

/** The final word of the server; a further prompt is cancelled (RFC 4954 4), so that there is one. */
const settled = async (reply: string, ask: Ask): Promise<void> => {
  const last = isPrompt(reply) ? await ask('*') : reply
  if (isPrompt(reply) || judgeReply('auth', last) !== 'accepted') throw refused(last)
}

const plain = async (user: string, password: string, mask: Mask, ask: Ask): Promise<void> => {
  const blob = base64(`\0${user}\0${password}`)
  mask.add(blob)
  await settled(await ask(`AUTH PLAIN ${blob}`), ask)
}

const login = async (user: string, password: string, mask: Mask, ask: Ask): Promise<void> => {
  mask.add(base64(password))
  for (const line of ['AUTH LOGIN', base64(user)]) {
    const reply = await ask(line)
    if (!isPrompt(reply)) throw refused(reply)
  }
  await settled(await ask(base64(password)), ask)
}

const base64Text = (reply: string): string => Buffer.from(reply.slice(4).trim(), 'base64').toString('utf8')

/** The server could not show that it knows the password, or does not keep to the mechanism. */
const unproved = (endpoint: Endpoint, reply: string): ProblemError =>
  refused(reply, { fault: 'reply-malformed', params: { server: serverOf(endpoint) } })

const scram = async (user: string, password: string, ask: Ask, endpoint: Endpoint): Promise<void> => {
  const exchange = scramSha256(user, password, randomBytes(24).toString('base64'))
  const first = await ask(`AUTH SCRAM-SHA-256 ${base64(exchange.first)}`)
  if (!isPrompt(first)) throw refused(first)
  const { final, verifies } = await exchange.answer(base64Text(first)).catch((error: unknown) => {
    throw error instanceof ScramError ? unproved(endpoint, first) : error
  })
  const reply = await ask(base64(final))
  if (judgeReply('auth', reply) !== 'accepted') throw refused(reply)
  if (!verifies(base64Text(reply))) throw unproved(endpoint, reply)
  if (isPrompt(reply)) await settled(await ask(''), ask)
}

/** The strongest first: a server that offers SCRAM never gets to see the password. */
const mechanisms = ['SCRAM-SHA-256', 'PLAIN', 'LOGIN'] as const

/**
 * Whether the mechanism was refused, and not the user: then another one may be tried (RFC 4954 4, 6), which after a wrong
 * password could lock the account. QUIRK: Gmail says 534 to ask for another kind of password.
 */
const refusesMechanism = (error: unknown): boolean => {
  const reply = error instanceof ProblemError ? (error.problem.reply ?? '') : ''
  return /^(?:50[24]|534)\b/.test(reply) && !/password|browser|log ?in\b/i.test(reply)
}

const withPassword = async (
  endpoint: Endpoint,
  credentials: Password,
  offered: readonly string[],
  mask: Mask,
  ask: Ask,
) => {
  const { user, password, inClear } = credentials
  const server = serverOf(endpoint)
  if (endpoint.security === 'none' && !inClear)
    throw new ProblemError({ stage: 'sign-in', fault: 'clear-text-refused', params: { server } })
  const usable = mechanisms.filter((name) => offered.includes(name))
  if (usable.length === 0) throw missing(server, offered)
  const clear = password.reveal()
  mask.add(clear)
  const ways = {
    'SCRAM-SHA-256': () => scram(user, clear, ask, endpoint),
    PLAIN: () => plain(user, clear, mask, ask),
    LOGIN: () => login(user, clear, mask, ask),
  }
  for (const mechanism of usable) {
    try {
      await ways[mechanism]()
      return mechanism
    } catch (error) {
      if (mechanism === usable.at(-1) || !refusesMechanism(error)) throw error
    }
  }
  throw missing(server, offered)
}

const missing = (server: string, offered: readonly string[]): ProblemError =>
  new ProblemError({
    stage: 'sign-in',
    fault: 'auth-mechanism-missing',
    params: { server, offered: offered.join(', ') },
  })

/** The JSON in which Google and Microsoft say why they refuse a token, without anything else that may be in it. */
const challengeParams = (reply: string, mask: Mask): Record<string, string> => {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(reply.slice(4), 'base64').toString('utf8'))
    if (typeof parsed !== 'object' || parsed === null) return {}
    const known = Object.entries(parsed).filter(([name]) => ['status', 'schemes', 'scope'].includes(name))
    return Object.fromEntries(known.map(([name, value]) => [name, mask.clean(String(value))]))
  } catch {
    return {}
  }
}

/**
 * Characters of a command line, its end not counted (RFC 5321 4.5.3.1.4). A longer response goes after the 334 (RFC 4954 4):
 * chasquid, Dovecot and Postfix cut off or refuse lines from 988, 1016 and 2032 characters on (seen on 2026-11-28).
 */
const longestLine = 510

const sayToken = async (blob: string, ask: Ask): Promise<string> => {
  const inOne = `AUTH XOAUTH2 ${blob}`
  if (inOne.length <= longestLine) return ask(inOne)
  const reply = await ask('AUTH XOAUTH2')
  if (isPrompt(reply)) return ask(blob)
  // A server that wants it all in one line has not heard the token yet.
  return reply.startsWith('5') ? ask(inOne) : reply
}

/** Undefined when the token was taken, otherwise why it was not. */
const tryToken = async (user: string, token: string, mask: Mask, ask: Ask): Promise<Problem | undefined> => {
  const blob = base64(`user=${user}\x01auth=Bearer ${token}\x01\x01`)
  mask.add(token)
  mask.add(blob)
  const reply = await sayToken(blob, ask)
  if (judgeReply('auth', reply) === 'accepted' && !isPrompt(reply)) return undefined
  if (!isPrompt(reply)) return { stage: 'sign-in', reply }
  // The reason comes first, in the prompt; the refusal itself follows an empty line.
  return { stage: 'sign-in', reply: await ask(''), params: challengeParams(reply, mask) }
}

const withToken = async (
  endpoint: Endpoint,
  credentials: Token,
  offered: readonly string[],
  mask: Mask,
  ask: Ask,
) => {
  const server = serverOf(endpoint)
  if (endpoint.security === 'none')
    throw new ProblemError({ stage: 'sign-in', fault: 'clear-text-refused', params: { server } })
  if (!offered.includes('XOAUTH2')) throw missing(server, offered)
  const token = await credentials.token()
  const problem = await tryToken(credentials.user, token, mask, ask)
  if (!problem) return 'XOAUTH2'
  if (!problem.reply?.startsWith('5')) throw new ProblemError(problem)
  const fresh = await credentials.token(token)
  const second = fresh === token ? problem : await tryToken(credentials.user, fresh, mask, ask)
  if (second) throw new ProblemError(second)
  return 'XOAUTH2'
}

/**
 * Signs in by the mechanism that fits, never by a guess, and answers its name. The secret is made known to the
 * mask before it is said.
 */
export const signIn = async (
  endpoint: Endpoint,
  credentials: SaslCredentials,
  offered: readonly string[],
  mask: Mask,
  ask: Ask,
): Promise<string> => {
  if (offered.length === 0)
    throw new ProblemError({
      stage: 'sign-in',
      fault: 'auth-not-offered',
      params: { server: serverOf(endpoint) },
    })
  return credentials.kind === 'password'
    ? withPassword(endpoint, credentials, offered, mask, ask)
    : withToken(endpoint, credentials, offered, mask, ask)
}
