import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What one release of some packages brings, or the next one. Written in English, as changelogs are. */
export interface ReleaseNotes {
  readonly names: readonly string[]
  /** Null for the release that is to come. */
  readonly version: string | null
  readonly notes: readonly string[]
}

const root = fileURLToPath(new URL('../../../../', import.meta.url))

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Reads a file of `.changeset/`: the packages that it names, and its words. */
export const pendingIn = (text: string): Omit<ReleaseNotes, 'version'> => {
  const [, front = '', words = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  const note = oneLine(words)
  return {
    names: [...front.matchAll(/^["']?(@?[\w/-]+)["']?:/gm)].map(([, name = '']) => name).sort(),
    notes: note === '' ? [] : [note],
  }
}

/** Puts what concerns the same packages under one heading, those of one package first: a note is told once. */
export const together = (all: readonly Omit<ReleaseNotes, 'version'>[]): readonly ReleaseNotes[] => {
  const notesOf = new Map<string, readonly string[]>()
  for (const { names, notes } of all)
    if (names.length > 0 && notes.length > 0)
      notesOf.set(names.join(), [...(notesOf.get(names.join()) ?? []), ...notes])
  return [...notesOf]
    .map(([names, notes]) => ({ names: names.split(','), version: null, notes }))
    .sort(
      (one, other) =>
        one.names.length - other.names.length || one.names.join().localeCompare(other.names.join()),
    )
}

/** The releases of a package's `CHANGELOG.md`, newest first; what only says that a dependency moved is left out. */
export const releasesIn = (name: string, text: string): readonly ReleaseNotes[] =>
  text
    .split(/^## /m)
    .slice(1)
    .map((part) => ({
      names: [name],
      version: part.split('\n')[0]?.trim() ?? '',
      notes: [...part.matchAll(/^- (?:[0-9a-f]{7}: )?((?:.|\n {2})*)/gm)]
        .map(([, note = '']) => oneLine(note))
        .filter((note) => !note.startsWith('Updated dependencies')),
    }))
    .filter(({ notes }) => notes.length > 0)

const filesOf = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.md') && name !== 'README.md')
        .sort()
        .map((name) => readFileSync(join(folder, name), 'utf8'))
    : []

const pending = (): readonly ReleaseNotes[] => together(filesOf(join(root, '.changeset')).map(pendingIn))

const released = (): readonly ReleaseNotes[] =>
  readdirSync(join(root, 'packages')).flatMap((folder) => {
    const file = join(root, 'packages', folder, 'CHANGELOG.md')
    return existsSync(file) ? releasesIn(`@saatja/${folder}`, readFileSync(file, 'utf8')) : []
  })

/** What has changed in the packages, what is to come first. */
export const changes = (): readonly ReleaseNotes[] => [...pending(), ...released()]
