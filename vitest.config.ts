import { configDefaults, defineConfig, type TestProjectConfiguration } from 'vitest/config'

/** Tests run from source: the `@saatja/source` condition points every package at its `src`. */
const conditions = ['@saatja/source']

const long = process.env.SAATJA_LONG !== undefined
const suffix = long ? '.long.test.ts' : '.test.ts'

/** Folders of tests by what they need; what is in none of them works with sockets, files and child processes. */
const folders = {
  unit: [
    'packages/core/test',
    'packages/provider-{directo,gmail,inbox,zone}/test',
    'test/catalogue',
  ],
  browser: ['apps/playground/test/browser'],
  site: ['apps/docs/test'],
  system: ['test/system'],
  consumer: ['test/consumer', 'test/readme'],
} satisfies Readonly<Record<string, readonly string[]>>
