import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { apiSenderTests, outcomeTests } from './screens/api-senders.ts'
import { bulkLayoutTests, bulkTests, sampleTests } from './screens/bulk.ts'
import { bulkBlockedTests } from './screens/bulk-blocked.ts'
import { bulkFileTests } from './screens/bulk-files.ts'
import { cardTruthTests } from './screens/card-truth.ts'
import { companyTests } from './screens/company.ts'
import { editingTests } from './screens/editing.ts'
import { sendButton, visit } from './screens/fixture.ts'
import { helpTests } from './screens/help.ts'
import { layoutTests } from './screens/layout.ts'
import { listTests } from './screens/lists.ts'
import { manyTests } from './screens/many.ts'
import { executablePath, type OpenStage, openStage } from './screens/open-browser.ts'
import { roomTests } from './screens/room.ts'
import { narrowSizes, narrowSizeTests, roomSizes, roomSizeTests } from './screens/room-sizes.ts'
import { sendingTests } from './screens/sending.ts'
import { truthTests } from './screens/truth.ts'
import { workTests } from './screens/work.ts'

const missing = !existsSync(executablePath) && process.env.CI === undefined
if (missing) console.log(`Skipped: the playground in a browser (${executablePath} is not installed)`)

describe.skipIf(missing)('the playground in a browser', { timeout: 120_000 }, () => {
  // Filled before the first test; every screen's tests hold the same object.
  const stage = {} as OpenStage

  beforeAll(async () => {
    Object.assign(stage, await openStage(inject('page')))
  }, 120_000)

  afterAll(() => stage.close?.())

  it('loads less than 200 kB of JavaScript at first', () =>
    visit(stage, '/', async (page) => {
      await sendButton(page).waitFor()
      const loaded = await page.evaluate<readonly string[]>(
        "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)",
      )
      const scripts = loaded.filter((path) => path.endsWith('.js'))
      expect(scripts.length).toBeGreaterThan(0)
      const sizes = await Promise.all(
        scripts.map(async (path) => gzipSync(await readFile(stage.pages + path)).length),
      )
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000)
    }))

  describe('sending', () => sendingTests(stage))
  describe('truth', () => {
    truthTests(stage)
    cardTruthTests(stage)
  })
  describe('room', () => {
    roomTests(stage)
    roomSizeTests(stage, roomSizes.slice(0, 1))
    narrowSizeTests(stage, narrowSizes.slice(0, 1))
  })
  // The longest of the three languages at the commonest small window; the others are in the tests that take long.
  describe('layout', () => layoutTests(stage, ['lv'], [1366]))
  describe('help', () => helpTests(stage))
  describe('many users', () => {
    manyTests(stage)
    workTests(stage)
  })
  describe('editing', () => editingTests(stage))
  describe('lists', () => listTests(stage))
  describe('the company', () => companyTests(stage))
  describe('bulk mail', () => {
    sampleTests(stage, 60)
    bulkFileTests(stage)
    bulkTests(stage)
    bulkBlockedTests(stage)
    bulkLayoutTests(stage, ['en'])
  })
  describe('a provider’s API', () => {
    apiSenderTests(stage, ['en'])
    outcomeTests(stage, false)
  })
})
