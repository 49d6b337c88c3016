import { openSimulation, type Simulation } from '@saatja/demo'
import { chromium } from 'playwright-core'
import type { AppOptions } from '../../server/app-context.ts'
import { openPlayground } from '../../server/playground.ts'
import type { ScreenFixture } from './fixture.ts'

export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  // A page is gone before its best code pays for the time that compiling it takes: a sixth of all.
  '--js-flags=--no-turbofan',
]

export interface OpenStage extends ScreenFixture {
  /** Folder of the built page. */
  readonly pages: string
  /** What stands for the real servers. */
  readonly world: Simulation
  close(): Promise<void>
}

/** Opens a playground with the page built in this folder, and a browser. */
export const openStage = async (pages: string, options: AppOptions = {}): Promise<OpenStage> => {
  const world = await openSimulation()
  const realDial: AppOptions['realDial'] = (target) => world.sandbox.dial(target)
  const playground = await openPlayground({ realDial, ...options, pages })
  const browser = await chromium.launch({ executablePath, args: flags })
  return {
    pages,
    world,
    playground,
    browser,
    close: async () => {
      await browser.close()
      await playground.close()
      await world.close()
    },
  }
}
