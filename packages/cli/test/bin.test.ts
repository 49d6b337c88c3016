import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { runCli } from '../src/index.ts'
import { type Ended, endedOf } from './ended.ts'

const bin = fileURLToPath(new URL('../src/bin.ts', import.meta.url))

/** Runs the program as `npx @saatja/cli` does, without a terminal. */
const start = (line: string, input = ''): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--conditions=@saatja/source', bin, ...line.split(' ')],
      { cwd: folder },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    )
    child.stdin?.end(input)
  })

/** Runs what the program calls; names of files are those of the folder. */
const run = (line: string): Promise<Ended> =>
  endedOf(() => runCli(line.split(' ').map((word) => (word.endsWith('.json') ? join(folder, word) : word))))

const cards = {
  company: { name: 'Kivi OÜ', slug: 'kivi', mailUserCode: 'MAIL' },
  users: [
    {
      code: 'MAIL',
      email: 'post@kivi.example',
      mail: { sender: 'smtp', server: '127.0.0.1:587', username: 'post@kivi.example' },
    },
    { code: 'MARI', email: 'mari@kivi.example' },
  ],
}

const zones = { 'kivi.example': { MX: ['10 server42.areait.lv'], TXT: ['v=spf1 ip4:127.0.0.1 -all'] } }

const returned = [
  'From: Mail Delivery Subsystem <mailer-daemon@mx.example>',
  'To: mari@kivi.example',
  'Subject: Delivery failed',
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  '',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.example',
  '',
  'Final-Recipient: rfc822; anna@example.com',
  'Action: failed',
  'Status: 5.1.1',
  'Diagnostic-Code: smtp; 550 5.1.1 user unknown',
  '',
  '--b--',
  '',
].join('\r\n')

/** A company whose one user signs. */
const signing = (more: object = {}) => ({
  company: { name: 'Kivi', slug: 'kivi' },
  users: [
    {
      code: 'SIGN',
      email: 'sign@kivi.example',
      mail: {
        sender: 'smtp',
        server: 'mail.kivi.example:587',
        username: null,
        dkim: { domain: 'kivi.example', selector: 'mail2026', ...more },
      },
    },
  ],
})

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saatja-cli-'))
  await writeFile(join(folder, 'cards.json'), JSON.stringify(cards))
  await writeFile(join(folder, 'zones.json'), JSON.stringify(zones))
  await writeFile(join(folder, 'signing.json'), JSON.stringify(signing()))
  await writeFile(join(folder, 'key-inside.json'), JSON.stringify(signing({ privateKey: 'kanaarilind' })))
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('npx @saatja/cli', () => {
  it('send gives the error as JSON, and goes to no private address unasked', async () => {
    vi.stubEnv('SAATJA_PASSWORD_MAIL', 'kanaarilind-7')
    const line = 'send --as MARI --to a@example.com --cards cards.json --json'
    const { code, out, err } = await run(line)
    expect([code, err]).toEqual([1, ''])
    expect(JSON.parse(out).error).toMatchObject({ code: 'CONFIG', diagnosis: { id: 'private-address' } })
    expect(out).not.toContain('kanaarilind')
  })

  it('check says which step failed, and what to do, in the language asked for', async () => {
    vi.stubEnv('SAATJA_PASSWORD_MAIL', 'kanaarilind-7')
    const { code, out } = await run('check --as mari --cards cards.json --lang et')
    expect(code).toBe(1)
    expect(out).toMatch(/lookup +ebaõnnestus/)
    expect(out).toContain('Mida teha: ')
    expect(out).not.toContain('kanaarilind')
  })

  it('check names the variable of a password that no one can type', async () => {
    const { code, out, err } = await start('check --as MARI --cards cards.json')
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe('users.MAIL.mail.password: set SAATJA_PASSWORD_MAIL to the password of MAIL\n')
  })

  it.each([
    ['en', 'set SAATJA_DKIM_KEY_SIGN to the private key of SIGN in PEM format'],
    ['et', 'pane kasutaja SIGN privaatvõti PEM-vormingus muutujasse SAATJA_DKIM_KEY_SIGN'],
    ['lv', 'ierakstiet lietotāja SIGN privāto atslēgu PEM formātā mainīgajā SAATJA_DKIM_KEY_SIGN'],
  ])('check names the variable of a private key that is missing, in %s', async (lang, sentence) => {
    const { code, err } = await run(`check --as SIGN --cards signing.json --lang ${lang}`)
    expect([code, err.trim()]).toEqual([2, `users.SIGN.mail.dkim.privateKey: ${sentence}`])
  })

  it('takes no private key from a file', async () => {
    const { code, err } = await run('check --as SIGN --cards key-inside.json')
    expect(code).toBe(2)
    expect(err).toContain('users[0].mail.dkim.privateKey: private keys are not allowed in the file')
    expect(err).not.toContain('kanaarilind')
  })

  it('explain says what an error means', async () => {
    const { code, out } = await run('explain 550 5.1.1 user unknown --json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      diagnosis: { id: 'recipient-unknown' },
      explanation: { remedy: expect.any(String) },
    })
  })

  it('detect asks a file instead of DNS', async () => {
    const { code, out } = await run('detect anna@kivi.example --zones zones.json --json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ server: 'server42.areait.lv:465' })
  })

  it('preflight looks at the mail of a user of the file', async () => {
    const { code, out } = await run('preflight --as MARI --cards cards.json --zones zones.json --json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ card: 'MARI', spf: { result: 'pass' } })
  })

  it('bounce reads a message from standard input', async () => {
    const { code, out } = await start('bounce -', returned)
    expect(code).toBe(0)
    expect(out).toMatch(/^The message came back\n/)
    expect(out).toContain('anna@example.com')
  })

  it('says its help in the language asked for, and its version', async () => {
    expect((await run('--help --lang et')).out).toContain('leiab e-posti aadressi järgi meiliserveri')
    expect((await run('explain --help --lang lv')).out).toContain('Izejas kods')
    expect(await run('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  it('bounce of a file that is not there is a wrong argument', async () => {
    expect(await run('bounce nowhere.eml')).toMatchObject({ code: 2, out: '' })
  })

  it('explain prints no page without an address', async () => {
    expect((await run('explain 550 5.1.1 user unknown')).out).not.toContain('errors#')
  })

  it('names what it knows when a command is none', async () => {
    const { code, err } = await start('recieve --lang lv')
    expect(code).toBe(2)
    expect(err).toBe('„recieve” nav komanda; izvēlieties send, check, explain, detect, preflight, bounce\n')
  })
})
