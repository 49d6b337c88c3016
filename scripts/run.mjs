// Runs a TypeScript program of the repository from source, on the pinned Node: `node scripts/run.mjs FILE [arguments]`.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { need, pnpm, root, say, tool } from './pnpm.mjs'

if (!existsSync(join(root, 'node_modules', '.bin', 'node'))) {
  say('Installing (first run only)')
  need(await pnpm(['install', '--frozen-lockfile']))
}
process.exit(await tool('node', ['--conditions=@saatja/source', ...process.argv.slice(2)]))
