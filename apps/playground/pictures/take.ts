// Takes the pictures of the playground that the README and the docs show: `npm run pictures`. Needs Chromium.
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Locale, locales } from '@saatja/core'
import type { Page } from 'playwright-core'
import { buildPage } from '../test/screens/build.ts'
import { type OpenStage, openStage } from '../test/screens/open-browser.ts'
import type { Scene } from './scene.ts'
import { scenes } from './scenes.ts'

const root = new URL('../../../', import.meta.url)
const screenshots = fileURLToPath(new URL('apps/docs/static/screenshots/', root))
const readme = fileURLToPath(new URL('.github/', root))

const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

/** Pixels of the page. A window is shown at two thirds of its size, so that its picture is sharp as it is. */
const screen = { width: 1200, height: 760 }
/** A part is shown as large as it is: its picture is half as large again, to be sharp on a fine screen. */
const scale = 1.5
/** Where a part is shown alone: as wide as two columns of fields need, and high enough for the whole card. */
const narrow = { width: 640, height: 1800 }
/** Free room around what is shown alone, in pixels of the page. */
const margin = 16
/** Milliseconds a single step may take on a busy machine. */
const patience = 90_000
/** Milliseconds without a change after which a page is as it stays, and how long that is waited for. */
const calm = 500
const calmAtLast = 10_000
/** Of 100: text stays clean, and a picture stays under 100 kB. */
const quality = 72

interface Clip {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The box around all elements that a scene shows, with its margin. */
const clipOf = async (page: Page, shows: string): Promise<Clip> => {
  const boxes = (await Promise.all((await page.locator(shows).all()).map((one) => one.boundingBox()))).filter(
    (box) => box !== null,
  )
  if (boxes.length === 0) throw new Error(`Nothing on the page is "${shows}".`)
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  const right = Math.max(...boxes.map(({ x, width }) => x + width))
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height))
  const x = Math.max(0, Math.floor(left - margin))
  const y = Math.max(0, Math.floor(top - margin))
  return {
    x,
    y,
    width: Math.min(narrow.width, Math.ceil(right + margin)) - x,
    // An even number of pixels, so that the file has whole ones.
    height: 2 * Math.ceil((Math.ceil(bottom + margin) - y) / 2),
  }
}

const webp = async (page: Page, clip: Clip | undefined): Promise<Buffer> => {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality,
    ...(clip && { clip: { ...clip, scale } }),
  })
  return Buffer.from(data, 'base64')
}

/** Waits until the page has not changed for a while: some parts come a moment after the others. */
const settle = (page: Page): Promise<unknown> =>
  page.evaluate(`new Promise((settled) => {
    let timer
    const again = () => {
      clearTimeout(timer)
      timer = setTimeout(settled, ${calm})
    }
    new MutationObserver(again).observe(document, { attributes: true, characterData: true, childList: true, subtree: true })
    setTimeout(settled, ${calmAtLast})
    again()
  })`)

/** Clears the margin of what is beside the card, and the field of its cursor. */
const bare = async (page: Page): Promise<void> => {
  await page.addStyleTag({
    content: '.hints, .parts { visibility: hidden } .bench { background: var(--surface) }',
  })
  await page.evaluate('document.activeElement?.blur()')
}

/** Acts once and takes the picture in both themes, so that they show the same. */
const shoot = async (
  stage: OpenStage,
  scene: Scene,
  locale: Locale,
  keep: (theme: Theme, picture: Buffer) => Promise<void>,
): Promise<void> => {
  const context = await stage.browser.newContext({
    locale,
    viewport: scene.shows === undefined ? screen : narrow,
    reducedMotion: 'reduce',
  })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    await page.goto(`${stage.playground.address}${scene.path}`)
    await page.locator('h1').first().waitFor({ state: 'attached' })
    await scene.act(page)
    await page.mouse.move(0, 0)
    await settle(page)
    if (scene.shows !== undefined) await bare(page)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      await keep(
        theme,
        await webp(page, scene.shows === undefined ? undefined : await clipOf(page, scene.shows)),
      )
    }
  } finally {
    await context.close()
  }
}

/** All scenes, or those that are named: `npm run pictures -- problem`. */
const wanted = process.argv.slice(2)

const takeAll = async (stage: OpenStage): Promise<void> => {
  for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
    for (const locale of locales)
      await shoot(stage, scene, locale, async (theme, picture) => {
        const name = `${scene.name}-${locale}-${theme}.webp`
        await writeFile(`${screenshots}${name}`, picture)
        if (scene.name === 'workbench' && locale === 'en')
          await writeFile(`${readme}playground-${theme}.webp`, picture)
        console.log(`${name} ${Math.round(picture.length / 1000)} kB`)
      })
}

await mkdir(screenshots, { recursive: true })
const built = await buildPage('pictures')
const stage = await openStage(built.folder)
try {
  await takeAll(stage)
} finally {
  await stage.close()
  await built.remove()
}
