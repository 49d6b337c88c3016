// Runs a TypeScript program of the repository from source, on the pinned Node: `node scripts/run.mjs FILE [arguments]`.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { need, pnpm, root, run, say } from './pnpm.mjs'

const node = join(root, 'node_modules', '.bin', 'node')
if (!existsSync(node)) {
  say('Installing (first run only)')
  need(pnpm(['install', '--frozen-lockfile']))
}
process.exit(run(node, ['--conditions=@saatja/source', ...process.argv.slice(2)]))
