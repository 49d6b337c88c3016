import type { Address, Provider } from '@saatja/core'
import { plainBehaviour } from '@saatja/testkit'
import { describe, expect, it } from 'vitest'
import { startAttempts } from './attempts.ts'
import { message, startRig } from './fixture.ts'

const mails = startAttempts()
const { attempt, envelope } = mails

describe('recipients', () => {
  it('must be there', async () => {
    for (const to of [[], undefined])
      expect(await attempt({ to })).toMatchObject({
        code: 'REJECTED',
        diagnosis: { id: 'recipients-missing' },
      })
  })

  it('may be some of those in the headers, and no others', async () => {
    const before = envelope().length
    const both = { ...message, to: ['a@b.ee', 'c@b.ee'] as Address[] }
    const receipt = await mails.rig.mailer.send('MARI', both, { recipients: ['c@b.ee'] })
    expect(receipt).toMatchObject({ accepted: ['c@b.ee'], envelope: { to: ['c@b.ee'] } })
    expect(envelope().slice(before + 1)).toEqual(['RCPT TO:<c@b.ee>'])
    expect(mails.rig.server.messages.at(-1)).toContain('To: a@b.ee, c@b.ee')
    await expect(mails.rig.mailer.send('MARI', both, { recipients: ['x@b.ee'] })).rejects.toMatchObject({
      diagnosis: { id: 'recipient-not-of-message', params: { field: 'recipients', address: 'x@b.ee' } },
    })
  })

  it('that the server refuses one by one are told with the reason of each', async () => {
    const some = await startRig({
      offers: ['PIPELINING', 'AUTH PLAIN'],
      responses: { RCPT: ['250 ok', '550 5.1.1 no such user', '450 4.2.0 not now', '250 ok'] },
    })
    const receipt = await some.mailer.send('MARI', {
      ...message,
      to: ['a@b.ee', 'c@b.ee', 'd@b.ee', 'e@b.ee'],
    })
    await some.close()
    expect(receipt.accepted).toEqual(['a@b.ee', 'e@b.ee'])
    expect(receipt.rejected).toMatchObject([
      {
        address: 'c@b.ee',
        reply: '550 5.1.1 no such user',
        diagnosis: { stage: 'recipient', code: 'REJECTED' },
      },
      { address: 'd@b.ee', reply: '450 4.2.0 not now', diagnosis: { stage: 'recipient', retry: 'later' } },
    ])
  })

  it('more than the vendor takes are refused beforehand', async () => {
    const source = { from: 'test', checkedAt: '2026-11-22', confidence: 'vendor' } as const
    const provider: Provider = {
      id: 'kivi',
      name: 'Kivi',
      hosts: ['mail.kivi.ee'],
      foreignFrom: 'accepts',
      limits: { recipientsPerMessage: { ...source, value: 2 }, size: { ...source, value: 5_000 } },
      replies: [],
      texts: { et: async () => ({}), lv: async () => ({}), en: async () => ({}) },
      behaviour: plainBehaviour,
    }
    const limited = await startRig({ mailer: { providers: [provider] } })
    const error = await limited.mailer
      .send('MARI', { ...message, to: ['a@b.ee', 'c@b.ee', 'd@b.ee'] })
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'REJECTED',
      diagnosis: { id: 'recipients-too-many', params: { count: 3, limit: 2 } },
    })
    const big = await limited.mailer
      .send('MARI', { ...message, text: 'x'.repeat(6_000) })
      .catch((thrown: unknown) => thrown)
    expect(big).toMatchObject({ code: 'REJECTED', diagnosis: { id: 'message-too-large' } })
    expect(limited.server.connections().ever).toBe(0)
    await limited.close()
  })
})
