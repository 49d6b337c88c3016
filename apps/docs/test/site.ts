import { existsSync } from 'node:fs'
import { violationsOf } from '@saatja/test-accessibility'
import { chromium, type Page } from 'playwright-core'
import { serve } from './serve.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** True where there is no browser to test in. */
export const skipped = !existsSync(executablePath) && !process.env.CI
if (skipped)
  console.log(`Skipped: no Chromium at ${executablePath}. Install it, or say where it is in CHROMIUM.`)

/** The built site in a browser. */
export interface OpenSite {
  readonly page: Page
  readonly origin: string
  /** Opens an address such as `/et/docs` and waits until it answers to the reader. */
  readonly go: (address: string) => Promise<void>
  /** Bytes of script, compressed, that the page opened last has loaded. */
  readonly script: () => number
  /** Bytes of everything but pictures that it has loaded, as they are. */
  readonly weight: () => number
  /** What stands against WCAG 2.2 AA on the page, in the theme if one is named, leaving out what a selector matches. */
  readonly faults: (theme?: 'light' | 'dark', without?: string) => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export const openSite = async (): Promise<OpenSite> => {
  const site = await serve()
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  // A busy machine may take its time.
  page.setDefaultTimeout(90_000)
  return {
    page,
    origin: site.origin,
    go: async (address) => {
      site.forget()
      await page.goto(`${site.origin}${address || '/'}`)
      await page.waitForFunction("document.documentElement.dataset.hasHydrated === 'true'")
    },
    script: site.script,
    weight: site.weight,
    faults: async (theme, without) => {
      if (theme) await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
      // Both themes are one document in two palettes: what does not depend on color is looked at in the light one.
      const rules = theme === 'dark' ? 'color-contrast' : tags
      const violations = await violationsOf(page, { rules, ...(without === undefined ? {} : { without }) })
      return violations.flatMap(({ rule, places }) =>
        places.map(({ selector, summary }) => `${rule}: ${selector} ${summary}`),
      )
    },
    close: async () => {
      await browser.close()
      await site.close()
    },
  }
}
