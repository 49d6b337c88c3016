import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system of 80 MB in memory. */
export interface SmallDisk {
  readonly path: string
  /** Bytes. */
  free(): number
  /** Makes it twice as large. */
  grow(): void
}

/** Where the system does not let a test mount one the test is skipped; in CI it fails. */
export const onSmallDisk = async (
  skip: (reason: string) => void,
  work: (disk: SmallDisk) => Promise<void>,
): Promise<void> => {
  const path = mkdtempSync(join(tmpdir(), 'saatja-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=80m', 'tmpfs', path], { stdio: 'pipe' })
  } catch (error) {
    rmdirSync(path)
    if (process.env.CI) throw error
    return skip('this system does not let the test mount a small tmpfs')
  }
  const free = (): number => {
    const { bavail, bsize } = statfsSync(path)
    return bavail * bsize
  }
  const grow = (): void => {
    execFileSync('mount', ['-o', 'remount,size=160m', path])
  }
  try {
    await work({ path, free, grow })
  } finally {
    execFileSync('umount', ['-l', path])
    rmdirSync(path)
  }
}
