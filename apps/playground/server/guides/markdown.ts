import { posix } from 'node:path'

/** Reads the front matter at the head of a page, line by line. */
export const frontMatter = (source: string): ReadonlyMap<string, string> => {
  const head = /^---\n([\s\S]*?)\n---\n/.exec(source)?.[1] ?? ''
  return new Map(
    [...head.matchAll(/^(\w+):\s*(.*)$/gm)].map(([, name = '', value = '']) => [
      name,
      value.replace(/^(['"])(.*)\1$/, '$2'),
    ]),
  )
}

/** Says what a component of the site shows, in Markdown; undefined for one that only works on the site. */
export type ShowComponent = (name: string, attributes: ReadonlyMap<string, string>) => string | undefined

const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))

const withComponents = (body: string, show: ShowComponent): string =>
  body
    .replace(
      /<([A-Z]\w*)\b([\s\S]*?)\/>/g,
      (_tag, name: string, rest: string) => show(name, attributesOf(rest)) ?? '',
    )
    .replace(/<\/?[A-Z][^>]*>/g, '')

/** Writes asides of the site as quotations. */
const withAsides = (body: string): string =>
  body.replace(
    /^:::\w+(?:\[(.*?)\])?\n([\s\S]*?)^:::$/gm,
    (_whole, title: string | undefined, text: string) =>
      `${title ? `**${title}**\n\n` : ''}${text.trim()}`
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n'),
  )

const withAnchors = (body: string): string =>
  body
    .replace(/^(#+ .*?)[ \t]*\{\/\*\s*#([\w-]+)\s*\*\/\}[ \t]*$/gm, '$1 <a id="$2"></a>')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')

/** Makes links between pages lead to the same pages here. */
const withLinks = (body: string, file: string): string =>
  body.replace(/\]\((\.{1,2}\/[^)\s#]+?)\.mdx(#[^)\s]*)?\)/g, (_link, target: string, hash = '') => {
    const resolved = posix.join(posix.dirname(file), target).replace(/\/index$/, '')
    return `](/guides/${resolved}${hash})`
  })

/** Removes sections that held only what the site alone can show. */
const withoutEmpty = (body: string): string => body.replace(/^(#{2,}) .*\n+(?=\1 |$(?![\s\S]))/gm, '')

/** Returns the Markdown of a page of the docs, `file` in their folder, without what only its site can show. Pure. */
export const guideMarkdown = (source: string, file: string, show: ShowComponent): string => {
  const body = source.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^import .*$/gm, '')
  const steps = [withAsides, withAnchors, (text: string) => withComponents(text, show)]
  return withoutEmpty(
    withLinks(
      steps.reduce((text, step) => step(text), body),
      file,
    ),
  ).trim()
}
