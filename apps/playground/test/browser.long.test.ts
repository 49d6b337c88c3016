import { existsSync } from 'node:fs'
import { type Company, secret, type UserCard } from '@saatja/core'
import { scenarios } from '@saatja/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { providers } from '../server/providers.ts'
import { executablePath, type OpenStage, openStage } from './screens/open.ts'
import { play } from './screens/scenes.ts'
import { type Page, textOf, visit } from './screens/stage.ts'

const missing = !existsSync(executablePath) && process.env.CI === undefined
if (missing) console.log(`Skipped: the playground at length (${executablePath} is not installed)`)

const company: Company = { name: 'Suur OÜ', slug: 'suur', mailUserCode: 'U000' }
const server = 'mail.suur.example:587'

/** A system user, and 199 who inherit, each third with a mailbox of their own. */
const users: readonly UserCard[] = Array.from({ length: 200 }, (_, index) => {
  const code = `U${String(index).padStart(3, '0')}`
  const email = `${code.toLowerCase()}@suur.example`
  const own = { username: email, password: secret('sandbox only'), passwordFor: server }
  const mail = index === 0 ? { sender: 'smtp', server, ...own } : index % 3 === 0 ? own : {}
  return { code, email, name: `Kasutaja ${index}`, mail }
})

/** Notes how long each key press and click waits for its turn. Milliseconds. */
const watchInput = (page: Page) =>
  page.evaluate(`
    window.delays = []
    window.longest = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === 'keydown' || entry.name === 'pointerdown' || entry.name === 'click')
          window.delays.push(entry.processingStart - entry.startTime)
    }).observe({ type: 'event', durationThreshold: 16, buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration)
    }).observe({ type: 'longtask', buffered: true })
  `)

describe.skipIf(missing)('the playground at length', () => {
  // Filled before the first test; every test holds the same object.
  const stage = {} as OpenStage

  beforeAll(async () => {
    Object.assign(stage, await openStage('long'))
  }, 180_000)

  afterAll(() => stage.close?.())

  it('plays every scenario to its explanation', { timeout: 1_800_000 }, () =>
    visit(stage, '/scenarios', async (page) => {
      for (const { id, expected } of scenarios(providers)) {
        await page.goto(`${stage.playground.address}/scenarios/${id}`)
        await play(page)
        const card = page.locator('.explained').first()
        expect(await textOf(card.locator('footer code')), id).toBe(expected)
        expect(await textOf(card), id).toMatch(/What to do.+Who can fix it/s)
      }
    }),
  )

  it('stays responsive while 200 users are tested, and opens the transcript of each', {
    timeout: 600_000,
  }, async () => {
    await stage.playground.bench.book.open(company, users)
    await visit(stage, '/everyone', async (page) => {
      await page.getByRole('row').nth(200).waitFor()
      await watchInput(page)
      await page.getByRole('button', { name: 'Test all in the sandbox' }).click()
      const bar = page.getByRole('progressbar')
      await bar.waitFor()
      const filter = page.getByText('Only with problems')
      const done = async () => Number(await bar.getAttribute('aria-valuenow'))
      for (let presses = 0; (await done()) < users.length; presses++) {
        if (presses % 2 === 0) await page.keyboard.press('Tab')
        else await filter.click({ clickCount: 2 })
      }
      const delays = await page.evaluate<number[]>('window.delays')
      const longest = await page.evaluate<number>('window.longest')
      const worst = Math.round(Math.max(0, ...delays))
      console.log(
        `200 users: input waited ${worst} ms at most (${delays.length} slower than a frame), longest task ${Math.round(longest)} ms`,
      )
      // 100 ms is the promise for a quiet machine; a busy one gets three times as long.
      expect(worst).toBeLessThan(300)
      const table = page.getByRole('table')
      expect(await table.getByText('accepted').count()).toBe(users.length)
      for (const { code } of users) {
        await page.getByRole('link', { name: new RegExp(`^${code}`) }).click()
        await page.getByRole('heading', { level: 1, name: new RegExp(`^${code}`) }).waitFor()
        await page.getByRole('tab', { name: 'Transcript' }).click()
        await page.locator('.said', { hasText: `RCPT TO` }).waitFor()
        await page.getByRole('link', { name: 'All users' }).click()
      }
    })
  })
})
