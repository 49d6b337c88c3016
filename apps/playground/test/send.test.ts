import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Ended, endedOf } from '@saatja/cli/test/ended'
import { send } from '@saatja/cli/workspace'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseCards } from '../server/cards/file.ts'
import { setup } from '../server/cli/setup.ts'
import { runProgram } from './program.ts'

const example = fileURLToPath(new URL('../cards.example.json', import.meta.url))

const sendHere = (args: readonly string[]): Promise<Ended> => endedOf(() => send(args, setup))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saatja-send-'))
})
afterAll(() => rm(folder, { recursive: true }))

const cardsFile = async (content: unknown): Promise<string> => {
  const path = join(folder, 'cards.json')
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const company = { name: 'Kivi OÜ', slug: 'kivi' }
const to = ['--to', 'someone@example.com']

describe('sending from a terminal', () => {
  it('sends as a demo user into the sandbox and shows origins and conversation', async () => {
    const { code, out, err } = await sendHere(['--as', 'MARI', ...to])
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toMatch(/Mail server +mail\.kivi\.example:587 +system user MAIL/)
    expect(out).toContain('C: AUTH PLAIN [secret]')
    expect(out).toContain('accepted the message for someone@example.com')
  })

  it('sends with own cards, the password from the environment', async () => {
    const args = ['--as', 'MARI', ...to, '--cards', example, '--lang', 'et']
    const { code, out } = await runProgram('send', args, { SAATJA_PASSWORD_MAIL: 'kanaarilind-7' })
    expect(code).toBe(0)
    expect(out).toContain('süsteemikasutaja MAIL')
    expect(out).not.toContain('kanaarilind')
  })

  it('sends a message of your own with any field of one', async () => {
    const path = join(folder, 'message.json')
    await writeFile(join(folder, 'invite.txt'), 'Bring the contract.')
    const own = {
      subject: 'Meeting',
      text: 'See you.',
      replyTo: 'office@kivi.example',
      unsubscribe: { url: 'https://kivi.example/off', oneClick: true },
      attachments: [{ path: 'invite.txt' }],
    }
    await writeFile(path, JSON.stringify(own))
    const sent = await sendHere(['--as', 'MARI', ...to, '--message', path])
    expect([sent.code, sent.err]).toEqual([0, ''])
    await writeFile(path, JSON.stringify({ ...own, headers: { From: 'x@y.ee' } }))
    const refused = await sendHere(['--as', 'MARI', ...to, '--message', path])
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('headers.From')
  })

  it('names the variable of a missing password when nobody can be asked', async () => {
    const { code, out, err } = await runProgram('send', ['--as', 'MARI', ...to, '--cards', example])
    expect(code).toBe(2)
    expect(err).toContain('SAATJA_PASSWORD_MAIL')
    expect(out).toBe('')
  })

  it('signs the sandbox in to Microsoft', async () => {
    const { code, out } = await sendHere(['--as', 'JANIS', ...to])
    expect(code).toBe(0)
    expect(out).toContain('AUTH XOAUTH2 [secret]')
  })
})

describe('settings that cannot work: exit code 2, the field named, nothing sent', () => {
  it.each([
    [
      'a port outside the list',
      { sender: 'smtp', server: 'mail.kivi.example:2526', username: null },
      'server',
    ],
    ['an unknown provider', { sender: 'smtp', provider: 'hotmail' }, 'provider'],
    ['an unknown sender', { sender: 'pigeon' }, 'sender'],
  ])('%s', async (_name, mail, field) => {
    const path = await cardsFile({ company, users: [{ code: 'A', email: 'a@kivi.example', mail }] })
    const { code, out, err } = await sendHere(['--as', 'A', ...to, '--cards', path])
    expect(code).toBe(2)
    expect(err).toMatch(new RegExp(`^A: ${field}: `))
    expect(out).toBe('')
  })

  it('a missing system user', async () => {
    const users = [{ code: 'A', email: 'a@kivi.example' }]
    const path = await cardsFile({ company: { ...company, mailUserCode: 'GONE' }, users })
    const { code, out, err } = await sendHere(['--as', 'A', ...to, '--cards', path])
    expect(code).toBe(2)
    expect(err).toContain('company.mailUserCode')
    expect(err).toContain('GONE')
    expect(out).toBe('')
  })
})

describe('a malformed cards file', () => {
  const user = { code: 'A', email: 'a@kivi.example' }
  it.each([
    ['no JSON', '{ "company": ', /not JSON/],
    ['no company', { users: [user] }, /company/],
    ['a version to come', { version: 2, company, users: [user] }, /version: must be 1/],
    ['no users', { company, users: [] }, /users: at least one/],
    [
      'a card without e-mail',
      { company, users: [{ code: 'A' }] },
      /users\[0\]\.email: every user needs an email address/,
    ],
    ['an empty e-mail', { company, users: [{ ...user, email: '' }] }, /users\[0\]\.email/],
    [
      'a password',
      { company, users: [{ ...user, mail: { password: 'x' } }] },
      /users\[0\]\.mail\.password: .*SAATJA_PASSWORD/,
    ],
    [
      'an unknown field',
      { company, users: [{ ...user, mail: { port: 25 } }] },
      /users\[0\]\.mail\.port: is not a known field/,
    ],
    [
      'a wrong encryption',
      { company, users: [{ ...user, mail: { security: 'ssl' } }] },
      /users\[0\]\.mail\.security/,
    ],
    ['a code twice', { company, users: [user, user] }, /users\[1\]\.code: A appears twice/],
  ])('%s', (_name, content, sentence) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    expect(() => parseCards(text, 'cards.json')).toThrow(sentence)
  })

  it.each([
    '{"users":[{"mail":{"password": kanaarilind}}]}',
    '{"password":"x"\n"kanaarilind", }',
    'kanaarilind',
  ])('that is no JSON is not quoted: it may hold a password: %s', (text) => {
    expect(() => parseCards(text, 'cards.json')).toThrow(/^cards\.json: not JSON(?!.*naari)/s)
  })

  it('ends the program with code 2 and one sentence', async () => {
    const args = ['--as', 'A', ...to, '--cards', await cardsFile('[')]
    const { code, err } = await runProgram('send', args)
    expect(code).toBe(2)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('the example in the repository is a good one', async () => {
    expect(parseCards(await readFile(example, 'utf8'), 'example').users.map(({ code }) => code)).toContain(
      'MARI',
    )
  })
})
