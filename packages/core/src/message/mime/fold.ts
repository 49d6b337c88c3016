/** Longest line of a header (RFC 5322 2.1.1, the recommended 78 with its line break). */
const longest = 76

/** Where the line that begins here ends: before its last run of spaces, or where none is, after its only word. */
const lineEnd = (header: string, from: number): number => {
  let space = header.lastIndexOf(' ', from + longest - 1)
  while (space > from && header[space - 1] === ' ') space -= 1
  if (space > from) return space
  const next = header.indexOf(' ', from + longest)
  return next === -1 ? header.length : next
}

/** One header, folded at its spaces. A word that is longer than a line stays whole. */
export const foldHeader = (header: string): string => {
  if (header.length < longest) return header
  let folded = ''
  let from = 0
  while (header.length - from >= longest) {
    const end = lineEnd(header, from)
    folded += header.slice(from, end)
    if (end < header.length) folded += '\r\n'
    from = end
  }
  return folded + header.slice(from)
}
