import type { MailErrorCode, Source, Stage } from '@saatja/core'
import type { InjectedFault } from '../smtp/fault.ts'
import type { Scenario } from './scenario.ts'
import { ambiguity, oddReplies, signIn, smtp } from './sources.ts'

/** One fault, and how it has to end. */
const scenario = (
  id: string,
  fault: InjectedFault,
  expected: string,
  code: MailErrorCode = 'NETWORK',
  source: Source = smtp,
): Scenario => ({
  id,
  stage: fault.stage,
  overrides: { faults: [fault] },
  expected,
  code,
  source,
  recorded: false,
})

const banners: readonly (readonly [string, string])[] = [
  ['pop3', '+OK POP3 server ready'],
  ['imap', '* OK IMAP4rev1 server ready'],
  ['ssh', 'SSH-2.0-OpenSSH_9.2'],
  ['http', 'HTTP/1.1 400 Bad Request'],
]

const dropStages: readonly Stage[] = ['greeting', 'capabilities', 'sign-in', 'sender', 'recipient', 'message']
const slowStages: readonly Stage[] = ['capabilities', 'sign-in', 'sender', 'recipient', 'message']

const dropped = dropStages.map((stage) =>
  scenario(`${stage}-dropped`, { stage, disconnect: 'close' }, 'dropped-before-dot'),
)

const silent = slowStages.map((stage) =>
  scenario(`${stage}-silent`, { stage, disconnect: 'silence' }, 'deadline-passed'),
)

const odd: readonly (readonly [string, string])[] = [
  ['mixed-codes', '250-2.1.5 Ok\n550 5.7.1 No'],
  ['short-code', '25 ok'],
  ['long-code', '2500 ok'],
]

/** More bytes than the buffers between two sockets of one machine hold before the server has read any. */
const needs = { size: 12_000_000 }

/** The connection fails, hangs or speaks nonsense, up to the final dot: nothing was sent. */
const beforeDot: readonly Scenario[] = [
  {
    id: 'connection-refused',
    stage: 'connect',
    overrides: { port: 'refused' },
    expected: 'connection-refused',
    code: 'NETWORK',
    source: smtp,
    recorded: false,
  },
  scenario('greeting-silent', { stage: 'greeting', disconnect: 'silence' }, 'greeting-timeout'),
  scenario('greeting-trickle', { stage: 'greeting', disconnect: 'trickle' }, 'greeting-timeout'),
  scenario('greeting-reset', { stage: 'greeting', disconnect: 'reset' }, 'dropped-before-dot'),
  ...banners.map(([kind, reply]) =>
    scenario(`greeting-${kind}`, { stage: 'greeting', reply }, 'greeting-not-smtp', 'CONFIG'),
  ),
  ...dropped,
  ...silent,
  scenario(
    'sign-in-hang',
    { stage: 'sign-in', reply: '334 UGFzc3dvcmQ6', disconnect: 'silence' },
    'sign-in-broken-off',
    'NETWORK',
    signIn,
  ),
  {
    id: 'sign-in-not-offered',
    stage: 'sign-in',
    overrides: { auth: 'missing' },
    expected: 'auth-not-offered',
    code: 'CONFIG',
    source: signIn,
    recorded: false,
  },
  scenario(
    'recipient-trickle',
    { stage: 'recipient', reply: '250-2.1.5 Ok', disconnect: 'trickle' },
    'deadline-passed',
  ),
  ...odd.map(([kind, reply]) =>
    scenario(`recipient-${kind}`, { stage: 'recipient', reply }, 'reply-malformed', 'NETWORK', oddReplies),
  ),
  {
    ...scenario('body-dropped', { stage: 'message', at: 'body', disconnect: 'close' }, 'dropped-before-dot'),
    needs,
  },
  {
    ...scenario('body-reset', { stage: 'message', at: 'body', disconnect: 'reset' }, 'dropped-before-dot'),
    needs,
  },
]

const unknown = (
  id: string,
  fault: Omit<InjectedFault, 'stage'>,
  expected: string,
  source: Source = ambiguity,
) => scenario(id, { stage: 'final-reply', ...fault }, expected, 'UNKNOWN', source)

/** The final dot was sent and no clear answer came: the mail may have been sent. */
const afterDot: readonly Scenario[] = [
  unknown('final-reply-dropped', { disconnect: 'close', stored: true }, 'unknown-after-dot'),
  unknown('final-reply-reset', { disconnect: 'reset' }, 'unknown-after-dot'),
  unknown('final-reply-silent', { disconnect: 'silence', stored: true }, 'unknown-silence'),
  unknown('final-reply-trickle', { reply: '250-2.0.0 Ok', disconnect: 'trickle' }, 'unknown-silence'),
  ...odd.map(([kind, reply]) => unknown(`final-reply-${kind}`, { reply }, 'unknown-reply', oddReplies)),
  unknown('final-reply-go-on', { reply: '354 Go on' }, 'unknown-reply', oddReplies),
]

export const networkScenarios: readonly Scenario[] = [...beforeDot, ...afterDot]
