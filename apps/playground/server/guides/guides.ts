import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Locale, Provider } from '@saatja/core'
import { marked } from 'marked'
import { docsFolder } from '../built.ts'
import { HttpError } from '../http-error.ts'
import { showFacts } from './components.ts'
import type { Guide } from './contract.ts'
import { frontMatter, guideMarkdown } from './markdown.ts'

const folderOf = (locale: Locale): string =>
  locale === 'en' ? 'docs' : `i18n/${locale}/docusaurus-plugin-content-docs/current`

const wellFormed = /^[a-z\d-]+(?:\/[a-z\d-]+)*$/

interface Source {
  /** Path in the folder of the docs, such as `troubleshoot/index.mdx`. */
  readonly file: string
  readonly text: string
}

const sourceOf = async (locale: Locale, path: string): Promise<Source | undefined> => {
  const folder = new URL(`${folderOf(locale)}/`, docsFolder)
  for (const file of [`${path}.mdx`, `${path}/index.mdx`]) {
    const text = await readFile(fileURLToPath(new URL(file, folder)), 'utf8').catch(() => undefined)
    if (text !== undefined) return { file, text }
  }
  return undefined
}

/**
 * Reads a page of the docs in the reader's language, or in English where there is no translation.
 * @throws HttpError when there is no such page
 */
export const readGuide = async (
  locale: Locale,
  path: string,
  providers: readonly Provider[],
): Promise<Guide> => {
  const known = wellFormed.test(path)
  const source = known ? ((await sourceOf(locale, path)) ?? (await sourceOf('en', path))) : undefined
  if (source === undefined) throw new HttpError('unknown-guide', 'This guide is not available here.', 'path')
  const facts = frontMatter(source.text)
  const reviewed = facts.get('reviewed')
  return {
    path,
    title: facts.get('title') ?? path,
    ...(reviewed === undefined ? {} : { reviewed }),
    html: await marked.parse(guideMarkdown(source.text, source.file, showFacts(providers, locale))),
  }
}
