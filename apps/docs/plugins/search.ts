import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LoadContext, Plugin } from '@docusaurus/types'
import type { Locale } from '@saatja/core/explain'
import { sectionsOf } from '../src/build-output/sections.ts'
import { makeIndex } from '../src/search/section.ts'

/** One search index for each language, made from the pages as they were built. */
export default function search({ i18n, baseUrl }: LoadContext): Plugin {
  return {
    name: 'search',
    async postBuild({ outDir, routesPaths }) {
      const docs = routesPaths.filter((path) => path.startsWith(`${baseUrl}docs`))
      const pages = await Promise.all(
        docs.map(async (path) => {
          const file = join(outDir, `${path.slice(baseUrl.length)}.html`)
          return sectionsOf(await readFile(file, 'utf8').catch(() => ''), path)
        }),
      )
      const sections = pages.flat().map((section, id) => ({ id, ...section }))
      await writeFile(join(outDir, 'search.json'), makeIndex(sections, i18n.currentLocale as Locale))
    },
  }
}
