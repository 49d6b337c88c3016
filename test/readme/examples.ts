import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** A fenced TypeScript block of a page. */
export interface Example {
  /** Such as `packages/core/README.md:31`. */
  readonly place: string
  /** File name for it, the same as long as the page does not change above it. */
  readonly file: string
  readonly code: string
}

const readmes = (): readonly string[] => [
  'README.md',
  ...readdirSync(join(repository, 'packages'))
    .map((folder) => `packages/${folder}/README.md`)
    .filter((page) => {
      try {
        return readFileSync(join(repository, page)).length > 0
      } catch {
        return false
      }
    }),
]

const developPages = (): readonly string[] => {
  const folder = 'apps/docs/docs/develop'
  try {
    return readdirSync(join(repository, folder)).map((page) => `${folder}/${page}`)
  } catch {
    return []
  }
}

const examplesOf = (page: string): readonly Example[] => {
  const text = readFileSync(join(repository, page), 'utf8')
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length
    const file = `${page.replace(/\.mdx?$/, '').replace(/\W+/g, '-')}-${line}.ts`
    return { place: `${page}:${line}`, file, code: match[1] ?? '' }
  })
}

/** What an example says to write instead, after `// or: `: it has to compile where it stands. */
export const alternatives = ({ code }: Example): readonly string[] =>
  [...code.matchAll(/\/\/ or: (.+)$/gm)].map(([, expression = '']) => expression)

/** Comments with a call in them that nothing compiles: code belongs into the example, or after `// or: `. */
export const unchecked = ({ code }: Example): readonly string[] =>
  [...code.matchAll(/(?:^|\s)\/\/ (?!or: )(.+)$/gm)]
    .map(([, comment = '']) => comment)
    .filter((comment) => /\w\([^)]|\w: [{[]/.test(comment) && !/^[[{]/.test(comment))

/** Every example that a reader may copy. */
export const examples = (): readonly Example[] => [...readmes(), ...developPages()].flatMap(examplesOf)

/** An example that opens its own sandbox, or none at all, may run; others show how to reach real servers. */
export const mayRun = ({ code }: Example): boolean =>
  code.includes('startSandbox') || !/createMailer|openStore|createOutbox|listen\(|m365\(/.test(code)
