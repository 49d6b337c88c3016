import { chromium } from 'playwright-core'
import type { AppOptions } from '../../server/app-context.ts'
import { openPlayground } from '../../server/playground.ts'
import type { ScreenFixture } from './fixture.ts'

export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']

export interface OpenStage extends ScreenFixture {
  /** Folder of the built page. */
  readonly pages: string
  close(): Promise<void>
}

/** Opens a playground with the page built in this folder, and a browser. */
export const openStage = async (pages: string, options: AppOptions = {}): Promise<OpenStage> => {
  const playground = await openPlayground({ ...options, pages })
  const browser = await chromium.launch({ executablePath, args: flags })
  return {
    pages,
    playground,
    browser,
    close: async () => {
      await browser.close()
      await playground.close()
    },
  }
}
