import { type Company, resolveSettings, type UserCard } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { directo } from '../src/index.ts'

const company: Company = { name: 'Kivi OÜ', slug: 'kivi' }
const mari: UserCard = { code: 'MARI', email: 'mari@kivi.ee', name: 'Mari Mets' }

const settings = (card: UserCard, over: Partial<Company> = {}, provider = directo()) =>
  resolveSettings({ card, company: { ...company, ...over }, providers: [provider] })

const as = (sender: string, card: UserCard = mari): UserCard => ({ ...card, mail: { sender } })

describe('directo, the sender of a company without settings', () => {
  it('is the default and writes in the own name of the user', () => {
    const { fields, identity, auth, findings } = settings(mari)
    expect(fields.sender).toEqual({ value: 'directo', origin: 'default' })
    expect(fields.server).toEqual({ value: 'directo.gate.ee:25', origin: 'preset' })
    expect(fields.security).toEqual({ value: 'starttls', origin: 'preset' })
    expect(identity).toEqual({
      from: { name: 'Mari Mets', address: 'mari@kivi.ee' },
      envelopeFrom: 'mari@kivi.ee',
    })
    expect(auth).toBe('none')
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('leaves the name out when the card has none', () => {
    expect(settings({ code: 'JAAN', email: 'jaan@kivi.ee' }).identity.from).toEqual({
      address: 'jaan@kivi.ee',
    })
  })
})

describe('directo-reply-to', () => {
  it('writes from the event mailbox, with answers to the user and bounces to the events', () => {
    expect(settings(as('directo-reply-to')).identity).toEqual({
      from: { name: 'Mari Mets', address: 'kivi@event.data.directo.ee' },
      replyTo: { name: 'Mari Mets', address: 'mari@kivi.ee' },
      envelopeFrom: 'kivi@event.data.directo.ee',
    })
  })

  it.each([undefined, '', '   '])('shows the name of the company when the name on the card is %j', (name) => {
    const card = { code: 'JAAN', email: 'jaan@kivi.ee', ...(name === undefined ? {} : { name }) }
    const { from, replyTo } = settings(as('directo-reply-to', card)).identity
    expect(from).toEqual({ name: 'Kivi OÜ', address: 'kivi@event.data.directo.ee' })
    expect(replyTo).toEqual({ address: 'jaan@kivi.ee' })
  })

  it.each(['', 'kivi mets', 'kivi@mets', 'kivi\r\nBcc: x@y.ee', 'kivi,mets', '.kivi'])(
    'is refused when the company slug %j makes no address',
    (slug) => {
      const { findings } = settings(as('directo-reply-to'), { slug })
      expect(findings).toContainEqual(
        expect.objectContaining({
          code: 'identity-invalid',
          severity: 'error',
          field: 'company.slug',
        }),
      )
    },
  )
})

describe('the own route', () => {
  it('takes nothing from the card', () => {
    const card: UserCard = {
      ...mari,
      mail: { sender: 'directo', server: 'smtp.kivi.ee:465', username: 'mari', password: 'canary' },
    }
    const effective = settings(card)
    expect(effective.fields.server.value).toBe('directo.gate.ee:25')
    expect(effective.fields.username.value).toBeNull()
    expect(effective.password.set).toBe(false)
    expect(JSON.stringify(effective)).not.toContain('canary')
  })

  it.each(['directo', 'directo-reply-to'])(
    'lets bulk mail leave through %s with the module alone',
    (sender) => {
      expect(settings(as(sender)).bulkAllowed).toBe(false)
      expect(settings(as(sender), { bulkModule: true }).bulkAllowed).toBe(true)
    },
  )

  it('asks for the module also when a card states the same server as its own', () => {
    const card = { ...mari, mail: { server: 'directo.gate.ee:25', username: null } }
    expect(settings(card).bulkAllowed).toBe(false)
  })
})
