// Writes into each translation which English text it was made from: `node src/translations/stamp.ts [page …]`.
// Run it after the translation was read against the English page, not before.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { englishPages, readEnglish, readTranslated, translatedFolder, translatedLocales } from './files.ts'
import { stampOf } from './page.ts'

const wanted = process.argv.slice(2)
for (const page of englishPages().filter((name) => wanted.length === 0 || wanted.includes(name))) {
  const stamp = `translated_from: '${stampOf(readEnglish(page))}'`
  for (const locale of translatedLocales) {
    const text = readTranslated(locale, page)
    if (text === undefined) continue
    const stamped = /^translated_from: .*$/m.test(text)
      ? text.replace(/^translated_from: .*$/m, stamp)
      : text.replace(/\n---\n/, `\n${stamp}\n---\n`)
    if (stamped !== text) writeFileSync(join(translatedFolder(locale), page), stamped)
  }
}
