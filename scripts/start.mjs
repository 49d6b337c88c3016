// Installs what the playground needs, builds it, starts it on the sandbox and opens its page. A second start does only
// what has become necessary since.
import { join } from 'node:path'
import { whenChanged } from './changed.mjs'
import { need, pnpm, root, runUntilLeft, say } from './pnpm.mjs'
import { wordsFor } from './start-words.mjs'

const words = wordsFor(process.argv.slice(2))
const playground = 'apps/playground'
const node = `${playground}/node_modules/node/bin/${process.platform === 'win32' ? 'node.exe' : 'node'}`

await whenChanged(
  'start-installed',
  {
    files: ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', `${playground}/package.json`],
    made: [node],
  },
  async () => {
    say(words.installing)
    need(await pnpm(['install', '--frozen-lockfile', '--filter', '@saatja/playground...']))
  },
)
await whenChanged(
  'start-built',
  {
    folders: [`${playground}/web`, `${playground}/server`, 'packages'],
    files: ['pnpm-lock.yaml'],
    made: [`${playground}/web/dist/index.html`],
  },
  async () => {
    say(words.building)
    need(await pnpm(['--filter', '@saatja/playground', 'page']))
  },
)
say(words.starting)
const program = ['--conditions=@saatja/source', `${playground}/server/start.ts`, '--open']
process.exit(await runUntilLeft(join(root, node), [...program, ...process.argv.slice(2)]))
