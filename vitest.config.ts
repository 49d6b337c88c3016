import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

/** Tests run from source: the `@saatja/source` condition points every package at its `src`. */
const conditions = ['@saatja/source']

const long = process.env.SAATJA_LONG !== undefined
const named = (folder: string, names = '**/*'): string => `${folder}/${names}${long ? '.long' : ''}.test.ts`

/** Tests that compute, and open no socket, file or child process. */
const unit = [
  named('packages/core/test'),
  named('packages/provider-{directo,gmail,inbox,zone}/test', '**/!(send|conformance)'),
  named('test/catalogue'),
]
/** The same tests on PGlite and on PostgreSQL, one server for all. */
const database = [
  named('packages/store/test', '**/!(folder|folder-lock)'),
  named('packages/outbox/test', '**/!(folder|crash)'),
]
/** The playground in a browser. */
const browser = [named('apps/playground/test', '{browser,screens}')]
const site = [named('apps/docs/test')]
const system = [named('test/system')]
const consumer = [named('test/consumer'), named('test/readme')]
/** Everything else: loopback sockets, databases and programs started by the tests. */
const sockets = [named('packages/*/test'), named('apps/*/test'), named('test/*')]

/**
 * The browser: Chromium without its windows where it is installed, which takes a third less CPU time; else all of it.
 * CHROMIUM in the environment names another one.
 */
const chromium =
  process.env.CHROMIUM ??
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path))

/** For the workers, and for the programs that tests start. */
const nodeOptions = `${process.env.NODE_OPTIONS ?? ''} --require=${JSON.stringify(join(import.meta.dirname, 'test/baseline-wasm.cjs'))}`

const project = (
  name: string,
  include: readonly string[],
  options: {
    readonly without?: readonly string[]
    readonly isolate?: boolean
    readonly globalSetup?: string
  } = {},
): TestProjectConfiguration => ({
  extends: true,
  test: {
    name,
    include: [...include],
    exclude: [
      '**/node_modules/**',
      '**/dist/**',
      ...(long ? [] : ['**/*.long.test.ts']),
      ...(options.without ?? []),
    ],
    isolate: options.isolate ?? true,
    ...(options.globalSetup === undefined ? {} : { globalSetup: options.globalSetup }),
  },
})

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    environment: 'node',
    env: { NODE_OPTIONS: nodeOptions.trim(), ...(chromium === undefined ? {} : { CHROMIUM: chromium }) },
    // Timings of sockets are tested: more workers than this and two cores make them wait for each other. The tests that
    // take long mostly wait, for killed processes and for servers that try again.
    maxWorkers: long ? 3 : 2,
    // Deadlines are the tests’ own; this one only ends what hangs.
    testTimeout: long ? 600_000 : 120_000,
    hookTimeout: 180_000,
    projects: [
      // One worker reads the modules once for all of these.
      project('unit', unit, { isolate: false }),
      // One worker keeps the modules and the databases of all of these.
      project('database', database, {
        isolate: false,
        globalSetup: 'test/database/shared-postgres.ts',
      }),
      // One worker reads the modules once for many of these.
      project('sockets', sockets, {
        isolate: false,
        without: [...unit, ...database, ...browser, ...site, ...system, ...consumer],
      }),
      project('browser', browser, { globalSetup: 'apps/playground/test/screens/built-page.ts' }),
      project('site', site),
      project('system', system, { globalSetup: 'apps/playground/test/screens/built-page.ts' }),
      project('consumer', consumer),
    ],
  },
})
