import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Options } from 'tsup'

interface BuildSteps {
  /** Dependencies that become part of the package; their licences come with them. */
  readonly inline?: readonly string[]
  /** Whether packages of this repository become part of the package, from their source. */
  readonly withOurs?: boolean
  /** What is loaded only where someone has installed it, and never becomes part of the package. */
  readonly optional?: readonly string[]
  readonly after?: () => Promise<void>
}

interface Manifest {
  readonly main?: string
}

/**
 * The one build: ES modules and their types, nothing bundled that a consumer could share. A package whose package.json
 * has a `main` gets CommonJS too, for what cannot require an ES module; a program needs none.
 */
export const packageBuild = (
  entry: Record<string, string>,
  { inline = [], withOurs = false, optional = [], after = async () => {} }: BuildSteps = {},
): Options[] => {
  const { main }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'))
  // Both formats are written at the same time, so neither may clean up after the other.
  rmSync('dist', { recursive: true, force: true })
  const modules: Options = {
    entry,
    format: 'esm',
    target: 'node20',
    dts: main === undefined ? declarations : false,
    splitting: true,
    treeshake: true,
    external: [...optional],
    noExternal: [...inline, ...(withOurs ? [/^@saatja\//] : [])],
    // Estonian and Latvian letters as they are, not as escapes three times as long.
    esbuildOptions: (options) => {
      options.charset = 'utf8'
      if (withOurs) options.conditions = ['@saatja/source', 'module']
    },
    onSuccess: async () => {
      for (const name of inline) copyLicense(name, 'dist')
      if (main !== undefined) for (const name of Object.keys(entry)) writeTypes('dist', name)
      await after()
    },
  }
  return main === undefined ? [modules] : [modules, commonJs(modules)]
}

/**
 * Declarations are emitted, not checked again: the check of the whole repository does that, on the sources. What other
 * packages declare is read from their builds, which come before.
 */
const declarations = { compilerOptions: { noCheck: true, customConditions: [] } }

/** The types are declared here, for both formats; no one reads this code, so it is as small as it can be. */
const commonJs = (modules: Options): Options => ({
  ...modules,
  format: 'cjs',
  dts: declarations,
  esbuildOptions: (options) => {
    options.charset = 'utf8'
    options.minifyWhitespace = true
    options.minifySyntax = true
  },
  onSuccess: async () => requireLater('dist'),
})

/** Jest has no `import()` without a flag, and none of the tools can be told to write it as `require`. */
const requireLater = (folder: string): void => {
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.cjs'))) {
    const code = readFileSync(join(folder, name), 'utf8')
    const required = code.replace(
      /\bimport\((["'`][^"'`]+["'`])\)/g,
      (_, from: string) => `Promise.resolve().then(()=>__module(require(${from})))`,
    )
    if (required !== code) writeFileSync(join(folder, name), `${required}${asModule}`)
  }
}

/** Gives what is not compiled from an ES module a `default`, as `import()` does. */
const asModule = '\nfunction __module(m){return m&&m.__esModule?m:{...m,default:m}}\n'

/** One declaration of each type, so that a value from an ES module fits a function that was required. */
const writeTypes = (folder: string, name: string): void =>
  writeFileSync(join(folder, `${name}.d.ts`), `export * from './${name}.cjs'\n`)

const copyLicense = (dependency: string, folder: string): void => {
  const from = join('node_modules', dependency)
  const file = readdirSync(from).find((name) => /^licen[cs]e/i.test(name))
  if (file === undefined) throw new Error(`${dependency} has no licence that could come with it`)
  copyFileSync(join(from, file), join(folder, `${dependency}.${file}`))
}
