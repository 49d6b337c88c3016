import type { Locale } from '@saatja/core'
import type { Said } from './check.ts'

const opening = /(?<![\w.'"`])(en|et|lv): ?(?=[[('"`{])/g
const literal = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/y

/** Reads the quoted strings of one value, which ends at a comma or a bracket outside of it. */
const literalsFrom = (source: string, start: number): readonly string[] => {
  const literals: string[] = []
  let depth = 0
  for (let at = start; at < source.length; at += 1) {
    literal.lastIndex = at
    const quoted = literal.exec(source)?.[0]
    if (quoted !== undefined) {
      literals.push(quoted.slice(1, -1).replace(/\\(['"`])/g, '$1'))
      at += quoted.length - 1
    } else if ('([{'.includes(source[at] ?? '')) depth += 1
    else if (')]}'.includes(source[at] ?? '') && --depth < 0) break
    else if (source[at] === ',' && depth === 0) break
  }
  return literals
}

/** Everything that a source file says under `en:`, `et:` and `lv:`. */
export const sayingsIn = (at: string, source: string): readonly Said[] =>
  [...source.matchAll(opening)].flatMap((match) =>
    literalsFrom(source, match.index + match[0].length).map((prose) => ({
      locale: match[1] as Locale,
      at,
      prose,
    })),
  )
