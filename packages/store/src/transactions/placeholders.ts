/** A statement divided at its placeholders: one more part than there are values. */
interface CutStatement {
  readonly parts: readonly string[]
  /** One value for each placeholder, in order: a `$1` that occurs twice has its value twice. */
  readonly values: readonly unknown[]
}

/** Divides a statement with `$1` placeholders, for libraries that number them themselves. */
export const cutAtPlaceholders = (text: string, given: readonly unknown[]): CutStatement => {
  const parts: string[] = []
  const values: unknown[] = []
  let end = 0
  for (const { 0: placeholder, 1: number, index } of text.matchAll(/\$(\d+)/g)) {
    parts.push(text.slice(end, index))
    values.push(given[Number(number) - 1])
    end = index + placeholder.length
  }
  return { parts: [...parts, text.slice(end)], values }
}
