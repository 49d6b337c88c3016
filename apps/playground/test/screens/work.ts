import type { UserCard } from '@saatja/core'
import type { Request } from 'playwright-core'
import { expect, it } from 'vitest'
import { type Page, type ScreenFixture, sendButton, visit } from './fixture.ts'
import { company, users } from './many.ts'

const searches = {
  card: { path: '/users/P005', field: (page: Page) => page.getByLabel('Name', { exact: true }) },
  search: {
    path: '/users/P005',
    field: (page: Page) => page.getByRole('searchbox', { name: 'Search users' }),
  },
  commands: { path: '/users/P005', field: (page: Page) => page.getByRole('dialog').getByRole('searchbox') },
  matrix: { path: '/everyone', field: (page: Page) => page.getByLabel('Search', { exact: true }) },
} as const

type Searched = keyof typeof searches

/**
 * How many functions the page calls for one key: the work of a key, which no other program of the machine changes. The
 * least of several keys, since what the server answers to one may come during the next.
 */
const callsPerKey = async (
  stage: ScreenFixture,
  cards: readonly UserCard[],
): Promise<Readonly<Record<Searched, number>>> => {
  const { book } = stage.playground.context
  await book.open({ ...company, slug: `calls-${cards.length}` }, cards)
  const counted: Partial<Record<Searched, number>> = {}
  const count = async (page: Page): Promise<void> => {
    const session = await page.context().newCDPSession(page)
    await session.send('Profiler.enable')
    await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
    const calls = async (): Promise<number> => {
      const { result } = await session.send('Profiler.takePreciseCoverage')
      const own = result.filter(({ url }) => url.startsWith(stage.playground.address))
      return own
        .flatMap(({ functions }) => functions)
        .reduce((sum, one) => sum + (one.ranges[0]?.count ?? 0), 0)
    }
    const drawn = () => page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))')
    for (const [name, { path, field }] of Object.entries(searches)) {
      await page.goto(`${stage.playground.address}${path}`)
      if (name === 'commands') {
        await sendButton(page).waitFor()
        await page.keyboard.press('Control+k')
      }
      await field(page).fill('k')
      const counts: number[] = []
      for (const key of 'asutaja') {
        await drawn()
        await calls()
        await page.keyboard.press(key)
        await drawn()
        counts.push(await calls())
      }
      counted[name as Searched] = Math.min(...counts)
    }
  }
  await visit(stage, '/users/P005', count, { alone: true }).finally(() =>
    book.open({ name: 'Kivi OÜ', slug: 'kivi' }, []),
  )
  return counted as Readonly<Record<Searched, number>>
}

export const workTests = (stage: ScreenFixture): void => {
  it('asks for texts once, and for nothing twice', () =>
    visit(stage, '/users/MARI', async (page) => {
      for (const path of ['/users/MARI', '/everyone', '/bulk', '/preflight', '/inbox', '/scenarios']) {
        const asked: string[] = []
        const note = (request: Request): void => {
          const { pathname, search } = new URL(request.url())
          if (pathname.startsWith('/api/')) asked.push(`${request.method()} ${pathname}${search}`)
        }
        // What the screen before asks late is not of this one.
        await page.goto('about:blank')
        page.on('request', note)
        await page.goto(`${stage.playground.address}${path}`)
        await page.locator('h1').first().waitFor()
        await page.waitForLoadState('networkidle')
        page.off('request', note)
        // The inbox and what came back are read again when the stream has opened, so that nothing is missed in between.
        const again = ['GET /api/inbox', 'GET /api/returned/sandbox']
        const once = asked.filter((request) => !again.includes(request))
        expect(once, path).toEqual([...new Set(once)])
        expect(once.length, path).toBeLessThanOrEqual(8)
      }
    }))

  it('does no more for a key with two hundred users than with a dozen', async () => {
    const few = await callsPerKey(stage, users.slice(0, 12))
    const many = await callsPerKey(stage, users)
    console.log(`calls for each key, 12 users: ${JSON.stringify(few)}, 201: ${JSON.stringify(many)}`)
    expect(many.card).toBeLessThan(few.card * 1.1)
    expect(many.search).toBeLessThan(few.search * 2)
    expect(many.commands).toBeLessThan(few.commands * 1.5)
    expect(many.matrix).toBeLessThan(few.matrix * 2)
  })
}
