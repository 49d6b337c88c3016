import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../.github/workflows/', import.meta.url)
const lines = readdirSync(folder).flatMap((name) =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .map((line) => ({ name, line: line.trim() })),
)
const used = lines.filter(({ line }) => /^(- )?uses:/.test(line))

describe('the workflows', () => {
  it('pin every action to a commit and name its release', () => {
    expect(used.length).toBeGreaterThan(5)
    const loose = used.filter(({ line }) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
    expect(loose).toEqual([])
  })

  it('use one commit of one action', () => {
    const pins = new Set(used.map(({ line }) => line.replace(/^(- )?uses: /, '')))
    const actions = new Set([...pins].map((pin) => pin.split('@')[0]))
    expect(pins.size).toBe(actions.size)
  })
})
