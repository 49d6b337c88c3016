import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { parse } from 'acorn'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../scripts/', import.meta.url)
const scripts = readdirSync(folder)
const { scripts: commands } = JSON.parse(readFileSync(new URL('../package.json', folder), 'utf8'))

/** What Node 20 understands: the syntax of ECMAScript 2023 modules. */
const program = (name: string) =>
  parse(readFileSync(new URL(name, folder), 'utf8'), { ecmaVersion: 2023, sourceType: 'module' })

const imported = (name: string): readonly string[] =>
  program(name).body.flatMap((node) => (node.type === 'ImportDeclaration' ? [String(node.source.value)] : []))

describe('the scripts behind npm start and npm test', () => {
  it('are the ones that package.json calls', () => {
    expect(commands.start).toBe('node scripts/start.mjs')
    expect(commands.test).toBe('node scripts/test.mjs')
    expect(scripts).toEqual(expect.arrayContaining(['start.mjs', 'test.mjs']))
  })

  it.each(scripts)('%s is plain JavaScript that Node 20 reads', (name) => {
    expect(() => program(name)).not.toThrow()
  })

  it.each(scripts)('%s needs nothing that has to be installed first', (name) => {
    const needed = imported(name).filter((from) => !from.startsWith('./'))
    expect(needed.filter((from) => !isBuiltin(from))).toEqual([])
  })
})
