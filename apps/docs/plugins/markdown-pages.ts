import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { LoadContext, Plugin } from '@docusaurus/types'
import { metaOf } from '../src/build-output/article.ts'
import { articleToMarkdown, titleOf } from '../src/build-output/markdown.ts'

/** A Markdown twin beside every docs page, made from the built page so that tables from data are in it, and `llms.txt`. */
export default function twins({ baseUrl, siteConfig }: LoadContext): Plugin {
  return {
    name: 'twins',
    async postBuild({ outDir, routesPaths }) {
      const list = `${siteConfig.url}${baseUrl}llms.txt`
      const lines: string[] = []
      for (const path of routesPaths.filter((route) => route.startsWith(`${baseUrl}docs`)).sort()) {
        const html = await readFile(join(outDir, `${path.slice(baseUrl.length)}.html`), 'utf8').catch(
          () => undefined,
        )
        if (html === undefined) continue
        const file = join(outDir, `${path.slice(baseUrl.length)}.md`)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, articleToMarkdown(html, `${siteConfig.url}${path}`, list))
        lines.push(`- [${titleOf(html)}](${siteConfig.url}${path}.md): ${metaOf(html, 'description')}`)
      }
      await writeFile(
        join(outDir, 'llms.txt'),
        [`# ${siteConfig.title}`, '', `> ${siteConfig.tagline}`, '', ...lines, ''].join('\n'),
      )
    },
  }
}
