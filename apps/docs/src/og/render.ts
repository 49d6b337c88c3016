// Draws the picture that a link to the site shows, one for each language: `node src/og/render.ts`. Needs Chromium.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { home } from '../home/messages.ts'
import { site } from '../translations/files.ts'

const mark = readFileSync(join(site, 'static/img/mark.svg'), 'utf8')

const pageOf = (locale: keyof typeof home): string => `<!doctype html><html lang="${locale}"><style>
  body { margin: 0; box-sizing: border-box; width: 1200px; height: 630px; padding: 72px 84px; color: #1b2326;
    background: #f5f3ee; font-family: "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
    border-bottom: 14px solid #0d5a73; }
  header { display: flex; align-items: center; gap: 22px; font-size: 40px; font-weight: 650; }
  svg { width: 76px; height: 76px; }
  h1 { margin: 62px 0 26px; font-size: 72px; line-height: 1.14; letter-spacing: -0.02em; text-wrap: balance; }
  p { margin: 0; font-size: 30px; line-height: 1.45; color: #495459; }
</style><header>${mark} Saatja</header><h1>${home[locale].title}</h1><p>${home[locale].lead}</p></html>`

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } })
for (const locale of ['en', 'et', 'lv'] as const) {
  await page.setContent(pageOf(locale))
  await page.screenshot({ path: join(site, `static/img/og-${locale}.png`) })
}
await browser.close()
