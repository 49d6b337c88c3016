// Builds every published package and packs it as it would be published: `node scripts/pack.mjs FOLDER`.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { need, pnpm, root, say } from './pnpm.mjs'

const into = resolve(process.argv[2] ?? join(root, 'artifacts', 'tarballs'))
const folders = [...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`), 'apps/playground']
const published = folders.filter(
  (folder) => !JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).private,
)
const filters = published.map((folder) => `--filter=./${folder}`)

mkdirSync(into, { recursive: true })
say('Building the packages')
need(await pnpm(['exec', 'turbo', 'run', 'build', '--ui=stream', '--output-logs=errors-only', ...filters]))
say(`Packing them into ${into}`)
need(await pnpm(['-r', ...filters, 'pack', '--out', join(into, '%s.tgz')]))
