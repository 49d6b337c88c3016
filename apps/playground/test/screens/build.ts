import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const web = fileURLToPath(new URL('../../web/', import.meta.url))
const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))
const run = promisify(execFile)

export interface BuiltPage {
  readonly folder: string
  remove(): Promise<void>
}

/** Builds the page as it is now, under a name of its own: someone may be building or serving the usual folder. */
export const buildPage = async (name: string): Promise<BuiltPage> => {
  const folder = fileURLToPath(new URL(`../../../../artifacts/playground/${name}`, import.meta.url))
  // A process of its own: the test runner's environment would build React for development.
  await run(process.execPath, [vite, 'build', web, '--outDir', folder, '--emptyOutDir'], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
