import { describe, expect, it } from 'vitest'
import { wantedOf } from '../src/not-found/wanted.ts'

describe('an address that leads nowhere', () => {
  it.each([
    ['/et/docs/providers/gmial', { locale: 'et', base: '/et', words: 'gmial' }],
    ['/lv/', { locale: 'lv', base: '/lv', words: '' }],
    ['/docs/error-535.html', { locale: 'en', base: '', words: 'error 535' }],
    ['/etalon', { locale: 'en', base: '', words: 'etalon' }],
    ['/', { locale: 'en', base: '', words: '' }],
  ])('%s says in which language and for what to search', (path, wanted) =>
    expect(wantedOf(path)).toEqual(wanted),
  )
})
