import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { apiReport, publicNames } from './api.ts'
import { folderOf, publicPackages, repository } from './packages.ts'

describe.each(publicPackages())('the public names of %s', (folder) => {
  it('are those in api.md; after a wanted change: npm run api', () => {
    expect(apiReport(folder)).toBe(readFileSync(join(repository, folderOf(folder), 'api.md'), 'utf8'))
  })

  it('are all documented', () => {
    const silent = publicNames(folder).flatMap(({ names }) => names.filter(({ documented }) => !documented))
    expect(silent.map(({ name }) => name)).toEqual([])
  })
})
