// Installs what the playground needs, builds it, starts it on the sandbox and prints its address.
import { need, pnpm, say, tool } from './pnpm.mjs'

say('Installing what the playground needs')
need(await pnpm(['install', '--frozen-lockfile', '--filter', 'saatja', '--filter', '@saatja/playground...']))
say('Building the playground')
need(await pnpm(['--filter', '@saatja/playground', 'build']))
say('Starting')
const program = ['--conditions=@saatja/source', 'apps/playground/server/start.ts']
process.exit(await tool('node', [...program, ...process.argv.slice(2)]))
