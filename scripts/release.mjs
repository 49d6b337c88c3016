// Writes versions and changelogs, commits them, builds and publishes. With `version` or `publish`: that half alone.
import { execFileSync } from 'node:child_process'
import { need, pnpm, root, say } from './pnpm.mjs'

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' })
// npx puts pnpm on PATH, where changesets and turbo look for it.
const changeset = (command) => pnpm(['exec', 'changeset', command])

const half = process.argv[2]
if (half !== undefined && half !== 'version' && half !== 'publish') {
  console.error(`There is no "${half}": say version, publish, or nothing for both.`)
  process.exit(1)
}
if (half === undefined && git('status', '--porcelain') !== '') {
  console.error(
    'There are changes that are not committed: commit them or put them away, and release from a clean main.',
  )
  process.exit(1)
}

if (half !== 'publish') {
  say('Writing versions and changelogs')
  need(await changeset('version'))
}
if (half === undefined) {
  git('add', '--all')
  git('commit', '--message', 'chore: release')
}
if (half !== 'version') {
  say('Building the packages')
  const published = ['--filter=./packages/*', '--filter=./apps/playground']
  need(await pnpm(['exec', 'turbo', 'run', 'build', '--ui=stream', ...published]))
  say('Publishing what the registry does not have')
  need(await changeset('publish'))
}
