import { describe, expect, it } from 'vitest'
import { explain } from '../src/commands/explain.ts'
import { endedOf } from './ended.ts'
import { plainSetup } from './plain-setup.ts'

const run = (...args: readonly string[]) => endedOf(() => explain(args, plainSetup))

describe('explain', () => {
  it('says what a pasted error means, in the language asked for', async () => {
    const reply =
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.'
    const english = await run(reply)
    expect(english).toMatchObject({ code: 0, err: '' })
    expect(english.out).toContain('Authenticated SMTP')
    expect(english.out).toContain('What to do: ')
    expect(english.out).not.toContain('errors#')
    expect((await run(reply, '--lang', 'lv')).out).toContain('Ko darīt: ')
  })

  it('joins words that were given without quotes, and uses provider and step', async () => {
    const words = ['535', 'Authentication', 'failed']
    const { out } = await run(...words, '--provider', 'zone', '--stage', 'sign-in', '--json')
    expect(JSON.parse(out)).toMatchObject({ diagnosis: { id: 'zone-password' } })
  })

  it('refuses with one sentence and code 2', async () => {
    const { code, out, err } = await run('550 no', '--lang', 'de')
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe('--lang: "de" is not one of et, lv, en\n')
  })
})
