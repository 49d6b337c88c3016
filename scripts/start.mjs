// Installs what the playground needs, builds it, starts it on the sandbox and prints its address.
import { join } from 'node:path'
import { need, pnpm, root, run, say } from './pnpm.mjs'

say('Installing what the playground needs')
need(pnpm(['install', '--frozen-lockfile', '--filter', 'saatja', '--filter', '@saatja/playground...']))
say('Building the playground')
need(pnpm(['--filter', '@saatja/playground', 'build']))
say('Starting')
const node = join(root, 'node_modules', '.bin', 'node')
process.exit(
  run(node, ['--conditions=@saatja/source', 'apps/playground/server/start.ts', ...process.argv.slice(2)]),
)
