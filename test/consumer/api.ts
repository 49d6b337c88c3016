import { join } from 'node:path'
import ts from 'typescript'
import { folderOf, manifestOf, publicPackages, repository, typesOf } from './packages.ts'

/** One exported name of a package. */
interface PublicName {
  readonly name: string
  readonly kind: string
  /** Members of a shape, or the signature of a function. */
  readonly detail: string
  readonly documented: boolean
}

export interface EntryPoint {
  /** As people import it, such as `@saatja/core/explain`. */
  readonly specifier: string
  readonly names: readonly PublicName[]
}

const kinds: readonly (readonly [ts.SymbolFlags, string])[] = [
  [ts.SymbolFlags.Class, 'class'],
  [ts.SymbolFlags.Function, 'function'],
  [ts.SymbolFlags.Interface, 'interface'],
  [ts.SymbolFlags.TypeAlias, 'type'],
  [ts.SymbolFlags.Variable, 'const'],
]

interface Entry {
  readonly specifier: string
  /** Where its types are declared. */
  readonly file: string
}

const entriesOf = (folder: string): readonly Entry[] => {
  const { name, exports } = manifestOf(folder)
  return Object.entries(exports).flatMap(([path, target]) =>
    typeof target === 'string'
      ? []
      : [
          {
            specifier: `${name}${path.slice(1)}`,
            file: join(repository, folderOf(folder), typesOf(target)),
          },
        ],
  )
}

let compiled: ts.Program | undefined

/** One program for all packages: what they share, TypeScript's own library first, is read and bound once. */
const programOfAll = (): ts.Program => {
  compiled ??= ts.createProgram(
    publicPackages().flatMap((folder) => entriesOf(folder).map(({ file }) => file)),
    {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2023,
      strict: true,
      skipLibCheck: true,
      noEmit: true,
    },
  )
  return compiled
}

/** The names that a built package offers, entry point by entry point, sorted. */
export const publicNames = (folder: string): readonly EntryPoint[] => {
  const program = programOfAll()
  const checker = program.getTypeChecker()
  return entriesOf(folder).map(({ specifier, file }) => {
    const source = program.getSourceFile(file)
    const module = source && checker.getSymbolAtLocation(source)
    if (!module) throw new Error(`${file} is missing: build the packages first (npm run build)`)
    const names = checker.getExportsOfModule(module).map((symbol) => describe(symbol, checker))
    return { specifier, names: names.sort((a, b) => (a.name < b.name ? -1 : 1)) }
  })
}

const describe = (exported: ts.Symbol, checker: ts.TypeChecker): PublicName => {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
  const callable = signaturesOf(symbol, checker)
  const kind = kinds.find(([flag]) => symbol.flags & flag)?.[1] ?? 'name'
  return {
    name: exported.name,
    kind: callable.length > 0 ? 'function' : kind,
    detail: callable.length > 0 ? callable.join(' | ') : membersOf(symbol, checker),
    documented: symbol.getDocumentationComment(checker).length > 0,
  }
}

const signaturesOf = (symbol: ts.Symbol, checker: ts.TypeChecker): readonly string[] => {
  if (!(symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable))) return []
  return checker
    .getTypeOfSymbol(symbol)
    .getCallSignatures()
    .map((signature) => checker.signatureToString(signature, undefined, ts.TypeFormatFlags.NoTruncation))
}

const membersOf = (symbol: ts.Symbol, checker: ts.TypeChecker): string => {
  if (symbol.flags & ts.SymbolFlags.Variable) return ''
  const type = checker.getDeclaredTypeOfSymbol(symbol)
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) {
    return type.flags & ts.TypeFlags.Union ? unionOf(type, checker) : ''
  }
  const optional = (member: ts.Symbol): string =>
    member.flags & ts.SymbolFlags.Optional ? `${member.name}?` : member.name
  return checker.getPropertiesOfType(type).map(optional).sort().join(', ')
}

/** Only words and numbers: a union of shapes is named by its alias. */
const unionOf = (type: ts.Type, checker: ts.TypeChecker): string => {
  const members = type.isUnion() ? type.types : []
  return members.every((member) => member.isLiteral())
    ? members
        .map((member) => checker.typeToString(member))
        .sort()
        .join(' | ')
    : ''
}

/** What a reviewer sees change: `packages/FOLDER/api.md`. */
export const apiReport = (folder: string): string =>
  publicNames(folder)
    .map(({ specifier, names }) => {
      const lines = names.map(
        ({ name, kind, detail }) => `- \`${name}\` ${kind}${detail ? `: \`${detail}\`` : ''}`,
      )
      return [`# ${specifier}`, '', ...lines, ''].join('\n')
    })
    .join('\n')
