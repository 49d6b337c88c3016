import { afterEach } from 'vitest'
import { type Sandbox, type SandboxOptions, startSandbox } from '../src/index.ts'
import { client, plainBlob, type SmtpClient } from './client.ts'
import { strict } from './strict-provider.ts'

export const host = 'smtp.strict.test'

const open: (() => void | Promise<void>)[] = []

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

/** A sandbox with the strict provider, closed after the test. */
export const sandboxWith = async (options: Partial<SandboxOptions> = {}): Promise<Sandbox> => {
  const sandbox = await startSandbox({ providers: [strict()], ...options })
  open.push(() => sandbox.close())
  return sandbox
}

/** A client at that server, which has said nothing yet. */
export const visit = async (sandbox: Sandbox, name = host, port = 465): Promise<SmtpClient> => {
  const target = await sandbox.dial({ host: name, port })
  const guest = await client(target, port === 465 ? name : undefined)
  open.push(() => guest.close())
  return guest
}

export const signedIn = async (
  sandbox: Sandbox,
  user = 'mari@strict.test',
  name = host,
): Promise<SmtpClient> => {
  const guest = await visit(sandbox, name)
  await guest.reply()
  await guest.say('EHLO client.test')
  await guest.say(`AUTH PLAIN ${plainBlob(user, 'right')}`)
  return guest
}

const letter = (from: string) =>
  `From: =?utf-8?q?M=C3=A4ri?= <${from}>\r\nTo: a@b.ee\r\nSubject: Arve\r\n\r\nTere\r\n..\r\n.`

/** Says a whole mail and answers the first refusal, or the final reply. */
export const submit = async (
  guest: SmtpClient,
  from = 'mari@strict.test',
  to = ['a@b.ee'],
): Promise<string> => {
  const lines = [`MAIL FROM:<${from}>`, ...to.map((address) => `RCPT TO:<${address}>`), 'DATA', letter(from)]
  for (const line of lines) {
    const reply = await guest.say(line)
    if (line === lines.at(-1) || !/^[23]/.test(reply)) return reply
  }
  return ''
}
