import type { Scene } from './scene.ts'

/** Parts of screens that are not the card. */
export const parts: readonly Scene[] = [
  {
    name: 'effective-settings',
    path: '/users/JAAN',
    shows: '.in-force > :not(details)',
    act: async (page) => {
      await page.locator('.parts button').nth(1).click()
      await page.locator('.in-force .row').first().waitFor()
    },
  },
  {
    name: 'bulk-estimate',
    path: '/bulk',
    shows: '.bulk-start',
    act: async (page) => {
      // A mailbox whose limit is known.
      await page.locator('.bulk-start .select').first().click()
      await page.locator('[role="option"][data-key="OTTO"]').click()
      await page.locator('.bulk-estimate', { hasText: 'otto@' }).waitFor()
    },
  },
  {
    name: 'returned-mail',
    path: '/returned/full',
    shows: '.return-head, .return-told > :first-child',
    act: (page) => page.locator('.return-told').waitFor(),
  },
]
