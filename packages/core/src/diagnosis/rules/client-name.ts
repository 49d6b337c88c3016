import type { ReplyRule } from '../../contract/diagnosis.ts'
import { rfc5321, seenIn, servers } from './sources.ts'

const words =
  '\\b(?:ehlo|helo)\\b.{0,60}(?:reject|invalid|refus|not valid|denied|bad\\b|syntax|not (?:allowed|accept)|must|requir|match|holds|ip address)|(?:reject|invalid|bad|illegal|forged|wrong|refus)\\w*\\b.{0,30}\\b(?:ehlo|helo)\\b|(?:name|domain|argument) (?:given )?(?:in|to|of|with) (?:ehlo|helo)\\b|fully.qualified host ?name|host impersonating'

const named = { actor: 'application-administrator' } as const

/**
 * The server does not accept the name with which the application greets it. Many servers say so only at MAIL or RCPT.
 * Without a stage the same words are left to `server-not-named`: they may be about another server's name.
 */
export const clientNameRules = [
  {
    ...named,
    id: 'client-name-refused',
    code: 'CONFIG',
    stages: ['capabilities', 'sender', 'recipient'],
    stageless: false,
    replyCodes: [500, 501, 504, 550, 553, 554],
    text: words,
    retry: 'after-change',
    source: servers,
    sample: '504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname',
  },
  {
    ...named,
    id: 'client-name-refused',
    code: 'NETWORK',
    stages: ['sender', 'recipient'],
    stageless: false,
    replyCodes: [421, 450, 451],
    text: words,
    retry: 'later',
    wait: 300,
    source: servers,
    sample: '450 4.7.1 <client.example>: Helo command rejected: Host not found',
  },
  {
    // QUIRK: Google's relay refuses [127.0.0.1] and localhost for good with a temporary code.
    // https://github.com/Mailtrain-org/mailtrain/issues/1002
    ...named,
    id: 'client-name-refused',
    code: 'NETWORK',
    stages: ['capabilities'],
    stageless: false,
    replyCodes: [421, 450, 451],
    text: `\\b(?:ehlo|helo)\\b|${words}`,
    retry: 'later',
    wait: 300,
    source: seenIn('https://github.com/Mailtrain-org/mailtrain/issues/1002'),
    sample: '421 4.7.0 Try again later, closing connection. (EHLO)',
  },
] as const satisfies readonly ReplyRule[]

/** EHLO has one argument. Asked last: other rules know of other reasons to refuse a client. */
export const bareClientNameRules = [
  {
    ...named,
    id: 'client-name-refused',
    code: 'CONFIG',
    stages: ['capabilities'],
    replyCodes: [501, 504, 550, 553],
    retry: 'after-change',
    source: rfc5321,
    sample: '501 5.5.4 Invalid domain name',
  },
] as const satisfies readonly ReplyRule[]
