import type { EffectiveSettings, Finding } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { linkTable } from '../web/src/test-all/link-table.ts'
import { unsignedOf } from '../web/src/test-all/unsigned.ts'

const settings = (user: string, findings: readonly Partial<Finding>[]): EffectiveSettings =>
  ({
    user,
    findings,
    fields: { username: { value: `${user}@kivi.example` }, provider: { value: 'm365' } },
  }) as unknown as EffectiveSettings

describe('links for those who have to sign in', () => {
  it('are for users whose own card lacks the sign-in', () => {
    const effective = new Map([
      ['OWN', settings('OWN', [{ code: 'oauth-grant-missing', card: 'OWN' }])],
      ['HEIR', settings('HEIR', [{ code: 'oauth-grant-missing', card: 'MAIL' }])],
      ['DONE', settings('DONE', [])],
    ])
    expect(unsignedOf(['OWN', 'HEIR', 'DONE', 'GONE'], effective)).toEqual([
      { user: 'OWN', mailbox: 'OWN@kivi.example', provider: 'm365' },
    ])
  })

  it('are a table in which no name is a formula', () => {
    const row = {
      user: 'A',
      mailbox: 'a@b.ee',
      provider: 'm365',
      name: '=1+1',
      email: 'a@b.ee',
      url: 'http://x/y',
    }
    expect(linkTable(['Kood', 'Nimi', 'E-post', 'Link'], [row])).toBe(
      'Kood;Nimi;E-post;Link\r\nA;"\'=1+1";a@b.ee;http://x/y',
    )
  })
})
