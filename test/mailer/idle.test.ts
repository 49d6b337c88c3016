import { spawn } from 'node:child_process'
import { startScriptedServer } from '@saatja/testkit'
import { expect, it } from 'vitest'

const program = `
import { createMailer } from '@saatja/core'
const mailer = createMailer({
  providers: [],
  company: { name: 'Kivi', slug: 'kivi' },
  cards: { get: (code) => ({ code, email: 'mari@kivi.ee', mail: { server: 'mail.kivi.ee:25', security: 'none', username: null } }) },
  dial: () => ({ host: '127.0.0.1', port: Number(process.env.PORT) }),
})
await mailer.send('MARI', { to: 'juri@tamm.ee', subject: 'x', text: 'y' })
await mailer.send('MARI', { to: 'juri@tamm.ee', subject: 'x', text: 'y' })
`

it('an idle connection does not keep the program alive', async () => {
  const server = await startScriptedServer()
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [
      '--conditions=@saatja/source',
      '--input-type=module',
      '--disable-warning=ExperimentalWarning',
      '-e',
      program,
    ],
    {
      cwd: import.meta.dirname,
      env: { ...process.env, PORT: String(server.port) },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  const code = await new Promise((resolve) => child.once('exit', resolve))
  const took = performance.now() - began
  await server.close()
  expect([code, server.messages.length, server.connections().ever]).toEqual([0, 2, 1])
  // The connection itself would stay open for a minute.
  expect(took).toBeLessThan(20_000)
})
