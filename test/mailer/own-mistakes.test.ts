import { createMailer, type MailerOptions, type SendOptions } from '@saatja/core'
import { reason } from '@saatja/test-wrong-uses'
import { describe, expect, it } from 'vitest'
import { company, message } from './fixture.ts'
import { startWrongUses } from './wrong-uses.ts'

const uses = startWrongUses()

const cards = new Map()
const valid = { providers: [], company, cards }

describe('a mistake in the application’s own code', () => {
  const mistaken = (): never => {
    throw new TypeError("Cannot read properties of undefined (reading 'email')")
  }
  const mailerWith = (more: Partial<MailerOptions>) =>
    createMailer({ ...valid, cards: { get: () => uses.rig.card }, ...more })

  it.each<[string, Partial<MailerOptions>, SendOptions]>([
    ['cards.get', { cards: { get: mistaken } }, {}],
    ['dial', { dial: mistaken }, {}],
    ['pace.take', { pace: { take: mistaken } }, {}],
  ])('in %s is told as one, and never to be tried again', async (_, options, sendOptions) => {
    const error = await reason(() => mailerWith(options).send('MARI', message, sendOptions))
    expect(error).toMatchObject({ code: 'CONFIG', diagnosis: { id: 'program-error', retry: 'after-change' } })
    expect(error.message).toContain("reading 'email'")
    expect(uses.unhandled).toEqual([])
  })

  it('in beforeDot keeps the dot back', async () => {
    const before = uses.rig.server.messages.length
    const error = await reason(() => uses.rig.mailer.send('MARI', message, { beforeDot: mistaken }))
    expect(error).toMatchObject({ code: 'CONFIG', diagnosis: { id: 'program-error' } })
    expect(uses.rig.server.messages).toHaveLength(before)
  })

  it.each([
    new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }),
    new TypeError('fetch failed'),
    new Error('connection terminated'),
  ])('is not what %o means', async (thrown) => {
    const cardsOfNetwork = { get: () => Promise.reject(thrown) }
    const error = await reason(() => mailerWith({ cards: cardsOfNetwork }).send('MARI', message))
    expect(error).toMatchObject({ code: 'NETWORK', diagnosis: { id: 'card-unreadable' } })
  })
})
