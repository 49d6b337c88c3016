import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlayground } from '../server/playground.ts'
import { accessTests } from './screens/access.ts'
import { companyTests } from './screens/company.ts'
import { editingTests } from './screens/editing.ts'
import { listTests } from './screens/lists.ts'
import { sendingTests } from './screens/sending.ts'
import type { Stage } from './screens/stage.ts'

const web = fileURLToPath(new URL('../web/', import.meta.url))
/** Not the usual folder: somebody may be building or serving that one. */
const pages = fileURLToPath(new URL('../../../artifacts/playground/web', import.meta.url))
const vite = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url))
const run = promisify(execFile)
const executablePath = '/usr/bin/chromium'
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']

const missing = !existsSync(executablePath) && process.env.CI === undefined
if (missing) console.log(`Skipped: the playground in a browser (${executablePath} is not installed)`)

describe.skipIf(missing)('the playground in a browser', { timeout: 120_000 }, () => {
  // Filled before the first test; every screen's tests hold the same object.
  const stage = {} as Stage

  beforeAll(async () => {
    // A process of its own: the test runner's environment would build React for development.
    await run(process.execPath, [vite, 'build', web, '--outDir', pages, '--emptyOutDir'], {
      env: { ...process.env, NODE_ENV: 'production' },
    })
    stage.playground = await openPlayground({ pages })
    stage.browser = await chromium.launch({ executablePath, args: flags })
  }, 120_000)

  afterAll(async () => {
    await stage.browser?.close()
    await stage.playground?.close()
  })

  it('loads less than 200 kB of JavaScript', async () => {
    const folder = `${pages}/assets/`
    const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'))
    const sizes = await Promise.all(
      scripts.map(async (name) => gzipSync(await readFile(folder + name)).length),
    )
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000)
  })

  describe('sending', () => sendingTests(stage))
  describe('editing', () => editingTests(stage))
  describe('lists', () => listTests(stage))
  describe('the company', () => companyTests(stage))
  describe('access', () => accessTests(stage))
})
