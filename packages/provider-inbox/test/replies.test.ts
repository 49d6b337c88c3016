import { diagnose } from '@saatja/core/explain'
import { expect, it } from 'vitest'
import { inbox } from '../src/index.ts'

it('reads a refused sign-in as access that is off or the wrong one of two passwords', () => {
  const provider = inbox()
  expect(diagnose('535 5.7.8 Error: authentication failed', { provider, stage: 'sign-in' })).toMatchObject({
    id: 'inbox-access-off',
    code: 'AUTH',
    field: 'password',
  })
  expect(diagnose('550 5.1.1 User unknown', { provider }).id).not.toMatch(/^inbox-/)
})
