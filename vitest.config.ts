import { defineConfig } from 'vitest/config'

/** Tests run from source: the `@saatja/source` condition points every package at its `src`. */
const source = {
  resolve: { conditions: ['@saatja/source'] },
  ssr: { resolve: { conditions: ['@saatja/source'] } },
}

const places = ['packages/*/test', 'apps/*/test', 'test/*']
const long = process.env.SAATJA_LONG !== undefined

export default defineConfig({
  ...source,
  test: {
    environment: 'node',
    include: places.map((place) => `${place}/**/*${long ? '.long' : ''}.test.ts`),
    exclude: ['**/node_modules/**', '**/dist/**', ...(long ? [] : ['**/*.long.test.ts'])],
    // Timings of sockets are tested: more workers than this and two cores make them wait for each other.
    maxWorkers: 2,
    // Deadlines are the tests’ own; this one only ends what hangs.
    testTimeout: long ? 600_000 : 120_000,
    hookTimeout: 180_000,
  },
})
