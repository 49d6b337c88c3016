import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import type { ApiFacts, ApiName } from './types.ts'

const packages = fileURLToPath(new URL('../../../../packages', import.meta.url))

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly exports: Readonly<Record<string, string | { readonly '@saatja/source'?: string }>>
}

/** The places from which applications import: `@saatja/core`, `@saatja/core/explain` and so on, core first. */
const entries = (): readonly (readonly [string, string])[] =>
  readdirSync(packages)
    // Their names would make the page heavier than a page may be; their READMEs have them.
    .filter(
      (folder) => !['bounce', 'cli', 'preflight', 'nodemailer-transport', 'opentelemetry'].includes(folder),
    )
    .map((folder) => join(packages, folder))
    .filter((folder) => existsSync(join(folder, 'src/index.ts')))
    .flatMap((folder) => {
      const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      if (manifest.private) return []
      return Object.entries(manifest.exports).flatMap(([path, target]) => {
        const source = typeof target === 'string' ? undefined : target['@saatja/source']
        return source ? [[`${manifest.name}${path.slice(1)}`, join(folder, source)] as const] : []
      })
    })

const kindOf = (symbol: ts.Symbol): ApiName['kind'] => {
  if (symbol.flags & ts.SymbolFlags.Class) return 'class'
  if (!(symbol.flags & ts.SymbolFlags.Value)) return 'type'
  const declaration = symbol.valueDeclaration
  const isFunction =
    declaration !== undefined &&
    ts.isVariableDeclaration(declaration) &&
    declaration.initializer !== undefined &&
    ts.isArrowFunction(declaration.initializer)
  return isFunction || symbol.flags & ts.SymbolFlags.Function ? 'function' : 'value'
}

/** Up to the first full stop that ends a sentence. */
const firstSentence = (text: string): string =>
  (/^[\s\S]*?\.(?=\s|$)/.exec(text)?.[0] ?? text).replace(/\s+/g, ' ').trim()

/** Everything that the packages export, with the first sentence of its doc comment. */
export const apiFacts = (): readonly ApiFacts[] => {
  const all = entries()
  const program = ts.createProgram(
    all.map(([, file]) => file),
    {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      customConditions: ['@saatja/source'],
      allowImportingTsExtensions: true,
      // Names and comments are read, types are not checked.
      noLib: true,
      types: [],
      noEmit: true,
    },
  )
  const checker = program.getTypeChecker()
  const nameOf = (exported: ts.Symbol): ApiName => {
    const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0
    const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported
    const doc = ts.displayPartsToString(symbol.getDocumentationComment(checker))
    return { name: exported.name, kind: kindOf(symbol), doc: firstSentence(doc) }
  }
  return all.map(([entry, file]) => {
    const source = program.getSourceFile(file)
    const module = source && checker.getSymbolAtLocation(source)
    const names = module ? checker.getExportsOfModule(module).map(nameOf) : []
    return { entry, names: [...names].sort((one, other) => one.name.localeCompare(other.name, 'en')) }
  })
}
