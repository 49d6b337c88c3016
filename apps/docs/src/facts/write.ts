// Writes the facts of the packages for each language into `facts/`, from where the pages import them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { locales } from '@saatja/core'
import { frame } from '../messages/layout.ts'
import { translationStatus } from '../translations/status.ts'
import { apiFacts } from './api.ts'
import { collectFacts } from './collect.ts'
import { shotsIn } from './screenshots.ts'
import { updatesOf } from './updates.ts'

const api = JSON.stringify(apiFacts())

for (const locale of locales) {
  const folder = fileURLToPath(new URL(`../../facts/${locale}`, import.meta.url))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'api.json'), api)
  writeFileSync(join(folder, 'translations.json'), JSON.stringify(translationStatus(locale)))
  const facts = await collectFacts(locale)
  writeFileSync(join(folder, 'updates.json'), JSON.stringify(updatesOf(locale, facts)))
  const words = Object.entries(frame).map(([word, inThree]) => [word, inThree[locale]])
  writeFileSync(join(folder, 'words.json'), JSON.stringify(Object.fromEntries(words)))
  writeFileSync(join(folder, 'shots.json'), JSON.stringify(shotsIn(locale)))
  for (const [name, table] of Object.entries(facts))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(table))
}
