import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LoadContext, Plugin } from '@docusaurus/types'
import { collectFacts } from '../src/facts/collect.ts'

/**
 * Puts the facts of the packages where pages can import them: `@facts/NAME.json`, in the language being built.
 * Hosts, ports, limits, dates and error texts reach the pages this way and no other.
 */
export default async function facts({ i18n, siteDir }: LoadContext): Promise<Plugin> {
  const folder = join(siteDir, '.docusaurus', 'facts', i18n.currentLocale)
  await mkdir(folder, { recursive: true })
  const tables = await collectFacts(
    i18n.currentLocale === 'et' || i18n.currentLocale === 'lv' ? i18n.currentLocale : 'en',
  )
  for (const [name, table] of Object.entries(tables))
    await writeFile(join(folder, `${name}.json`), JSON.stringify(table))
  return {
    name: 'facts',
    configureWebpack: () => ({ resolve: { alias: { '@facts': folder } } }),
  }
}
