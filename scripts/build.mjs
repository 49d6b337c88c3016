// Builds what is published. turbo calls pnpm by name, and npx is what puts it on PATH.
import { pnpm } from './pnpm.mjs'

process.exit(
  await pnpm([
    'exec',
    'turbo',
    'run',
    'build',
    '--ui=stream',
    '--filter=./packages/*',
    '--filter=./apps/playground',
    ...process.argv.slice(2),
  ]),
)
