import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Sandbox, startSandbox } from '@saatja/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { check } from '../src/commands/check.ts'
import { send } from '../src/commands/send.ts'
import { providersFrom } from '../src/providers.ts'
import type { Setup } from '../src/setup.ts'
import { endedOf } from './ended.ts'

const providers = providersFrom({})
const kivi = {
  company: { name: 'Kivi OÜ', slug: 'kivi', mailUserCode: 'MAIL' },
  cards: [
    {
      code: 'MAIL',
      email: 'post@kivi.example',
      mail: { sender: 'smtp', server: 'mail.kivi.example:587', username: 'post@kivi.example' },
    },
    { code: 'MARI', email: 'mari@kivi.example' },
  ],
}

let sandbox: Sandbox
let folder: string
let setup: Setup
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saatja-cli-'))
  sandbox = await startSandbox({ providers })
  setup = {
    call: (command) => command,
    providers,
    environment: { SAATJA_PASSWORD_MAIL: 'kanaarilind-7' },
    sandbox: {
      samples: [kivi],
      zones: {},
      open: async () => ({
        providers,
        dial: sandbox.dial,
        signIn: async () => {},
        close: async () => {},
      }),
    },
  }
})
afterAll(async () => {
  await sandbox?.close()
  await rm(folder, { recursive: true })
})
it('send answers the receipt alone as JSON, for a message from a file', async () => {
  const path = join(folder, 'message.json')
  await writeFile(path, JSON.stringify({ subject: 'Invoice', text: 'Hello', replyTo: 'office@kivi.example' }))
  const args = ['--as', 'mari', '--to', 'anna@example.com', '--message', path, '--json']
  const { code, out } = await endedOf(() => send(args, setup))
  expect(code).toBe(0)
  expect(JSON.parse(out).receipt).toMatchObject({ accepted: ['anna@example.com'] })
  expect(sandbox.mails().at(-1)?.subject).toBe('Invoice')
})

it('a wrong field of the message is named, and nothing is sent', async () => {
  const path = join(folder, 'message.json')
  await writeFile(path, JSON.stringify({ subject: 'Invoice', txet: 'Hello' }))
  const before = sandbox.mails().length
  const args = ['--as', 'mari', '--to', 'anna@example.com', '--message', path]
  await expect(send(args, setup)).rejects.toThrow(`${path}: txet: is not a known field`)
  expect(sandbox.mails()).toHaveLength(before)
})

it('check signs in, says each step, and prints no password', async () => {
  const { code, out } = await endedOf(() => check(['--as', 'MARI'], setup))
  expect(code).toBe(0)
  expect(out).toMatch(/sign-in +succeeded/)
  expect(out).toContain('Not checked: sender, recipient, message, final-reply')
  expect(out).toContain('C: AUTH PLAIN [secret]')
  expect(out).not.toContain('kanaarilind')
})
