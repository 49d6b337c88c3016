// Says whether a change to what a published package ships brings a changeset: `node scripts/changeset-needed.mjs BASE`.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of a package whose published files a changed path is part of. */
const folderOf = (path) =>
  /^(packages\/[^/]+|apps\/playground)\/(?:(?:src|server|web)\/|README\.md$|package\.json$)/.exec(path)?.[1]

/** Names of the packages that a changeset speaks of. */
export const packagesIn = (changeset) => {
  const [, header = ''] = changeset.split(/^---$/m)
  return [...header.matchAll(/^\s*["']?([^"'\s:][^"':]*)["']?\s*:/gm)].map(([, name]) => name)
}

/**
 * Answers the published packages that a change touches and no changeset of the change names.
 * `changed`: paths; `nameOf`: a folder's package name, undefined for one that is not published; `changesets`: texts of
 * the changesets that the change adds or edits. One with no package in it says: nothing here is for users.
 */
export const withoutChangeset = (changed, nameOf, changesets) => {
  const named = changesets.map(packagesIn)
  if (named.some((names) => names.length === 0)) return []
  const touched = new Set(changed.map(folderOf).filter((folder) => folder !== undefined))
  const names = [...touched].map(nameOf).filter((name) => name !== undefined)
  return names.filter((name) => !named.flat().includes(name)).sort()
}

const publishedName = (root) => (folder) => {
  const path = join(root, folder, 'package.json')
  if (!existsSync(path)) return undefined
  const { name, private: unpublished } = JSON.parse(readFileSync(path, 'utf8'))
  return unpublished ? undefined : name
}

const check = (root, base) => {
  const git = (...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)
  const changed = git('diff', '--name-only', `${base}...HEAD`)
  const isChangeset = (path) => /^\.changeset\/(?!README).+\.md$/.test(path)
  // A release takes the changesets away and writes the changelogs: there is nothing left to say.
  if (git('diff', '--name-only', '--diff-filter=D', `${base}...HEAD`).some(isChangeset)) return []
  const changesets = changed.filter(isChangeset).map((path) => readFileSync(join(root, path), 'utf8'))
  return withoutChangeset(changed, publishedName(root), changesets)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const base = process.argv[2] ?? 'origin/main'
  const missing = check(process.cwd(), base)
  for (const name of missing)
    console.error(
      `${name} changes and no changeset says how: run "npx changeset", or "npx changeset --empty" when no user notices.`,
    )
  process.exitCode = missing.length > 0 ? 1 : 0
}
