import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const repository = join(import.meta.dirname, '../..')
const program = join(repository, 'apps/playground/server/cli/bounce.ts')
const families = join(repository, 'packages/bounce/test/families')

const runWith = (input: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@saatja/source', program, ...args],
    { encoding: 'utf8', input },
  )
  return { status, stdout, stderr }
}
const run = (...args: readonly string[]) => runWith('', ...args)

describe('npm run bounce', () => {
  it('says what came back, for whom and why, in the language asked for', () => {
    const file = join(families, 'yahoo.eml')
    const english = run(file)
    expect(english).toMatchObject({ status: 0, stderr: '' })
    expect(english.stdout).toContain('failed  jaan@klient.example  5.2.1')
    expect(english.stdout).toContain('errors#recipient-disabled')
    expect(run(file, '--lang', 'et').stdout).toContain('Mida teha: ')
    expect(run(file, '--lang', 'lv').stdout).toContain('Ko darīt: ')
  })

  it('names the code that the report states when the server said another', () => {
    expect(run(join(families, 'sendgrid.eml')).stdout).toContain(
      '5.2.2  (reported 5.0.0 by sendgrid.example)',
    )
  })

  it('reads standard input, and answers JSON', () => {
    const mail = 'From: a@b.example\nSubject: Re: hello\n\nThank you.\n'
    const { status, stdout } = runWith(mail, '-', '--json', '--envelope-to', 'b+x@event.erp.example')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'reply', returnedTo: ['b+x@event.erp.example'] })
  })

  it('shows control characters of foreign text instead of obeying them', () => {
    const mail = `From: mailer-daemon@mx.example\nSubject: failure notice\n\n<a@b.example>:\n550 5.1.1 User \u001b[31munknown\u202e\n`
    const { stdout } = runWith(mail, '-')
    expect(stdout).toContain('\\u001b[31munknown\\u202e')
    expect(stdout).not.toContain('\u001b')
  })

  it('ends with 1 when the mail cannot be read', () => {
    expect(run(join(families, 'no-such-file.eml'))).toMatchObject({ status: 1, stdout: '' })
    expect(runWith('', '-').status).toBe(1)
  })

  it.each([
    [[], 'MAIL.EML: give one file'],
    [['a.eml', 'b.eml'], 'MAIL.EML: give one file'],
    [['a.eml', '--lang', 'de'], '--lang: "de" is not one of et, lv, en'],
    [['a.eml', '--wrong'], "Unknown option '--wrong'"],
  ])('refuses %j with one sentence', (args, sentence) => {
    const { status, stdout, stderr } = run(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
