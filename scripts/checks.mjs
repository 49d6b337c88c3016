import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { quietly, root } from './pnpm.mjs'

const cache = join(root, 'node_modules', '.cache', 'tsc')

/** Every TypeScript project of the repository, the slowest first. */
const projects = [
  'tsconfig.json',
  'apps/docs/tsconfig.json',
  'apps/playground/web/tsconfig.json',
  'packages/ui/tsconfig.json',
].filter((path) => existsSync(join(root, path)))

const types = (path) => ({
  title: `Checking the types of ${path}`,
  run: () =>
    quietly.tool('tsc', [
      '--noEmit',
      // What did not change since the last run is not checked again.
      '--incremental',
      '--tsBuildInfoFile',
      join(cache, `${path.replaceAll('/', '-')}buildinfo`),
      '-p',
      path,
    ]),
})

mkdirSync(cache, { recursive: true })

/** What is checked without running anything: lint and format, types, and what nothing uses. */
export const staticChecks = [
  { title: 'Linting and checking the format', run: () => quietly.tool('biome', ['check', '.']) },
  ...projects.map(types),
  {
    title: 'Looking for unused files, exports and dependencies',
    run: () =>
      quietly.tool('knip', ['--cache', '--cache-location', join(root, 'node_modules', '.cache', 'knip')]),
  },
]
