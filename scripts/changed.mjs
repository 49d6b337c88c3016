import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './pnpm.mjs'

/** Where it is noted what a step was last done for; it goes with the installation. */
const noteOf = (step) => join(root, 'node_modules', '.cache', 'saatja', step)

const skipped = /(?:^|[\\/])(?:node_modules|dist|artifacts|test|\.turbo)(?:[\\/]|$)/

const filesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !skipped.test(file.slice(root.length)))

/** Identifies what stands in files: by content where they are few, `lax` by size and time of change where they are many. */
const markOf = (files, lax) => {
  const hash = createHash('sha256')
  for (const file of [...files].sort()) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file} ${lax ? `${size} ${mtimeMs}` : readFileSync(file, 'utf8')}\n`)
  }
  return hash.digest('hex')
}

/**
 * Does a step of the start again only when a file has changed that it reads.
 * @param {string} step name of the step
 * @param {{ folders?: readonly string[], files?: readonly string[], made: readonly string[] }} of
 *   what it reads, and what must be there afterwards
 * @param {() => Promise<void>} act
 */
export const whenChanged = async (step, { folders = [], files = [], made }, act) => {
  const mark = () =>
    `${markOf(folders.flatMap(filesIn), true)} ${markOf(files.map((file) => join(root, file)))}`
  const before = mark()
  if (before === read(noteOf(step)) && made.every((file) => exists(join(root, file)))) return
  await act()
  mkdirSync(dirname(noteOf(step)), { recursive: true })
  writeFileSync(noteOf(step), before)
}

const read = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const exists = (file) => statSync(file, { throwIfNoEntry: false }) !== undefined
