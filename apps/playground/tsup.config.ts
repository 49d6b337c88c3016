import { cpSync } from 'node:fs'
import { defineConfig } from 'tsup'
import { packageBuild } from '../../tsup.base.ts'

const docs = '../docs'
const translations = ['et', 'lv'].map((locale) => `i18n/${locale}/docusaurus-plugin-content-docs/current`)

/** What the program reads while it runs: its page, the pages of the docs, and the empty database of the store. */
const copyFiles = async (): Promise<void> => {
  cpSync('web/dist', 'dist/page', { recursive: true })
  for (const folder of ['docs', ...translations])
    cpSync(`${docs}/${folder}`, `dist/guides/${folder}`, { recursive: true })
  cpSync('node_modules/@saatja/store/dist/new-database.tar.br', 'dist/new-database.tar.br')
}

export default defineConfig(
  packageBuild(
    { index: 'server/index.ts', bin: 'server/bin.ts' },
    { withOurs: true, optional: ['imapflow'], after: copyFiles },
  ),
)
