import { expect, it } from 'vitest'
import { inheritedAfter } from '../../src/settings/changed-by.ts'

const mail = { code: 'MAIL', email: 'office@kivi.ee' }
const other = { code: 'OFFICE', email: 'second@kivi.ee' }
const company = { name: 'Kivi OÜ', slug: 'kivi', mailUserCode: 'MAIL' }
const before = { company, systemUser: mail, providers: [] }
const stored = async (code: string) => [mail, other].find((card) => card.code === code)
const neverAsked = async (code: string): Promise<never> => {
  throw new Error(`asked for ${code}`)
}

it('a system card that is saved is inherited as it is saved', async () => {
  const card = { ...mail, mail: { sender: 'smtp' } }
  expect(await inheritedAfter(before, { card }, neverAsked)).toEqual({ ...before, systemUser: card })
})

it('a card that nobody inherits from changes nothing', async () => {
  expect(await inheritedAfter(before, { card: other }, neverAsked)).toEqual(before)
})

it('a company that names another system user lets its card be inherited', async () => {
  const next = { ...company, mailUserCode: 'OFFICE' }
  expect(await inheritedAfter(before, { company: next }, stored)).toEqual({
    ...before,
    company: next,
    systemUser: other,
  })
  const card = { ...other, name: 'Office' }
  const both = await inheritedAfter(before, { company: next, card }, neverAsked)
  expect(both).toEqual({ ...before, company: next, systemUser: card })
})

it('without a system user nothing is inherited from a card', async () => {
  const { mailUserCode: _code, ...next } = company
  expect(await inheritedAfter(before, { company: next }, neverAsked)).toEqual({
    ...before,
    company: next,
    systemUser: undefined,
  })
})
