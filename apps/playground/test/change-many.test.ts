import { kivi } from '@saatja/demo'
import { expect, it } from 'vitest'
import { viewCard } from '../server/cards/draft.ts'
import { sendersOf } from '../server/provider-view.ts'
import { providers } from '../server/providers.ts'
import { changedCards, isChosen } from '../web/src/test-all/change.ts'

const cards = kivi.cards.map(viewCard)
const smtp = sendersOf(providers).find(({ id }) => id === 'smtp')
const nothing = { kind: undefined, sender: undefined, server: '' } as const

it.each([
  ['nothing', {}],
  ['a kind without a sender', { kind: 'sender' }],
  ['a kind without a server', { kind: 'server', server: ' ' }],
] as const)('a change of many cards changes none while %s is chosen', (_name, part) => {
  const change = { ...nothing, ...part }
  expect([isChosen(change), changedCards(cards, change)]).toEqual([false, []])
})

it('a change of many cards leaves those alone that say it already', () => {
  const change = { ...nothing, kind: 'sender', sender: smtp } as const
  const already = cards.filter(({ mail }) => mail.sender === 'smtp').map(({ code }) => code)
  expect(already.length).toBeGreaterThan(0)
  const changed = changedCards(cards, change)
  expect(changed).toHaveLength(cards.length - already.length)
  expect(changed.every(({ mail }) => mail?.sender === 'smtp')).toBe(true)
})
