import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LoadContext, Plugin } from '@docusaurus/types'
import type { Locale } from '@saatja/core/explain'
import { articleOf, attribute, headingOf, metaOf } from '../src/build-output/article.ts'
import { makeIndex, type Section } from '../src/search/find.ts'

const text = (html: string): string =>
  html
    .replace(/<(script|style|svg|button)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(
      /&(amp|lt|gt|quot|#x27|#39|nbsp);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? ' ',
    )
    .replace(/[\s\u200b]+/g, ' ')
    .trim()

/** Cuts the article of a built page at its second and third level headings. */
const sectionsOf = (html: string, path: string): Omit<Section, 'id'>[] => {
  const article = articleOf(html)
  if (article === undefined) return []
  const page = text(headingOf(article))
  const about = text(metaOf(html, 'description'))
  const keywords = metaOf(html, 'keywords')
  const [lead = '', ...parts] = article.split(/(?=<h[23][^>]*\bid=)/)
  const rest = parts.map((part) => ({
    path: `${path}#${attribute(part, 'id') ?? ''}`,
    page,
    heading: text(/<h[23][^>]*>([\s\S]*?)<\/h[23]>/.exec(part)?.[1] ?? ''),
    about: '',
    text: text(part),
    // The codes of an error stand under its heading.
    keywords: text(/<p class="?meta"?>([\s\S]*?)<\/p>/.exec(part)?.[1] ?? ''),
  }))
  return [{ path, page, heading: '', about, text: text(lead), keywords }, ...rest]
}

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
