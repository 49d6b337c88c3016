import { kivi } from '@saatja/demo'
import type { Page } from 'playwright-core'
import { signIn } from './card-form.ts'
import { companyCards, providerCards } from './cards.ts'
import { parts } from './parts.ts'
import type { Scene } from './scene.ts'

/** The result of the test that was started last. */
const ended = (page: Page) => page.locator('.headline:is([data-tone="ok"], [data-tone="bad"])').waitFor()

const tab = (page: Page, id: string) => page.locator(`[role="tab"][data-key="${id}"]`).click()

const send = async (page: Page): Promise<void> => {
  await page.locator('.test-actions [data-look="primary"]').click()
  await ended(page)
}

const windows: readonly Scene[] = [
  {
    name: 'workbench',
    path: '/users/MARI',
    act: async (page) => {
      await send(page)
      await tab(page, 'transcript')
      await page.locator('.said').first().waitFor()
    },
  },
  {
    name: 'problem',
    path: '/users/OTTO',
    act: async (page) => {
      // The one password that every server of the sandbox refuses.
      await page.locator('input[type="password"]').fill('wrong')
      await send(page)
      await page.locator('.explained').first().waitFor()
    },
  },
  {
    name: 'microsoft',
    path: '/users/JANIS',
    act: async (page) => {
      await signIn(page)
      await send(page)
      await tab(page, 'transcript')
    },
  },
  {
    name: 'everyone',
    path: '/everyone',
    act: async (page) => {
      await page.locator('.page-head [data-look="primary"]').click()
      await page.locator(`[role="progressbar"][aria-valuenow="${kivi.cards.length}"]`).waitFor()
      await page.locator('.page-head [data-look="primary"]').waitFor()
    },
  },
  {
    name: 'scenarios',
    path: '/scenarios/m365-smtp-auth-off-tenant',
    act: async (page) => {
      await page.locator('.scenario-actions [data-look="primary"]').click()
      await page.locator('.scenario-actions .verdict').waitFor()
      await page.locator('.explained').first().waitFor()
    },
  },
]

/** Buttons and tabs are found by their place, since each picture is taken in three languages. */
export const scenes: readonly Scene[] = [...providerCards, ...companyCards, ...parts, ...windows]
