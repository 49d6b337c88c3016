// Takes the pictures of the playground that the README and the docs show: `npm run pictures`. Needs Chromium.
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Locale, locales } from '@saatja/core'
import type { Page } from 'playwright-core'
import { buildPage } from '../test/screens/build.ts'
import { type OpenStage, openStage } from '../test/screens/open-browser.ts'
import { type Scene, scenes } from './scenes.ts'

const root = new URL('../../../', import.meta.url)
const screenshots = fileURLToPath(new URL('apps/docs/static/screenshots/', root))
const readme = fileURLToPath(new URL('.github/', root))

const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

/** Pixels of the page; pictures are half as large again, so that they stay sharp on a fine screen. */
const viewport = { width: 1200, height: 760 }
const scale = 1.5
/** Milliseconds a single step may take on a busy machine. */
const patience = 90_000
/** Of 100: text stays clean, and a picture stays under 100 kB. */
const quality = 72

const webp = async (page: Page): Promise<Buffer> => {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality })
  return Buffer.from(data, 'base64')
}

const shoot = async (stage: OpenStage, scene: Scene, locale: Locale, theme: Theme): Promise<Buffer> => {
  const context = await stage.browser.newContext({
    locale,
    colorScheme: theme,
    viewport,
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    await page.goto(`${stage.playground.address}${scene.path}`)
    await page.locator('h1').first().waitFor()
    await scene.act(page)
    await page.mouse.move(0, 0)
    return await webp(page)
  } finally {
    await context.close()
  }
}

/** All scenes, or those that are named: `npm run pictures -- problem`. */
const wanted = process.argv.slice(2)

const takeAll = async (stage: OpenStage): Promise<void> => {
  for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
    for (const locale of locales)
      for (const theme of themes) {
        const picture = await shoot(stage, scene, locale, theme)
        const name = `${scene.name}-${locale}-${theme}.webp`
        await writeFile(`${screenshots}${name}`, picture)
        if (scene.name === 'workbench' && locale === 'en')
          await writeFile(`${readme}playground-${theme}.webp`, picture)
        console.log(`${name} ${Math.round(picture.length / 1000)} kB`)
      }
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
