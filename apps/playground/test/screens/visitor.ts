import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core'

/** What a browser context is made with. */
export type VisitorOptions = Pick<BrowserContextOptions, 'locale' | 'forcedColors' | 'permissions'>

/** Nothing has to move while it is looked at. */
const usual = { locale: 'en', reducedMotion: 'reduce' } as const

/** Milliseconds: generous, since the machine may be doing other things as well. */
const timeoutMs = 45_000

const idle = new WeakMap<Browser, Map<string, Page[]>>()

/**
 * Answers the pages of visitors who have left, with these options. Half of what a page costs is its process and what
 * that one compiles, so the next visitor takes it over.
 */
export const idleOf = (browser: Browser, options: VisitorOptions): Page[] => {
  const kinds = idle.get(browser) ?? new Map<string, Page[]>()
  idle.set(browser, kinds)
  const kind = JSON.stringify({ ...usual, ...options })
  const pages = kinds.get(kind) ?? []
  kinds.set(kind, pages)
  return pages
}

/** Opens an empty page in a browser context of its own. */
export const newVisitor = async (browser: Browser, options: VisitorOptions): Promise<Page> => {
  const context = await browser.newContext({ ...usual, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(timeoutMs)
  return page
}

/**
 * Forgets all that a visitor left behind: windows, cookies, what was stored, what was typed, the theme. False when the
 * page stands elsewhere, where it cannot forget what it stored at this address.
 */
export const leave = async (page: Page, address: string): Promise<boolean> => {
  if (new URL(page.url()).origin !== address) return false
  const context = page.context()
  for (const other of context.pages()) if (other !== page) await other.close()
  // A document without a program: nothing is stored once it is there.
  await page.goto(`${address}/mark.svg`)
  await page.evaluate('localStorage.clear(), sessionStorage.clear()')
  await context.clearCookies()
  await page.emulateMedia({ colorScheme: 'light' })
  return true
}

/** Listeners that keep what the page and the browser complain about. */
export const noteInto = (problems: string[], refused: boolean) => ({
  pageerror: (error: Error): void => {
    problems.push(error.message)
  },
  console: (message: ConsoleMessage): void => {
    const expected = refused && message.text().startsWith('Failed to load resource')
    // A picture of a mail that lies elsewhere is kept from loading, as it should be.
    const keptOut = message.text().startsWith("Loading the image 'https://pood.example/")
    if (message.type() === 'error' && !expected && !keptOut) problems.push(message.text())
  },
})
