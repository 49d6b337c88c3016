import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { englishPages, site } from '../src/translations/files.ts'
import { pathOf } from '../src/translations/status.ts'

/** The site as `pnpm --filter @saatja/docs site` leaves it. */
export const built = join(site, 'build')

if (!existsSync(join(built, 'lv', 'search.json')))
  throw new Error('The docs site is not built: run "npx pnpm --filter @saatja/docs site" and test again.')

/** Folder of a language's pages, and the start of their addresses. */
export const bases = [
  ['en', ''],
  ['et', '/et'],
  ['lv', '/lv'],
] as const

/** Addresses of all pages without the language, such as `/docs/providers/gmail`. */
export const paths = englishPages().map(pathOf)

export const readBuilt = (file: string): string => readFileSync(join(built, file), 'utf8')

const pages = new Map<string, string | undefined>()

/** The HTML at an address of the site, or undefined when nothing is there. It is read once. */
export const htmlAt = (address: string): string | undefined => {
  if (!pages.has(address)) {
    const file = [`${address}.html`, `${address}/index.html`].find((name) => existsSync(join(built, name)))
    pages.set(address, file && readBuilt(file))
  }
  return pages.get(address)
}
