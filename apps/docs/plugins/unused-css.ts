import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from '@docusaurus/types'
import { PurgeCSS } from 'purgecss'

/** Variables that scripts and the frame of the page use in styles of their own. */
const variablesIn = async (scripts: string, page: string): Promise<string[]> => {
  const files = [page, ...(await readdir(scripts)).map((file) => join(scripts, file))]
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return [...new Set(texts.flatMap((text) => text.match(/--[a-z][\w-]+/g) ?? []))]
}

/** Takes out of the style sheet what no built page and no script of the site names: most of what the theme brings. */
export default function unusedCss(): Plugin {
  return {
    name: 'unused-css',
    async postBuild({ outDir }) {
      const styles = join(outDir, 'assets', 'css')
      const scripts = join(outDir, 'assets', 'js')
      const results = await new PurgeCSS().purge({
        content: [`${outDir}/**/*.html`, `${scripts}/*.js`],
        css: [`${styles}/*.css`],
        variables: true,
        safelist: { variables: await variablesIn(scripts, join(outDir, 'index.html')) },
      })
      for (const { css, file } of results) if (file !== undefined) await writeFile(file, css)
    },
  }
}
