import type { Diagnosis, MailErrorCode, Stage } from '@saatja/core'
import type { ScriptedResponses, ScriptStep } from '@saatja/testkit'

const endless = '250-x\r\n'.repeat(20_000)
const drop = { ending: 'close' } as const
const reset = { ending: 'reset' } as const
const silence = { ending: 'deaf' } as const
const trickle = { ending: 'trickle' } as const

export type FaultRow = readonly [
  what: string,
  cue: ScriptStep,
  acts: ScriptedResponses,
  code: MailErrorCode,
  id: Diagnosis['id'],
  stage: Stage | '*',
]

/**
 * What can go wrong at each step. `*`: the id that a reply leads to is the diagnosis's own matter; and of a reset
 * before the greeting, or of replies that wait behind one that trickles, the step is a matter of timing.
 */
export const faultRows: readonly FaultRow[] = [
  ['421 in the greeting', 'greeting', '421 4.3.2 busy', 'NETWORK', '*', 'greeting'],
  ['554 in the greeting', 'greeting', '554 5.7.1 no', 'CONFIG', '*', 'greeting'],
  ['a drop before the greeting', 'greeting', drop, 'NETWORK', 'dropped-before-dot', 'greeting'],
  ['a reset before the greeting', 'greeting', reset, 'NETWORK', 'dropped-before-dot', '*'],
  ['a silent greeting', 'greeting', silence, 'NETWORK', 'greeting-timeout', 'greeting'],
  ['a greeting that trickles', 'greeting', trickle, 'NETWORK', 'greeting-timeout', 'greeting'],
  [
    'a greeting without end',
    'greeting',
    { bytes: '220-x\r\n'.repeat(20_000) },
    'NETWORK',
    'reply-malformed',
    'greeting',
  ],
  [
    'a line of 5 MB',
    'greeting',
    { bytes: `220 ${'x'.repeat(5_000_000)}` },
    'NETWORK',
    'reply-malformed',
    'greeting',
  ],
  ['an IMAP server', 'greeting', '* OK IMAP4rev1 ready', 'CONFIG', 'greeting-not-smtp', 'greeting'],
  ['502 to EHLO and HELO', 'EHLO', '502 5.5.1 what', 'CONFIG', '*', 'capabilities'],
  ['a drop at EHLO', 'EHLO', drop, 'NETWORK', 'dropped-before-dot', 'capabilities'],
  ['silence at EHLO', 'EHLO', silence, 'NETWORK', 'deadline-passed', 'capabilities'],
  ['535 to AUTH', 'AUTH', '535 5.7.8 wrong', 'AUTH', '*', 'sign-in'],
  ['454 to AUTH', 'AUTH', '454 4.7.0 later', 'NETWORK', '*', 'sign-in'],
  ['a drop at AUTH', 'AUTH', drop, 'NETWORK', 'dropped-before-dot', 'sign-in'],
  ['a trickle at AUTH', 'AUTH', trickle, 'NETWORK', 'deadline-passed', 'sign-in'],
  ['250 mixed with 535 at AUTH', 'AUTH', '235-yes\r\n535 no', 'NETWORK', 'reply-malformed', 'sign-in'],
  ['421 at MAIL', 'MAIL', '421 4.3.2 closing', 'NETWORK', '*', 'sender'],
  ['450 at MAIL', 'MAIL', '450 4.7.1 later', 'NETWORK', '*', 'sender'],
  ['550 at MAIL', 'MAIL', '550 5.1.8 no such sender', 'CONFIG', '*', 'sender'],
  ['a drop at MAIL', 'MAIL', drop, 'NETWORK', 'dropped-before-dot', 'sender'],
  ['silence at MAIL', 'MAIL', silence, 'NETWORK', 'deadline-passed', 'sender'],
  ['a reply without end at MAIL', 'MAIL', { bytes: endless }, 'NETWORK', 'reply-malformed', 'sender'],
  ['450 greylisting at RCPT', 'RCPT', '450 4.2.0 greylisted', 'NETWORK', '*', 'recipient'],
  ['550 at RCPT', 'RCPT', '550 5.1.1 no such user', 'REJECTED', '*', 'recipient'],
  ['421 at RCPT', 'RCPT', '421 4.3.2 closing', 'NETWORK', '*', 'recipient'],
  ['354 at RCPT', 'RCPT', '354 go', 'NETWORK', 'reply-malformed', 'recipient'],
  ['a trickle at RCPT', 'RCPT', trickle, 'NETWORK', 'deadline-passed', 'recipient'],
  ['250 mixed with 550 at RCPT', 'RCPT', '250-yes\r\n550 no', 'NETWORK', 'reply-malformed', 'recipient'],
  ['554 at DATA', 'DATA', '554 5.5.1 no', 'REJECTED', '*', 'message'],
  ['250 at DATA', 'DATA', '250 ok', 'NETWORK', 'reply-malformed', 'message'],
  ['a trickle at DATA', 'DATA', trickle, 'NETWORK', 'deadline-passed', '*'],
  ['a drop at DATA', 'DATA', drop, 'NETWORK', 'dropped-before-dot', 'message'],
  ['552 after the dot', '.', '552 5.3.4 too big', 'REJECTED', '*', 'final-reply'],
  ['451 after the dot', '.', '451 4.3.0 later', 'NETWORK', '*', 'final-reply'],
  ['421 after the dot', '.', '421 4.3.2 closing', 'NETWORK', '*', 'final-reply'],
  ['a drop after the dot', '.', drop, 'UNKNOWN', 'unknown-after-dot', 'final-reply'],
  ['a reset after the dot', '.', reset, 'UNKNOWN', 'unknown-after-dot', 'final-reply'],
  ['silence after the dot', '.', silence, 'UNKNOWN', 'unknown-silence', 'final-reply'],
  ['a trickle after the dot', '.', trickle, 'UNKNOWN', 'unknown-silence', 'final-reply'],
  ['354 after the dot', '.', '354 go on', 'UNKNOWN', 'unknown-reply', 'final-reply'],
  ['garbage after the dot', '.', 'thanks a lot', 'UNKNOWN', 'unknown-reply', 'final-reply'],
  ['250 mixed with 550 after the dot', '.', '250-ok\r\n550 no', 'UNKNOWN', 'unknown-reply', 'final-reply'],
  ['550 mixed with 250 after the dot', '.', '550-no\r\n250 ok', 'UNKNOWN', 'unknown-reply', 'final-reply'],
  ['code 25 after the dot', '.', '25 ok', 'UNKNOWN', 'unknown-reply', 'final-reply'],
  ['code 2500 after the dot', '.', '2500 ok', 'UNKNOWN', 'unknown-reply', 'final-reply'],
  ['250ok after the dot', '.', '250ok', 'UNKNOWN', 'unknown-reply', 'final-reply'],
  ['a lone second line after the dot', '.', '250-one\r\n2', 'UNKNOWN', 'unknown-reply', 'final-reply'],
  [
    'half a reply and a drop after the dot',
    '.',
    { bytes: '250 Ok', ending: 'close' },
    'UNKNOWN',
    'unknown-after-dot',
    'final-reply',
  ],
  [
    'half a refusal and a drop after the dot',
    '.',
    { bytes: '550 No', ending: 'close' },
    'UNKNOWN',
    'unknown-after-dot',
    'final-reply',
  ],
]

/** Of the faults that are noticed by a deadline. */
export const byDeadline = /timeout|deadline|silence/
