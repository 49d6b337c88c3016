import { describe, expect, it } from 'vitest'
import { scenarios } from '../../src/index.ts'
import { withParties } from '../../src/smtp/quoted-reply.ts'

const parties = { from: 'info@pood.example', mailbox: 'liis@pood.example', recipient: 'anna@klient.example' }

describe('a quoted reply', () => {
  it.each([
    [
      'recipient',
      '550 5.1.1 <mari@example.ee>: User unknown',
      '550 5.1.1 <anna@klient.example>: User unknown',
    ],
    ['recipient', '553 <mari@@kivi.ee> is not valid', '553 <anna@klient.example> is not valid'],
    ['sender', '553 Relaying disallowed as mari@kivi.ee', '553 Relaying disallowed as info@pood.example'],
    [
      'final-reply',
      '554 mari@kivi.ee not allowed to send as info@kivi.ee; x',
      '554 liis@pood.example not allowed to send as info@pood.example; x',
    ],
    ['final-reply', '550 DMARC policy for kivi.ee', '550 DMARC policy for pood.example'],
    ['final-reply', '250 2.0.0 mail.kivi.ee took it', '250 2.0.0 mail.kivi.ee took it'],
  ] as const)('names the addresses of this conversation, at %s: %s', (stage, reply, told) =>
    expect(withParties(reply, stage, parties)).toBe(told),
  )

  it('names nobody of its source in any scenario', () => {
    for (const { overrides } of scenarios())
      for (const { stage, reply, quoted } of overrides.faults ?? []) {
        if (quoted === undefined || reply === undefined) continue
        expect(withParties(reply, stage, parties)).not.toMatch(/@+(?:kivi|example)\.|(?<![.\w])kivi\.ee/)
      }
  })

  it('stays as it is before anybody has been named', () => {
    expect(withParties('535 mari@kivi.ee', 'sign-in', { ...parties, from: '' })).toBe('535 mari@kivi.ee')
  })
})
