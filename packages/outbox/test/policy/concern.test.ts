import { type Diagnosis, type MailErrorCode, type Stage, stages } from '@saatja/core'
import { diagnose } from '@saatja/core/explain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Concern, concernOf, type History } from '../../src/policy/concern.ts'
import { newHistories } from '../../src/policy/histories.ts'

/** What a server said at which stage, and whom it stops. */
const rows: readonly [Stage, string, Concern][] = [
  ['greeting', '554 5.7.1 Client host [192.0.2.9] blocked using dnsbl.test', 'sender'],
  ['greeting', '421 4.3.2 All server ports are busy', 'mailbox'],
  ['capabilities', '504 5.5.2 Cannot make sense of this name', 'sender'],
  ['sign-in', '535 5.7.8 Bad credentials', 'sign-in'],
  ['sign-in', '454 4.7.0 Cannot look it up now', 'mailbox'],
  ['sender', '550 5.1.0 No mail from this address', 'sender'],
  ['sender', '550 5.1.1 <mari@kivi.ee>: user unknown', 'sender'],
  ['sender', '530 5.7.0 Authentication required', 'sender'],
  ['sender', '552 5.3.4 Message size exceeds fixed limit', 'message'],
  ['sender', '451 4.3.0 Queue file write error', 'message'],
  ['recipient', '550 5.1.1 User unknown', 'message'],
  ['recipient', '450 4.2.0 Greylisted', 'message'],
  ['recipient', '452 4.2.2 Mailbox full', 'message'],
  ['recipient', '556 5.1.10 halb.ee does not accept mail', 'message'],
  ['recipient', '501 That will not do', 'message'],
  ['recipient', '504 5.5.2 <mati@halb>: need a full name', 'message'],
  ['recipient', '551 User not local; please try <juri@uus.ee>', 'message'],
  ['recipient', '530 5.7.0 Authentication required', 'sender'],
  ['recipient', '554 5.7.1 <juri@tamm.ee>: Relay access denied', 'sender'],
  ['recipient', '553 5.7.1 <mari@kivi.ee>: Sender address rejected: not owned by user m', 'sender'],
  ['final-reply', '552 5.2.2 Mailbox full', 'message'],
  ['final-reply', '550 5.7.1 Looks like spam', 'message'],
  ['final-reply', '550 5.7.23 SPF validation failed for kivi.ee', 'message'],
  ['final-reply', '550 5.4.5 Daily sending limit exceeded', 'mailbox'],
]

const said = (stage: Stage, reply: string): Diagnosis => diagnose(reply, { stage, auth: 'password' })

describe('whom a failure stops', () => {
  it.each(rows)('%s: %s stops the %s', (stage, reply, concern) => {
    expect(concernOf({ stage, diagnosis: said(stage, reply) }, {})).toBe(concern)
  })

  const odd: Diagnosis = {
    id: 'command-not-understood',
    code: 'CONFIG',
    actor: 'application-administrator',
    retry: 'after-change',
    params: {},
  }

  it('is the sender when the next mail to somebody else meets the same', () => {
    const seen = newHistories()
    const failure = { stage: 'message' as const, diagnosis: odd }
    seen.note('MARI', ['a@tamm.ee'], { result: 'config', diagnosis: odd })
    expect(concernOf(failure, seen.of('MARI', ['b@tamm.ee']))).toBe('sender')
    expect(concernOf(failure, seen.of('MARI', ['a@tamm.ee']))).toBe('message')
    expect(concernOf(failure, seen.of('JURI', ['b@tamm.ee']))).toBe('message')
    seen.note('MARI', ['c@tamm.ee'], { result: 'accepted' })
    expect(concernOf(failure, seen.of('MARI', ['b@tamm.ee']))).toBe('message')
  })
})

const codes: readonly MailErrorCode[] = ['CONFIG', 'AUTH', 'LIMIT', 'REJECTED', 'NETWORK', 'UNKNOWN']
const actors = ['user', 'application-administrator', 'mail-administrator', 'dns-owner', 'nobody'] as const
const retries = ['never', 'after-sign-in', 'after-change', 'later'] as const
const histories = fc.record({ met: fc.constantFrom(undefined, 'recipient-odd', 'odd', 'sign-in-odd') })

const diagnoses = (id: string) =>
  fc.record({
    id: fc.constant(id),
    code: fc.constantFrom(...codes),
    actor: fc.constantFrom(...actors),
    retry: fc.constantFrom(...retries),
    field: fc.constantFrom('email', 'username', 'password', 'server', 'ca'),
  })

describe('whom a failure stops, whatever is said', () => {
  const later: readonly Stage[] = ['recipient', 'message', 'final-reply']

  it('is never anybody else when it is about a recipient', () => {
    const sequence = fc.array(fc.tuple(fc.constantFrom(...later), diagnoses('recipient-odd')))
    fc.assert(
      fc.property(sequence, (failures) => {
        let history: History = {}
        for (const [stage, diagnosis] of failures) {
          expect(concernOf({ stage, diagnosis }, history)).toBe('message')
          history = { met: diagnosis.id }
        }
      }),
    )
  })

  it('is never a recipient when nothing of a mail has been said', () => {
    const before = stages.slice(stages.indexOf('lookup'), stages.indexOf('sender'))
    const failures = fc.tuple(fc.constantFrom(...before), diagnoses('sign-in-odd'), histories)
    fc.assert(
      fc.property(failures, ([stage, diagnosis, history]) => {
        fc.pre(diagnosis.code !== 'UNKNOWN')
        expect(concernOf({ stage, diagnosis }, history)).not.toBe('message')
      }),
    )
  })

  it('is a person’s matter only when nothing passes by itself', () => {
    const failures = fc.tuple(
      fc.constantFrom<Stage>('sign-in', 'sender', ...later),
      diagnoses('odd'),
      histories,
    )
    fc.assert(
      fc.property(failures, ([stage, diagnosis, history]) => {
        const concern = concernOf({ stage, diagnosis }, history)
        if (diagnosis.retry === 'later') expect(['message', 'mailbox']).toContain(concern)
      }),
    )
  })
})
