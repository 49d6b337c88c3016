import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bounce } from '../src/commands/bounce.ts'
import { endedOf } from './ended.ts'
import { plainSetup } from './plain-setup.ts'

const families = join(import.meta.dirname, '../../bounce/test/families')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saatja-bounce-'))
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...args: readonly string[]) => endedOf(() => bounce(args, plainSetup))

/** The same for a message of these lines. */
const runFor = async (lines: readonly string[], ...args: readonly string[]) => {
  const file = join(folder, 'message.eml')
  await writeFile(file, lines.map((line) => `${line}\n`).join(''))
  return run(file, ...args)
}

describe('bounce', () => {
  it('says what came back, for whom and why, in the language asked for', async () => {
    const file = join(families, 'yahoo.eml')
    const english = await run(file)
    expect(english).toMatchObject({ code: 0, err: '' })
    expect(english.out).toContain('failed  jaan@klient.example  5.2.1')
    expect(english.out).not.toContain('errors#')
    expect((await run(file, '--lang', 'lv')).out).toContain('Ko darīt: ')
  })

  it('names the code that the report states when the server said another', async () => {
    const { out } = await run(join(families, 'sendgrid.eml'))
    expect(out).toContain('5.2.2  (reported 5.0.0 by sendgrid.example)')
  })

  it('answers JSON', async () => {
    const mail = ['From: a@b.example', 'Subject: Re: hello', '', 'Thank you.']
    const { code, out } = await runFor(mail, '--json', '--envelope-to', 'b+x@event.erp.example')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ kind: 'reply', returnedTo: ['b+x@event.erp.example'] })
  })

  it('shows control characters of foreign text instead of obeying them', async () => {
    const { out } = await runFor([
      'From: mailer-daemon@mx.example',
      'Subject: failure notice',
      '',
      '<a@b.example>:',
      '550 5.1.1 User \u001b[31munknown\u202e',
    ])
    expect(out).toContain('\\u001b[31munknown\\u202e')
    expect(out).not.toContain('\u001b')
  })

  it('ends with 1 when the mail cannot be read', async () => {
    expect((await runFor([])).code).toBe(1)
  })

  it('ends with 2 when there is no such file', async () => {
    expect(await run(join(families, 'no-such-file.eml'))).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^MAIL\.EML: there is no file .+no-such-file\.eml\n$/),
    })
  })

  it('refuses with one sentence and code 2', async () => {
    const { code, out, err } = await run('a.eml', '--lang', 'de')
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe('--lang: "de" is not one of et, lv, en\n')
  })
})
