import { describe, expect, it } from 'vitest'
import type { EffectiveSettings } from '../../src/contract/effective.ts'
import type { Provider } from '../../src/contract/provider.ts'
import { secret } from '../../src/contract/secret.ts'
import { ProblemError } from '../../src/diagnosis/problem.ts'
import { envelopeSenderOf } from '../../src/mailer/envelope-sender.ts'

const settings = (sender: string): { readonly settings: EffectiveSettings } => ({
  settings: {
    fields: { sender: { value: sender, origin: 'card' } },
    identity: { from: { address: 'mari@kivi.ee' }, envelopeFrom: 'kivi@event.erp.example' },
  } as unknown as EffectiveSettings,
})
const house = {
  returnPath: {
    domain: 'Event.erp.example',
    senders: ['house-reply-to'],
    keys: [{ letter: 'a', secret: secret('a'.repeat(40)) }],
  },
} as unknown as Provider
const own = settings('house-reply-to')
const signed = 'b+abc@event.erp.example'

describe('the envelope sender of one message', () => {
  it('is that of the identity, and asks for no reports', () => {
    expect(envelopeSenderOf(own, [house], undefined)).toEqual({ from: 'kivi@event.erp.example' })
  })

  it('is the one given, at the domain of the return path, with reports of headers only', () => {
    expect(envelopeSenderOf(own, [house], signed)).toEqual({
      from: signed,
      dsn: { return: 'headers', notify: ['failure', 'delay'] },
    })
  })

  it.each([
    ['another domain', own, 'b+abc@other.example'],
    ['a domain below', own, 'b+abc@a.event.erp.example'],
    ['no address', own, 'b+abc'],
    ['two lines', own, 'b+abc@event.erp.example>\r\nRCPT TO:<a@b.example'],
    ['another sender', settings('smtp'), signed],
  ])('is refused otherwise: %s', (_, user, given) => {
    expect(() => envelopeSenderOf(user, [house], given)).toThrow(ProblemError)
    expect(() => envelopeSenderOf(user, [], given)).toThrow(ProblemError)
  })
})
