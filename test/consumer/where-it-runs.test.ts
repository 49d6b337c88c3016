import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lines, tools, typeScript } from './environments.ts'
import { repository } from './packages.ts'

const page = readFileSync(join(repository, 'apps/docs/docs/develop/where-it-runs.mdx'), 'utf8')
const major = (version: string): string => version.split('.').slice(0, 1).join('.')
const minor = (version: string): string => version.split('.').slice(0, 2).join('.')

describe('the page about where the packages run', () => {
  it('has a column for each Node that is tested', () => {
    const [header = ''] = page.split('\n').filter((line) => line.startsWith('| |'))
    expect(header).toBe(`| | ${lines.map((line) => `Node.js ${line}`).join(' | ')} |`)
  })

  it('names the releases of the tools that are tested', () => {
    const { jest, next, bun, deno } = tools
    const named = [`Jest ${major(jest)}`, `Next ${major(next)}`, `Bun ${minor(bun)}`, `Deno ${minor(deno)}`]
    for (const name of named) expect(page).toContain(name)
  })

  it('has a row for each of the compiler settings that are tested', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `'))
    for (const { name, flags } of typeScript) {
      const words = flags.filter((flag) => !flag.startsWith('--'))
      const found = rows.some((row) => words.every((word) => row.includes(`\`${word}\``)))
      expect(found, name).toBe(true)
    }
  })
})
