const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

const entity = (whole: string, name: string): string => {
  if (name[0] !== '#') return entities[name.toLowerCase()] ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole
}

const breaks = /^\/?(?:p|div|br|tr|table|li|ul|ol|h\d|pre|blockquote|hr|title)\b/i

/**
 * Returns the words of an HTML text, with a new line where a block begins. Only for reading, never for showing as HTML.
 * Linear.
 */
export const wordsOfHtml = (html: string): string => {
  const words: string[] = []
  const lower = html.toLowerCase()
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    words.push(html.slice(at, open < 0 ? undefined : open).replace(/[\t\r\n]+/g, ' '))
    const close = open < 0 ? -1 : html.indexOf('>', open)
    if (close < 0) break
    const tag = html.slice(open + 1, Math.min(close, open + 40))
    if (breaks.test(tag)) words.push('\n')
    const hidden = /^(style|script)\b/i.exec(tag)?.[1]
    const end = hidden === undefined ? close : lower.indexOf(`</${hidden.toLowerCase()}`, close)
    if (end < 0) break
    at = end === close ? close + 1 : end
  }
  return words.join('').replace(/&(#x?[\da-f]{1,6}|[a-z]{2,6});/gi, entity)
}
