/** Where the packages are tested to work, besides Node itself. The docs' table says the same. */

/** Lines of Node, the oldest that is promised first. */
export const lines = ['20.19', '22', '24'] as const
export type NodeLine = (typeof lines)[number]

export const nodes: Readonly<Record<NodeLine, string>> = {
  '20.19': '20.19.5',
  '22': '22.23.3',
  '24': '24.21.0',
}

/** Those that store and outbox are for. */
export const newerLines = lines.filter((line) => line !== '20.19')

/** What an application is built and tested with. */
export const tools = {
  '@types/jest': '30.0.0',
  '@types/node': '24.19.2',
  bun: '1.4.5',
  deno: '2.9.6',
  esbuild: '0.28.2',
  jest: '30.5.2',
  next: '16.4.6',
  react: '19.3.1',
  'react-dom': '19.3.1',
  'ts-jest': '29.4.15',
  typescript: '5.9.3',
} as const

/** A compiler's settings, and the format of the package that has them. */
export interface TypeScriptSettings {
  readonly name: string
  readonly file: 'typed.mts' | 'typed.cts' | 'typed.ts'
  readonly flags: readonly string[]
}

export const typeScript: readonly TypeScriptSettings[] = [
  { name: 'nodenext', file: 'typed.mts', flags: ['--module', 'nodenext'] },
  { name: 'nodenext, CommonJS', file: 'typed.cts', flags: ['--module', 'nodenext'] },
  { name: 'node16, CommonJS', file: 'typed.cts', flags: ['--module', 'node16'] },
  { name: 'bundler', file: 'typed.ts', flags: ['--module', 'esnext', '--moduleResolution', 'bundler'] },
  { name: 'node10', file: 'typed.ts', flags: ['--module', 'commonjs', '--moduleResolution', 'node10'] },
]
