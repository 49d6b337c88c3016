import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds what the measurements of published code need, in the order in which they depend on each other. */
export const build = (names: readonly string[]): void => {
  for (const name of names) {
    const cwd = fileURLToPath(new URL(`../packages/${name}`, import.meta.url))
    const tsup = fileURLToPath(new URL('../node_modules/.bin/tsup', import.meta.url))
    const { status, stdout, stderr } = spawnSync(tsup, ['--silent'], {
      cwd,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    if (status !== 0) throw new Error(`packages/${name} does not build:\n${stdout}${stderr}`)
  }
}
