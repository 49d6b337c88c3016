import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { openPlayground } from '../../server/playground.ts'
import type { WorkbenchOptions } from '../../server/workbench.ts'
import type { Stage } from './stage.ts'

export const executablePath = '/usr/bin/chromium'

const web = fileURLToPath(new URL('../../web/', import.meta.url))
const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))
const run = promisify(execFile)
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']

export interface OpenStage extends Stage {
  /** Folder of the built page. */
  readonly pages: string
  close(): Promise<void>
}

/**
 * A playground with the page as it is now, and a browser. The page is built under a name of its own: not the usual
 * folder, which somebody may be building or serving, nor that of another test.
 */
export const openStage = async (name: string, options: WorkbenchOptions = {}): Promise<OpenStage> => {
  const pages = fileURLToPath(new URL(`../../../../artifacts/playground/${name}`, import.meta.url))
  // A process of its own: the test runner's environment would build React for development.
  await run(process.execPath, [vite, 'build', web, '--outDir', pages, '--emptyOutDir'], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const playground = await openPlayground({ ...options, pages })
  const browser = await chromium.launch({ executablePath, args: flags })
  return {
    pages,
    playground,
    browser,
    close: async () => {
      await browser.close()
      await playground.close()
      await rm(pages, { recursive: true, force: true })
    },
  }
}
