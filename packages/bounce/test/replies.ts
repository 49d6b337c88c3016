import { readFileSync } from 'node:fs'

/** Replies and reasons as servers of many makes give them, with the cause each belongs to: one a line of `replies.txt`. */
export const replies: readonly (readonly [cause: string, reply: string])[] = readFileSync(
  new URL('./replies.txt', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => {
    const at = line.indexOf(' | ')
    return [line.slice(0, at), line.slice(at + 3)]
  })
