import { expect, it } from 'vitest'
import { type KnownFailure, proofOf, standingOf } from '../../src/returns/standing.ts'

it.each([
  ['recipient-unknown', 'report', '5.1.1', '550 5.1.1 No such user', 'proved'],
  ['recipient-unknown', 'report', '5.1.1', 'smtp; 550 5.1.1 No such user', 'proved'],
  ['recipient-unknown', 'report', '5.1.1', 'unknown user: "anna"', 'claimed'],
  ['recipient-domain-unknown', 'report', '5.1.2', '', 'claimed'],
  ['recipient-domain-unknown', 'report', '5.4.4', 'Host or domain name not found', 'proved'],
  ['recipient-disabled', 'report', '5.2.1', 'mailbox disabled', 'proved'],
  ['recipient-unknown', 'notice', undefined, 'host said: 550 No such user', 'proved'],
  ['recipient-unknown', 'notice', '5.1.1', 'Sorry, no mailbox here by that name. (#5.1.1)', 'claimed'],
  ['recipient-unknown', 'notice', undefined, 'Sorry, no mailbox here', 'none'],
  ['recipient-unknown', 'header', undefined, '', 'none'],
  ['recipient-unknown', 'notice', undefined, '450 4.1.1 try later', 'none'],
  ['mailbox-full', 'notice', undefined, 'over quota', 'proved'],
  ['content-refused', 'report', '5.7.1', '550 5.7.1 Spam', 'none'],
  ['policy', 'report', '5.7.1', '550 5.7.1 No', 'none'],
  ['sender-refused', 'report', '5.7.26', '550 5.7.26 DMARC', 'none'],
  ['server-refused', 'report', '5.7.1', '550 5.7.1 Listed', 'none'],
  ['unreachable', 'report', '4.4.7', 'expired', 'none'],
  ['unknown', 'report', '5.0.0', '550 No', 'none'],
] as const)('%s by %s with %s “%s”: %s', (cause, evidence, status, diagnosticCode, proof) => {
  expect(proofOf({ cause, evidence, diagnosticCode, ...(status === undefined ? {} : { status }) })).toBe(
    proof,
  )
})

const now = new Date('2026-11-28T12:00:00Z')

/** A failure so many days ago. */
const ago = (
  days: number,
  cause: KnownFailure['cause'],
  proof: KnownFailure['proof'] = 'proved',
): KnownFailure => ({
  cause,
  proof,
  at: new Date(now.getTime() - days * 24 * 3_600_000),
})
const wrong = (days: number, proof?: KnownFailure['proof']) => ago(days, 'recipient-unknown', proof)
const full = (days: number) => ago(days, 'mailbox-full')

it.each([
  ['nothing', [], undefined, false, false],
  ['one proved failure, however old', [wrong(400)], 'wrong', true, true],
  ['one claimed failure', [wrong(1, 'claimed')], undefined, false, false],
  ['two claimed failures on one day', [wrong(1.2, 'claimed'), wrong(1, 'claimed')], undefined, false, false],
  ['two claimed failures a day apart', [wrong(2, 'claimed'), wrong(1, 'claimed')], 'wrong', true, true],
  ['one full mailbox', [full(0)], 'full', true, false],
  ['a mailbox that was full long ago', [full(31)], undefined, false, false],
  ['three full mailboxes in a week', [full(6), full(3), full(0)], 'full', true, false],
  ['three full mailboxes over seven days', [full(7), full(3), full(0)], 'full', true, true],
  ['two full mailboxes over seven days', [full(7), full(0)], 'full', true, false],
  ['three full mailboxes, one too long ago', [full(31), full(7), full(0)], 'full', true, false],
  ['a complaint', [ago(400, 'complaint')], 'complaint', false, true],
  ['a complaint and a full mailbox', [ago(9, 'complaint'), full(0)], 'full', true, true],
  ['a wrong address and a complaint', [wrong(0), ago(9, 'complaint')], 'wrong', true, true],
] as const)('%s', (_, failures, reason, warned, suppressed) => {
  expect(standingOf(failures, now)).toEqual({
    warned,
    suppressed,
    ...(reason === undefined ? {} : { reason }),
  })
})
