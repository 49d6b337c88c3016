import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const program = fileURLToPath(new URL('../server/start.ts', import.meta.url))

it('stops in order when a terminal’s Ctrl+C comes twice', async () => {
  const options = ['--conditions=@saatja/source', program, '--port', '0', '--ephemeral']
  const playground = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(playground, 'exit')
  let said = ''
  for await (const chunk of playground.stdout) {
    said += chunk
    if (said.includes('Ctrl+C')) break
  }
  playground.kill('SIGINT')
  playground.kill('SIGINT')
  expect(await ended).toEqual([0, null])
})
