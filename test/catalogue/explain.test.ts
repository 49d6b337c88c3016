import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const program = join(import.meta.dirname, '../../apps/playground/server/cli/explain.ts')

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@saatja/source', program, ...args],
    {
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}

describe('npm run explain', () => {
  it('says what a pasted error means, in the language asked for', () => {
    const reply =
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.'
    const english = run(reply)
    expect(english).toMatchObject({ status: 0, stderr: '' })
    expect(english.stdout).toContain('Authenticated SMTP')
    expect(english.stdout).toContain('What to do: ')
    expect(english.stdout).toContain('errors#m365-smtp-auth-off-tenant')
    expect(run(reply, '--lang', 'et').stdout).toContain('Mida teha: ')
    expect(run(reply, '--lang', 'lv').stdout).toContain('Ko darīt: ')
  })

  it('joins words that were given without quotes, and uses provider and step', () => {
    expect(run('535', 'Authentication', 'failed', '--provider', 'zone').stdout).toContain(
      'errors#zone-password',
    )
    expect(run('550 no', '--stage', 'recipient').stdout).toContain('errors#recipient-refused')
  })

  it.each([
    [[], 'ERROR: enter the error text'],
    [['  '], 'ERROR: enter the error text'],
    [['550 no', '--lang', 'de'], '--lang: "de" is not one of et, lv, en'],
    [['550 no', '--provider', 'nobody'], '--provider: "nobody" is not one of directo'],
    [['550 no', '--stage', 'soon'], '--stage: "soon" is not one of settings'],
    [['550 no', '--wrong'], "Unknown option '--wrong'"],
  ])('refuses %j with one sentence', (args, sentence) => {
    const { status, stdout, stderr } = run(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
