import type { Provider } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { conformance } from '../../src/index.ts'
import { broken } from '../invalid-providers.ts'
import { sound } from '../valid-provider.ts'

const options = { packageName: '@saatja/provider-sound', print: () => undefined }

const complaints = async (name: string, provider: Provider): Promise<string> => {
  const found = conformance(provider, options).find((each) => each.name === name)
  if (found === undefined) throw new Error(`no case ${name}`)
  return found.run().then(
    () => 'nothing',
    (error: Error) => error.message,
  )
}

describe('a sound provider', () => {
  const skipped: string[] = []
  for (const { name, run } of conformance(sound(), { ...options, print: (line) => skipped.push(line) }))
    it(name, async () => {
      await run()
      expect(skipped).toEqual([])
    })
})

describe('a broken provider is caught', () => {
  for (const [name, provider, objection] of broken)
    it(`${name}: ${objection}`, async () => {
      expect(await complaints(name, provider)).toContain(objection)
    })

  it('in every case', () => {
    const covered = new Set(broken.map(([name]) => name))
    expect(conformance(sound(), options).filter(({ name }) => !covered.has(name))).toEqual([])
  })
})

describe('skips', () => {
  it('are printed with their reason', async () => {
    const lines: string[] = []
    const print = (line: string) => lines.push(line)
    const name = 'has a name for people'
    const skip = { [name]: 'it has none yet' }
    const { senders, oauth, ...bare } = sound({ name: '' })
    const suite = conformance(bare, { ...options, print, skip })
    for (const each of [name, 'has at most one default sender'])
      await suite.find((found) => found.name === each)?.run()
    expect(lines).toEqual([
      '[sound] skipped: has a name for people (it has none yet)',
      '[sound] skipped: has at most one default sender (it adds no mail senders)',
    ])
  })

  it('name a case that exists', () => {
    expect(() => conformance(sound(), { ...options, skip: { 'has wings': 'no' } })).toThrow('has wings')
  })
})
