import type { KeyAndCertificate } from '../certificates.ts'

/** The moments at which the script decides. `line` is any line of a sign-in after AUTH, `body` its first bytes. */
export type ScriptStep =
  | 'greeting'
  | 'EHLO'
  | 'HELO'
  | 'STARTTLS'
  | 'AUTH'
  | 'line'
  | 'MAIL'
  | 'RCPT'
  | 'DATA'
  | 'body'
  | '.'
  | 'RSET'
  | 'NOOP'
  | 'QUIT'

/** What the server does once: it says something, ends the connection, or both. */
export interface ScriptedResponse {
  /** Exact bytes, with every line break. Absent: nothing is said. */
  readonly bytes?: string
  /**
   * `close`: orderly end. `reset`: torn down. `trickle`: a reply that begins and never ends. `deaf`: nothing is read
   * any more. Absent: the conversation goes on.
   */
  readonly ending?: 'close' | 'reset' | 'trickle' | 'deaf'
}

/** A text is a reply; its line break is added. A list is played one by one, and its last entry again and again. */
export type ScriptedResponses = string | ScriptedResponse | readonly (string | ScriptedResponse)[]

/** How a scripted server behaves. Commands that are not named succeed. */
export interface Script {
  readonly responses?: Partial<Readonly<Record<ScriptStep, ScriptedResponses>>>
  /** What EHLO offers besides STARTTLS. Default: `SIZE 10240000`, `8BITMIME` and `AUTH PLAIN LOGIN`. */
  readonly offers?: readonly string[]
  readonly certificate?: KeyAndCertificate
  /** `tls` from the first byte, or STARTTLS offered. Default: `none`. */
  readonly security?: 'tls' | 'starttls' | 'none'
}

const defaults: Readonly<Record<Exclude<ScriptStep, 'EHLO'>, ScriptedResponses>> = {
  greeting: '220 scripted.test ESMTP',
  HELO: '250 scripted.test',
  STARTTLS: '220 Ready',
  AUTH: '235 Welcome',
  line: '235 Welcome',
  MAIL: '250 Sender ok',
  RCPT: '250 Recipient ok',
  DATA: '354 Go ahead',
  body: {},
  '.': '250 2.0.0 Ok: queued as SCRIPTED',
  RSET: '250 Flushed',
  NOOP: '250 Ok',
  QUIT: { bytes: '221 Bye\r\n', ending: 'close' },
}

const ehloReply = ({ offers, security }: Script, encrypted: boolean): string => {
  const usual = [
    'SIZE 10240000',
    '8BITMIME',
    ...(encrypted || security !== 'starttls' ? ['AUTH PLAIN LOGIN'] : []),
  ]
  const list = [
    'scripted.test',
    ...(offers ?? usual),
    ...(security === 'starttls' && !encrypted ? ['STARTTLS'] : []),
  ]
  return list.map((line, index) => `250${index === list.length - 1 ? ' ' : '-'}${line}`).join('\r\n')
}

/** Finds what happens at a cue, and counts it as played. */
export const responseTo = (
  script: Script,
  played: Map<ScriptStep, number>,
  cue: ScriptStep,
  encrypted: boolean,
): ScriptedResponse => {
  const acts = script.responses?.[cue] ?? (cue === 'EHLO' ? ehloReply(script, encrypted) : defaults[cue])
  const list: readonly (string | ScriptedResponse)[] = Array.isArray(acts)
    ? acts
    : [acts as string | ScriptedResponse]
  const turn = played.get(cue) ?? 0
  played.set(cue, turn + 1)
  const act = list[Math.min(turn, list.length - 1)] ?? {}
  return typeof act === 'string' ? { bytes: `${act}\r\n` } : act
}
