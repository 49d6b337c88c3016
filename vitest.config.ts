import { defineConfig } from 'vitest/config'

/** Tests run from source: the `@saatja/source` condition points every package at its `src`. */
const source = {
  resolve: { conditions: ['@saatja/source'] },
  ssr: { resolve: { conditions: ['@saatja/source'] } },
}

export default defineConfig({
  ...source,
  test: {
    environment: 'node',
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'test/*/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    exclude: ['**/node_modules/**', '**/dist/**', ...(process.env.SAATJA_LONG ? [] : ['**/*.long.test.ts'])],
  },
})
