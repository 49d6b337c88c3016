import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, newApplication } from './application.ts'
import { lines, type NodeLine, newerLines, nodes, tools, typeScript } from './environments.ts'
import { publish } from './packages.ts'
import {
  asCommonJs,
  asJestTest,
  asModule,
  asRoute,
  asScript,
  asTypedTest,
  bothWays,
  enqueue,
  queue,
  send,
} from './programs.ts'
import { type Registry, startRegistry } from './registry.ts'

const delivered = 'customer@example.com'
const sending = ['@saatja/core', '@saatja/core/explain', '@saatja/provider-gmail', '@saatja/testkit']
const queueing = ['@saatja/store', '@saatja/outbox', '@saatja/outbox/fake']
const installed = [...sending, ...queueing, '@saatja/bounce'].filter((name) => name.split('/').length === 2)

let registry: Registry
let application: Application

const alias = (line: NodeLine): string => `node-${line}`
const nodePath = (line: NodeLine): string =>
  join(application.folder, 'node_modules', alias(line), 'bin', 'node')
const tool = (path: string): string => join(application.folder, 'node_modules', path)

beforeAll(async () => {
  registry = await startRegistry()
  publish(registry.settings)
  application = newApplication(registry)
  application.npm(
    'install',
    ...installed,
    '@electric-sql/pglite',
    ...Object.entries(tools).map(([name, version]) => `${name}@${version}`),
    ...lines.map((line) => `${alias(line)}@npm:node-${process.platform}-${process.arch}@${nodes[line]}`),
  )
  const files = {
    'send.mjs': asModule(send),
    'send.cjs': asCommonJs(send),
    'send-both.mjs': bothWays(sending),
    'send.test.js': asJestTest(send),
    'queue.mjs': asModule(queue),
    'queue.cjs': asCommonJs(queue),
    'queue-both.mjs': bothWays(queueing),
    'enqueue.test.js': asJestTest(enqueue),
    'script.js': asScript(send),
  }
  for (const [file, text] of Object.entries(files)) application.write(file, text)
}, 600_000)

afterAll(() => {
  application?.close()
  registry?.close()
})

describe.each(lines)('on Node %s', (line) => {
  it.each(['send.mjs', 'send.cjs'])('mail leaves from %s', async (file) => {
    expect(await application.run(nodePath(line), [file])).toBe(delivered)
  })

  it('import and require lead to one instance', async () => {
    expect(await application.run(nodePath(line), ['send-both.mjs'])).toBe('one')
  })

  it('Jest sends without a flag, and ends', async () => {
    await application.run(nodePath(line), [tool('jest/bin/jest.js'), '--watchman=false', 'send.test.js'])
  })

  it.each([
    ['cjs', 'bundle.cjs'],
    ['esm', 'bundle.mjs'],
  ])('a bundle of esbuild sends as %s', async (format, file) => {
    const from = ['script.js', '--bundle', '--platform=node', '--external:@saatja/testkit']
    await application.run(tool('esbuild/bin/esbuild'), [...from, `--format=${format}`, `--outfile=${file}`])
    expect(await application.run(nodePath(line), [file])).toBe(delivered)
  })
})

describe.each(newerLines)('store and outbox on Node %s', (line) => {
  it.each(['queue.mjs', 'queue.cjs'])('mail leaves from %s', async (file) => {
    expect(await application.run(nodePath(line), [file])).toBe(delivered)
  })

  it('import and require lead to one instance', async () => {
    expect(await application.run(nodePath(line), ['queue-both.mjs'])).toBe('one')
  })

  it('Jest tests code that enqueues, without a flag', async () => {
    const jest = [tool('jest/bin/jest.js'), '--watchman=false', 'enqueue.test.js']
    await application.run(nodePath(line), jest)
  })
})

