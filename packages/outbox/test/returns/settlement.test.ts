import type { MatchedRecipient, RecipientAction, ReturnKind } from '@saatja/bounce'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type SettledMessage, type Settlement, settle } from '../../src/returns/settlement.ts'
import type { MessageState, RecipientState } from '../../src/state.ts'

const addresses = ['a@klient.ee', 'b@klient.ee', 'c@klient.ee'] as const
const kinds: readonly ReturnKind[] = [
  'bounce',
  'delay',
  'delivery',
  'rejection',
  'auto-reply',
  'reply',
  'complaint',
]
const actions: readonly RecipientAction[] = ['failed', 'delayed', 'delivered', 'relayed', 'held']

const about = (recipient: string, action: RecipientAction): MatchedRecipient => ({
  recipient,
  returned: { address: recipient, action, evidence: 'report' },
})

const returns = fc.record({
  kind: fc.constantFrom(...kinds),
  matched: fc.array(fc.tuple(fc.constantFrom(...addresses), fc.constantFrom(...actions)), { maxLength: 3 }),
})

/** The message after a settlement, as the next return finds it. */
const after = ({ recipients }: SettledMessage, { state, news }: Settlement): SettledMessage => ({
  state,
  recipients: recipients.map((one) => news.find(({ address }) => address === one.address) ?? one),
})

const play = (
  start: SettledMessage,
  mails: readonly {
    readonly kind: ReturnKind
    readonly matched: readonly (readonly [string, RecipientAction])[]
  }[],
): SettledMessage =>
  mails.reduce(
    (message, { kind, matched }) =>
      after(
        message,
        settle(
          message,
          { kind },
          matched.map(([address, action]) => about(address, action)),
        ),
      ),
    start,
  )

const starts: readonly (readonly [MessageState, readonly (RecipientState | undefined)[]])[] = [
  ['sent', ['sent', 'sent', 'sent']],
  ['partial', ['sent', 'failed', 'sent']],
  ['partial', ['suppressed', 'sent', 'sent']],
  ['unknown', [undefined, undefined, undefined]],
  ['unknown', ['sent', 'deferred', 'failed']],
]

const startOf = ([state, states]: (typeof starts)[number]): SettledMessage => ({
  state,
  recipients: addresses.map((address, index) => {
    const known = states[index]
    return known === undefined ? { address } : { address, state: known }
  }),
})

it('the order of returns does not matter, and a return counts once', () => {
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.array(returns, { maxLength: 5 }), (start, mails) => {
      const once = play(startOf(start), mails)
      expect(play(startOf(start), [...mails].reverse())).toMatchObject({ state: once.state })
      expect(play(once, mails).state).toBe(once.state)
    }),
    { numRuns: 2_000 },
  )
})

it.each(['failed', 'cancelled'] as const)('%s stays as it is', (state) => {
  const message = { state, recipients: addresses.map((address) => ({ address })) }
  expect(settle(message, { kind: 'bounce' }, [about(addresses[0], 'failed')])).toEqual({ state, news: [] })
})

it('while others are still to be tried, only a recipient that a server had taken bounces', () => {
  const recipients = [
    { address: addresses[0], state: 'sent' as const },
    { address: addresses[1], state: 'deferred' as const },
    { address: addresses[2] },
  ]
  const matched = addresses.map((address) => about(address, 'failed'))
  const { state, news } = settle({ state: 'deferred', recipients }, { kind: 'bounce' }, matched)
  expect(state).toBe('deferred')
  expect(news.map(({ address, state: now }) => [address, now])).toEqual([[addresses[0], 'bounced']])
})
