import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { listedOf, listedProviders, providers, providersFrom, providersWithTokens } from '../src/index.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const readme = readFileSync(`${root}README.md`, 'utf8')

describe('the list of providers', () => {
  it('has every package that is a provider', () => {
    const folders = readdirSync(`${root}packages`).filter((name) => name.startsWith('provider-'))
    expect(listedProviders.map((one) => one.package).sort()).toEqual(folders.map((name) => `@saatja/${name}`))
  })

  it.each(providers)('$id is found by its id', ({ id }) => expect(listedOf(id)?.create({}).id).toBe(id))

  it.each(listedProviders)('$package has a row in the README', ({ package: name }) =>
    expect(readme).toContain(`| [\`${name}\`](packages/${name.slice('@saatja/'.length)}) |`),
  )

  it('makes the same providers in the same order, whatever they are made for', () => {
    const ids = providers.map(({ id }) => id)
    const token = async () => ({ token: 'of a test', expires: Date.now() + 3_600_000 })
    expect(new Set(ids).size).toBe(ids.length)
    expect(providersFrom(process.env).map(({ id }) => id)).toEqual(ids)
    expect(providersWithTokens(token).map(({ id }) => id)).toEqual(ids)
  })
})

describe('a provider whose accounts are signed in to', () => {
  it.each(listedProviders.filter(({ create }) => create({}).oauth))(
    '$package: the environment says with which application',
    ({ create, signInVariables = [] }) => {
      expect(create({}).oauth?.notSetUp).toBe(true)
      const id = '1b730954-1685-4b74-9bfd-dac224a7b894'
      const environment = Object.fromEntries(signInVariables.map((name) => [name, id]))
      expect(create(environment).oauth?.notSetUp).toBeFalsy()
    },
  )
})
