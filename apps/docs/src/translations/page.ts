import { createHash } from 'node:crypto'

/** What must be the same in every language of one page. */
export interface Shape {
  readonly headings: readonly string[]
  readonly links: readonly string[]
  readonly code: readonly string[]
  readonly parts: readonly string[]
  readonly admonitions: readonly string[]
  /** Addresses, servers, ports and reply codes in the text. */
  readonly invariants: readonly string[]
}

const frontMatter = /^---\n([\s\S]*?)\n---\n/
/** The imports that an MDX page begins with; those in examples are part of the text. */
const leadingImports = /^(?:\s*import .*\n)+/

export const bodyOf = (page: string): string => page.replace(frontMatter, '')

export const field = (page: string, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, 'm').exec(frontMatter.exec(page)?.[1] ?? '')?.[1]?.replace(/^['"]|['"]$/g, '')

/** Identifies the English text that a translation was made from, however it is wrapped and wherever its components are. */
export const stampOf = (english: string): string => {
  const shown = ['title', 'sidebar_label', 'description'].map((name) => field(english, name) ?? '')
  const text = [...shown, bodyOf(english).replace(leadingImports, '')].join('\n').replace(/\s+/g, ' ').trim()
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? match[0])

const tokens =
  /\b(?:\d{1,3}(?:\.\d{1,3}){3}|[a-z0-9-]+(?:\.[a-z0-9-]+)+:\d{2,5}|[245]\d\d [245]\.\d{1,3}\.\d{1,3}|[245]\.\d{1,3}\.\d{1,3}|AADSTS\d+)\b/gi

/** Reads a page's skeleton. Lists are in page order where the order matters, and sorted where it does not. */
export const shapeOf = (page: string): Shape => {
  const body = bodyOf(page)
  const fences = all(body, /^```[^\n]*\n([\s\S]*?)^```/gm)
  const prose = body.replace(/^```[\s\S]*?^```/gm, '')
  return {
    headings: all(prose, /^#{2,4} .*\{\/\* #([\w-]+) \*\/\}/gm),
    links: all(prose, /\]\(([^)\s]+)\)/g).sort(),
    code: [...fences.map((fence) => fence.trim()), ...all(prose, /`([^`\n]+)`/g).sort()],
    parts: all(prose, /<([A-Z]\w+(?: [a-z]\w*="[^"]*")*)/g).map((part) =>
      part.replace(/ (?:title|label|alt|caption)="[^"]*"/g, ''),
    ),
    admonitions: all(prose, /^:::(\w+)/gm),
    invariants: [...new Set(all(prose, tokens))].sort(),
  }
}

/** The first thing in which a translation's skeleton differs from the English one; undefined when none does. */
export const differenceOf = (english: string, translated: string): string | undefined => {
  const wanted = shapeOf(english)
  const found = shapeOf(translated)
  for (const name of Object.keys(wanted) as (keyof Shape)[]) {
    const one = JSON.stringify(wanted[name])
    const other = JSON.stringify(found[name])
    if (one !== other) return `${name}: English has ${one}, the translation ${other}`
  }
  return undefined
}
