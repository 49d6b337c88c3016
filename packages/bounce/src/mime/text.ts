/** Replaces all white space of a text by single spaces, without any at its ends. */
export const collapse = (text: string): string => text.replace(/\s{2,}|[^\S ]/g, ' ').trim()

/**
 * Lists all matches of a pattern with flag `g`, at most `most`. `matchAll` would compile the pattern anew at every
 * call.
 */
export const matchesOf = (
  pattern: RegExp,
  text: string,
  most = Number.POSITIVE_INFINITY,
): readonly RegExpExecArray[] => {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null && found.length < most; match = pattern.exec(text))
    found.push(match)
  return found
}