describe.each([
  ['Bun', 'bun/bin/bun.exe', []],
  ['Deno', '.bin/deno', ['run', '--allow-all']],
] as const)('on %s', (_, path, args) => {
  it.each(['send.mjs', 'send.cjs', 'queue.mjs'])('mail leaves from %s', async (file) => {
    expect(await application.run(tool(path), [...args, file])).toBe(delivered)
  })

  it.each(['send-both.mjs', 'queue-both.mjs'])('there is one instance in %s', async (file) => {
    expect(await application.run(tool(path), [...args, file])).toBe('one')
  })
})

describe('TypeScript', () => {
  const strict = [
    '--noEmit',
    '--strict',
    '--exactOptionalPropertyTypes',
    '--target',
    'es2022',
    '--types',
    'node',
  ]

  it.each(typeScript.map(({ name, file, flags }) => [name, file, flags] as const))(
    'accepts the types with %s',
    async (_, file, flags) => {
      application.write(file, asScript(send))
      const compiler = tool('typescript/bin/tsc')
      const said = await application
        .run(nodePath('24'), [compiler, ...strict, ...flags, file])
        .catch(({ stdout }: { readonly stdout: string }) => stdout)
      expect(said).toBe('')
    },
  )

  it.each(lines)('compiles for Jest with the settings that Nest writes, on Node %s', async (line) => {
    const compilerOptions = {
      module: 'nodenext',
      moduleResolution: 'nodenext',
      resolvePackageJsonExports: true,
      esModuleInterop: true,
      isolatedModules: true,
      target: 'ES2023',
      strictNullChecks: true,
      skipLibCheck: true,
      types: ['node', 'jest'],
    }
    application.write('nest.test.ts', asTypedTest(send))
    application.write('tsconfig.nest.json', JSON.stringify({ compilerOptions }))
    const transform = { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.nest.json' }] }
    application.write('jest.nest.json', JSON.stringify({ testEnvironment: 'node', transform }))
    const jest = [tool('jest/bin/jest.js'), '--watchman=false', '--config', 'jest.nest.json', 'nest.test.ts']
    await application.run(nodePath(line), jest)
  })
})

describe('Next', () => {
  const next = (): string => tool('next/dist/bin/next')
  const quiet = { NEXT_TELEMETRY_DISABLED: '1' }

  beforeAll(async () => {
    mkdirSync(join(application.folder, 'app', 'api'), { recursive: true })
    application.write('app/api/route.js', asRoute(send))
    application.write(
      'app/layout.js',
      `import { createElement } from 'react'\nexport default ({ children }) => createElement('html', null, createElement('body', null, children))\n`,
    )
    await application.run(nodePath('24'), [next(), 'build'], quiet)
  }, 600_000)

  it.each(lines)('sends from a route handler on Node %s', async (line) => {
    const server = spawn(nodePath(line), [next(), 'start', '--port', '0'], {
      cwd: application.folder,
      env: { ...process.env, ...quiet, NODE_OPTIONS: '' },
    })
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let said = ''
        server.stdout.on('data', (chunk: Buffer) => {
          said += chunk
          const found = /http:\/\/localhost:\d+/.exec(said)
          if (found && said.includes('Ready')) resolve(found[0])
        })
        server.once('exit', () => reject(new Error(`Next stopped: ${said}`)))
      })
      expect(await (await fetch(`${address}/api`)).text()).toBe(delivered)
    } finally {
      server.kill()
    }
  })
})

describe('an application with a PostgreSQL server', () => {
  it('gets no embedded database, and is told what to install for a folder', async () => {
    const lean = newApplication(registry)
    try {
      lean.npm('install', '@saatja/core', '@saatja/store')
      expect(lean.installed()).toContain('pg')
      expect(lean.installed().filter((name) => /pglite|zod/.test(name))).toEqual([])
      const open = `import { openStore } from '@saatja/store'
        await openStore({ folder: './data', providers: [] }).catch((error) => console.log(error.code, error.message))`
      lean.write('open.mjs', open)
      expect(await lean.run(nodePath('22'), ['open.mjs'])).toBe(
        'MISSING A store in a folder or in memory needs PGlite: run npm install @electric-sql/pglite, or give the ' +
          'url of a PostgreSQL server',
      )
    } finally {
      lean.close()
    }
  })
})
