import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, newApplication } from './application.ts'
import { type Manifest, publicPackages } from './packages.ts'
import { type Rehearsal, startRehearsal } from './rehearsal.ts'

const names = ['@saatja/core', '@saatja/provider-gmail'] as const
/** What `npm install` wrote into the package.json of someone who came at the first release. */
const first = { '@saatja/core': '^1.0.0', '@saatja/provider-gmail': '^1.0.0' }
const latest = names.map((name) => `${name}@latest`)

let rehearsal: Rehearsal
/** Installed at the first release, and updated from then on. */
let settled: Application
const applications: Application[] = []

const application = (dependencies: Readonly<Record<string, string>> = {}): Application => {
  const made = newApplication(rehearsal.registry, dependencies)
  applications.push(made)
  return made
}

const anew = (dependencies: Readonly<Record<string, string>>, ...packages: readonly string[]) => {
  const made = application(dependencies)
  made.npm('install', ...packages)
  return made.ours()
}

/** What the registry says, as `npm view` does. */
const published = async (name: string): Promise<Manifest & { readonly versions: readonly string[] }> => {
  const response = await fetch(`${rehearsal.registry.url}${name}`)
  const { versions, 'dist-tags': tags } = (await response.json()) as {
    readonly versions: Readonly<Record<string, Manifest>>
    readonly 'dist-tags': { readonly latest: string }
  }
  const newest = versions[tags.latest]
  if (!newest) throw new Error(`The registry has no latest version of ${name}`)
  return { ...newest, versions: Object.keys(versions) }
}

const news = 'Letters may be green.'

const release = (header: string): void => {
  rehearsal.change(header, news)
  rehearsal.version()
  rehearsal.publish()
}

beforeAll(async () => {
  rehearsal = await startRehearsal()
  rehearsal.change('"@saatja/core": minor', news)
  rehearsal.version()
  rehearsal.publish()
  settled = application()
  settled.npm('install', ...names)
}, 300_000)

afterAll(() => {
  for (const made of applications) made.close()
  rehearsal?.close()
})

describe('a release', () => {
  it('writes versions and changelogs for users', () => {
    const changelog = readFileSync(join(rehearsal.folder, 'packages', 'core', 'CHANGELOG.md'), 'utf8')
    expect(changelog).toContain(`## ${rehearsal.manifest('core').version}`)
    expect(changelog).toContain(news)
    expect(existsSync(join(rehearsal.folder, '.changeset', 'rehearsal.md'))).toBe(false)
  })

  it('publishes every package once, with its peer and a tag', async () => {
    const released = publicPackages().map(
      (folder) => `@saatja/${folder}@${rehearsal.manifest(folder).version}`,
    )
    expect(rehearsal.git('tag').trim().split('\n').sort()).toEqual([...released].sort())
    for (const folder of publicPackages()) {
      expect((await published(`@saatja/${folder}`)).versions, folder).toEqual([
        rehearsal.manifest(folder).version,
      ])
    }
    const { peerDependencies } = await published('@saatja/provider-gmail')
    expect(peerDependencies).toEqual({ '@saatja/core': `^${rehearsal.manifest('core').version}` })
  })

  it('publishes nothing when the registry has everything', () => {
    expect(rehearsal.publish()).toContain('No unpublished projects to publish')
  })
})

describe('whoever uses core and a provider', () => {
  it('has the first release, with its changelog', () => {
    expect(settled.ours()).toEqual({ core: '1.0.0', 'provider-gmail': '1.0.0' })
    expect(existsSync(join(settled.folder, 'node_modules', names[0], 'CHANGELOG.md'))).toBe(true)
  })

  it('can install and update after a minor release of core', () => {
    release('"@saatja/core": minor')
    const both = { core: '1.1.0', 'provider-gmail': '1.0.0' }
    expect(anew(first)).toEqual(both)
    expect(anew({}, ...names)).toEqual(both)
    settled.npm('install', '@saatja/core@latest')
    expect(settled.ours()).toEqual(both)
  })

  it('can install and update after a provider that needs this core', () => {
    release('"@saatja/provider-gmail": patch')
    const both = { core: '1.1.0', 'provider-gmail': '1.1.1' }
    expect(anew(first)).toEqual(both)
    settled.npm('update')
    expect(settled.ours()).toEqual(both)
  })

  it('stays on the first major release, or moves to the second with both', () => {
    release('"@saatja/core": major')
    expect(anew(first)).toEqual({ core: '1.1.0', 'provider-gmail': '1.1.1' })
    const both = { core: '2.0.0', 'provider-gmail': '2.0.0' }
    expect(anew({}, ...names)).toEqual(both)
    settled.npm('install', ...latest)
    expect(settled.ours()).toEqual(both)
  })
})
