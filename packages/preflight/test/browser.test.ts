import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const entry = (name: string): string => fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url))

const bundled = (name: string) =>
  build({
    entryPoints: [entry(name)],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['@saatja/source'],
    logLevel: 'silent',
  })

describe('the deciding half in a browser', () => {
  it('needs nothing of Node, and no mail library', async () => {
    const { metafile } = await bundled('index')
    const inputs = Object.keys(metafile.inputs)
    expect(inputs.filter((path) => path.includes('node_modules') || path.includes('src/node'))).toEqual([])
    expect(inputs.some((path) => path.endsWith('core/src/settings/resolve.ts'))).toBe(true)
  })

  it('would be refused with the half that asks', () => expect(bundled('node')).rejects.toThrow(/node:/))
})
