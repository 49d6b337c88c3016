import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { gmail } from '@saatja/provider-gmail'
import { type Sandbox, startSandbox } from '@saatja/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, newApplication } from './application.ts'
import { machineNode, publish, repository } from './packages.ts'
import { bothWays } from './programs.ts'
import { type Registry, startRegistry } from './registry.ts'

const program = `
const card = { code: 'MARI', email: 'mari@kivi.ee', mail: { provider: 'gmail', username: 'mari@kivi.ee', password: 'abcd efgh ijkl mnop' } }
const mailer = createMailer({
  providers: [gmail()],
  company: { name: 'Kivi', slug: 'kivi' },
  cards: { get: () => card },
  dial: () => JSON.parse(process.env.DIAL ?? ''),
})
mailer.send('MARI', { to: 'customer@example.com', subject: process.version, text: 'Hello' })
  .then((receipt) => mailer.close().then(() => console.log(receipt.accepted.join())))
`
const imported = `import { createMailer } from '@saatja/core'\nimport { gmail } from '@saatja/provider-gmail'\n${program}`
const required = `const { createMailer } = require('@saatja/core')\nconst { gmail } = require('@saatja/provider-gmail')\n${program}`

let registry: Registry
let sandbox: Sandbox
let consumer: Application

/** Runs beside this process, in which the sandbox answers. */
const run = (node: string, file: string, dial: unknown): Promise<string> =>
  consumer.run(node, [file], { DIAL: JSON.stringify(dial) })

beforeAll(async () => {
  ;[registry, sandbox] = await Promise.all([startRegistry(), startSandbox({ providers: [gmail()] })])
  publish(registry.settings, ['core', 'provider-gmail', 'provider-zone'])
  consumer = newApplication(registry)
  consumer.npm('install', '@saatja/core', '@saatja/provider-gmail')
}, 180_000)

afterAll(async () => {
  await sandbox?.close()
  registry?.close()
  consumer?.close()
})

describe('an application outside the workspace', () => {
  const nodes = [
    ['the machine’s Node', machineNode()] as const,
    ['the pinned Node', process.execPath] as const,
  ]

  it.each(nodes)('sends a mail from an ES module on %s', async (_, node) => {
    consumer.write('send.mjs', imported)
    const dial = await sandbox.dial({ host: 'smtp.gmail.com', port: 465 })
    expect(await run(node, 'send.mjs', dial)).toBe('customer@example.com')
    expect(sandbox.mails().at(-1)?.subject).toBe(
      execFileSync(node, ['--version'], { encoding: 'utf8' }).trim(),
    )
  })

  it.each(nodes)('sends a mail from CommonJS on %s', async (_, node) => {
    consumer.write('send.cjs', required)
    const dial = await sandbox.dial({ host: 'smtp.gmail.com', port: 465 })
    expect(await run(node, 'send.cjs', dial)).toBe('customer@example.com')
  })

  it.each(nodes)('has one instance, imported or required, on %s', async (_, node) => {
    consumer.write('both.mjs', bothWays(['@saatja/core', '@saatja/core/explain', '@saatja/provider-gmail']))
    expect(await consumer.run(node, ['both.mjs'])).toBe('one')
  })

  it.each([
    ['node16', 'send.mts'],
    ['node16', 'send.cts'],
    ['bundler', 'send.mts'],
  ])('is type-checked with moduleResolution %s in %s', async (moduleResolution, file) => {
    consumer.write(file, imported)
    const tsc = join(repository, 'node_modules', 'typescript-7', 'bin', 'tsc')
    const module = moduleResolution === 'node16' ? 'node16' : 'esnext'
    const types = ['--typeRoots', join(repository, 'node_modules', '@types'), '--types', 'node']
    const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2023']
    const settings = ['--module', module, '--moduleResolution', moduleResolution]
    const said = await consumer
      .run(process.execPath, [tsc, ...strict, ...settings, ...types, file])
      .catch(({ stdout }: { readonly stdout: string }) => stdout)
    expect(said).toBe('')
  })

  it('gets no other provider and, without Microsoft 365, no msal', () => {
    expect(Object.keys(consumer.ours()).sort()).toEqual(['core', 'provider-gmail'])
    expect(consumer.installed().filter((name) => name.includes('msal'))).toEqual([])
  })

  it('with a provider that no one signs in to gets nothing of Microsoft’s or Google’s sign-in', () => {
    const other = newApplication(registry)
    try {
      other.npm('install', '@saatja/core', '@saatja/provider-zone')
      expect(other.installed()).toEqual(['@saatja/core', '@saatja/provider-zone', 'nodemailer'])
    } finally {
      other.close()
    }
  })
})
