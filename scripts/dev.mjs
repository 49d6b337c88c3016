// Runs the playground while you work on it: its server starts again when a file changes, its page changes in place.
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { binaries, need, pnpm, root, say } from './pnpm.mjs'
import { runTogether } from './together.mjs'

/** The first free port from `port` on. Both programs have to know it before they start. */
const freePort = (port) =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(freePort(port + 1)))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(port)))
  })

say('Installing what the playground needs')
need(await pnpm(['install', '--frozen-lockfile', '--filter', 'saatja', '--filter', '@saatja/playground...']))

const serverPort = await freePort(4321)
const pagePort = await freePort(5173)
const env = {
  ...process.env,
  PATH: `${binaries}${delimiter}${process.env.PATH}`,
  SAATJA_SERVER: `http://127.0.0.1:${serverPort}`,
}
const playground = join(root, 'apps', 'playground')
const server = [
  '--watch',
  '--watch-preserve-output',
  '--conditions=@saatja/source',
  join(playground, 'server', 'start.ts'),
  `--port=${serverPort}`,
  `--page-port=${pagePort}`,
]
const page = [
  join(playground, 'web'),
  '--host=127.0.0.1',
  `--port=${pagePort}`,
  '--strictPort',
  '--clearScreen=false',
]

say(`Starting. Open http://127.0.0.1:${pagePort} (Ctrl+C ends both programs)`)
process.exitCode = await runTogether([
  { title: 'server', command: join(binaries, 'node'), args: [...server, ...process.argv.slice(2)], env },
  { title: 'page', command: join(playground, 'node_modules', '.bin', 'vite'), args: page, env },
])
