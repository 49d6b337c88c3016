import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../packages/bounce/test/families', import.meta.url))

/** Reads the samples of the tests: one mail of each program and form, with hardly more than what is read in it. */
export const familyMails = (): readonly Buffer[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => readFileSync(join(folder, name)))
