import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gmail } from '@saatja/provider-gmail'
import { type Sandbox, startSandbox } from '@saatja/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { machineNode, publishAll, repository } from './packages.ts'
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
let consumer: string
const folders: string[] = []

const execute = promisify(execFile)

/** Runs beside this process, in which the sandbox answers. */
const run = async (node: string, file: string, dial: unknown): Promise<string> => {
  const env = { ...process.env, NODE_OPTIONS: '', DIAL: JSON.stringify(dial) }
  const { stdout } = await execute(node, [file], { cwd: consumer, env })
  return stdout.trim()
}

const install = (...packages: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'saatja-consumer-'))
  folders.push(folder)
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true }\n')
  const path = `${dirname(machineNode())}${delimiter}${process.env.PATH}`
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--registry', registry.url, ...packages], {
    cwd: folder,
    stdio: 'pipe',
    env: { ...process.env, PATH: path },
  })
  return folder
}

const installed = (folder: string): readonly string[] =>
  Object.keys(JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages).filter(Boolean)

beforeAll(async () => {
  ;[registry, sandbox] = await Promise.all([startRegistry(), startSandbox({ providers: [gmail()] })])
  publishAll(registry.settings)
  consumer = install('@saatja/core', '@saatja/provider-gmail')
}, 180_000)

afterAll(async () => {
  await sandbox?.close()
  registry?.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('an application outside the workspace', () => {
  const nodes = [
    ['the machine’s Node', machineNode()] as const,
    ['the pinned Node', process.execPath] as const,
  ]

  it.each(nodes)('sends a mail from an ES module on %s', async (_, node) => {
    writeFileSync(join(consumer, 'send.mjs'), imported)
    const dial = await sandbox.dial({ host: 'smtp.gmail.com', port: 465 })
    expect(await run(node, 'send.mjs', dial)).toBe('customer@example.com')
    expect(sandbox.mails().at(-1)?.subject).toBe(
      execFileSync(node, ['--version'], { encoding: 'utf8' }).trim(),
    )
  })

  it.each(nodes)('sends a mail from CommonJS on %s', async (_, node) => {
    writeFileSync(join(consumer, 'send.cjs'), required)
    const dial = await sandbox.dial({ host: 'smtp.gmail.com', port: 465 })
    expect(await run(node, 'send.cjs', dial)).toBe('customer@example.com')
  })

  it.each(['node16', 'bundler'])('is type-checked with moduleResolution %s', (moduleResolution) => {
    writeFileSync(join(consumer, 'send.mts'), imported)
    const tsc = join(repository, 'node_modules', 'typescript', 'bin', 'tsc')
    const module = moduleResolution === 'node16' ? 'node16' : 'esnext'
    const types = join(repository, 'node_modules', '@types')
    const flags = [
      '--noEmit',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--module',
      module,
      '--moduleResolution',
      moduleResolution,
    ]
    const check = () =>
      execFileSync(
        process.execPath,
        [tsc, ...flags, '--typeRoots', types, '--types', 'node', '--target', 'es2023', 'send.mts'],
        {
          cwd: consumer,
          encoding: 'utf8',
          stdio: 'pipe',
        },
      )
    try {
      check()
    } catch (error) {
      expect(String((error as { stdout?: string }).stdout)).toBe('')
    }
  })

  it('gets no other provider and, without Microsoft 365, no msal', () => {
    const names = installed(consumer).map((path) => path.replace('node_modules/', ''))
    expect(names.filter((name) => name.startsWith('@saatja/')).sort()).toEqual([
      '@saatja/core',
      '@saatja/provider-gmail',
    ])
    expect(names.filter((name) => name.includes('msal'))).toEqual([])
  })
})
