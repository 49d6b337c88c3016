import { describe, expect, it } from 'vitest'
import { find } from '../src/search/find.ts'
import { makeIndex, readIndex, type Section } from '../src/search/section.ts'
import { distance } from '../src/search/spelling.ts'

const section = (id: number, page: string): Section => ({
  id,
  path: `/docs/${id}`,
  page,
  label: page,
  heading: '',
  about: '',
  keywords: '',
  text: page,
})

const titles = ['Sertifikaadi viga', 'Rakenduse parool', 'Pordid ja krüpteering', 'Gmaili seadistamine']
const index = readIndex(
  makeIndex(
    titles.map((title, id) => section(id, title)),
    'et',
  ),
  'et',
)
const first = (query: string) => titles[Number(find(index, query, 'et')[0]?.path.slice('/docs/'.length))]

describe('the distance of two words', () => {
  it.each([
    ['gmail', 'gmail', 0],
    ['gmial', 'gmail', 1],
    ['sertifikat', 'sertifikaat', 1],
    ['parol', 'parool', 1],
    ['abcd', 'badc', 2],
    ['', 'abc', 3],
  ])('of %s and %s is %i', (one, other, letters) => {
    expect(distance(one, other)).toBe(letters)
    expect(distance(other, one)).toBe(letters)
  })
})

describe('a word that no page has', () => {
  it.each([
    ['gmial', 'Gmaili seadistamine'],
    ['krüpteringut', 'Pordid ja krüpteering'],
    ['sretifikaadi', 'Sertifikaadi viga'],
    ['rakenduseparool', 'Rakenduse parool'],
  ])('%s finds what was meant', (query, title) => expect(first(query)).toBe(title))

  it('finds nothing when nothing is near', () => expect(find(index, 'xyzzyplugh', 'et')).toEqual([]))
})
