import type { Options } from 'tsup'

/** The one build: ES modules and their types, nothing bundled that a consumer could share. */
export const packageBuild = (entry: Record<string, string>): Options => ({
  entry,
  format: 'esm',
  target: 'node20',
  dts: true,
  clean: true,
  splitting: true,
  treeshake: true,
  // Estonian and Latvian letters as they are, not as escapes three times as long.
  esbuildOptions: (options) => {
    options.charset = 'utf8'
  },
})
