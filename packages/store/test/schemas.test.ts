import { describe, expect, it } from 'vitest'
import { cardSchema, check, companySchema, eventSchema } from '../src/schemas.ts'

const card = { code: 'A', email: 'a@kivi.ee' }

describe('what is kept', () => {
  it.each([
    [
      'a card',
      cardSchema,
      { ...card, name: undefined, mail: { username: null, password: { reveal: () => 'x' } } },
    ],
    ['a company', companySchema, { slug: 'kivi', name: 'Kivi', bulkModule: true }],
    ['an event', eventSchema, { kind: 'sent', data: { text: 'a \\u0000 in words' } }],
  ])('may be %s', (_, schema, value) => {
    expect(() => check(schema, value, 'it')).not.toThrow()
  })

  it.each([
    [cardSchema, undefined, 'it: must be an object'],
    [cardSchema, [], 'it: must be an object'],
    [cardSchema, { ...card, code: 5 }, 'it.code: must be text'],
    [cardSchema, { code: 'A' }, 'it.email: must be text'],
    [cardSchema, { ...card, email: 'a'.repeat(321) }, 'it.email: must be at most 320 characters'],
    [cardSchema, { ...card, mail: 'x' }, 'it.mail: must be an object'],
    [cardSchema, { ...card, mail: { username: 5 } }, 'it.mail.username: must be text'],
    [cardSchema, { ...card, toString: 1 }, 'it.toString: is not a known field'],
    [
      companySchema,
      { slug: 'Kivi', name: 'Kivi' },
      'it.slug: must be lower-case letters, digits and inner hyphens',
    ],
    [eventSchema, { kind: 'sent', data: [] }, 'it.data: must be an object'],
    [
      eventSchema,
      { kind: 'sent', data: { text: '\0' } },
      'it.data: must be whole characters, without U+0000',
    ],
  ])('is refused in one sentence: %#', (schema, value, sentence) => {
    expect(() => check(schema, value, 'it')).toThrow(sentence)
  })
})
