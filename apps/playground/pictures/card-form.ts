import type { Page } from 'playwright-core'

/** What a guide tells its reader to fill in. */
export interface Filled {
  readonly sender?: string
  readonly server?: string
  readonly security?: 'tls' | 'starttls'
  readonly username?: string
  /** Typed, so that the picture shows dots. */
  readonly password?: string
  /** Name of the provider that the card recognizes by the server. */
  readonly provider?: string
}

/** Mail fields of the card, without the hints below them. */
export const mailForm = '.editor > h2 ~ h2, .editor > h2 ~ h2 + .fields > :not(.hints)'

/** The card from its head to the last mail field. */
export const wholeCard = '.editor > .pane-head, .editor > h2, .editor > .fields > :not(.hints)'

/** Chooses the card where the window is too narrow for its neighbors. */
export const openCard = (page: Page): Promise<void> => page.locator('.parts button').first().click()

const input = (page: Page, field: string) => page.locator(`[data-field="${field}"] input`)

const choose = async (page: Page, field: string, id: string): Promise<void> => {
  await page.locator(`[data-field="${field}"] .select`).click()
  await page.locator(`[role="option"][data-key="${id}"]`).click()
}

/** Fills in the card as a person would, from the sender down. */
export const fillIn = async (page: Page, filled: Filled): Promise<void> => {
  await openCard(page)
  if (filled.sender) await choose(page, 'sender', filled.sender)
  if (filled.server) await input(page, 'server').fill(filled.server)
  if (filled.security) await choose(page, 'security', filled.security)
  if (filled.username) await input(page, 'username').fill(filled.username)
  if (filled.password) await input(page, 'password').fill(filled.password)
  if (filled.provider)
    await page.locator('[data-field="provider"] .select', { hasText: filled.provider }).waitFor()
}

/** The card says whether its mail will be believed, a moment after it is there. */
export const arrivalKnown = (page: Page): Promise<void> => page.locator('.arrival').first().waitFor()

/** Signs in to the sample mailbox at the simulated provider. */
export const signIn = async (page: Page): Promise<void> => {
  const opened = page.waitForEvent('popup')
  await page.locator('.sign-in-actions .button').first().click()
  await (await opened).locator('button[value="accept"]').click()
  await page.locator('.sign-in-state[data-tone="ok"]').waitFor()
}
