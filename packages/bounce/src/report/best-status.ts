import { matchesOf } from '../mime/text.ts'

/** An enhanced code in running text. Version numbers, dates and addresses must not look like one. */
const code = /(?<![\w.])(?<!version )#?([45]\.[0-7]\.(?:0|[1-9]\d{0,2}))(?!\d|\.\d)/gi

/** A code directly after a reply code is the remote server's own, whatever the reporter wrote before it. */
const behindReply = /(?<![\w.])[45]\d\d[ -]{1,2}["'#(<]{0,2}([45]\.[0-7]\.\d{1,3})(?!\d|\.\d)/g

const codesIn = (text: string): readonly string[] => {
  const arrow = text.lastIndexOf('-> ')
  const inner = arrow < 0 ? [] : matchesOf(code, text.slice(arrow))
  const whole = text.slice(0, 4_000)
  const found = inner.length > 0 ? inner : [...matchesOf(behindReply, whole), ...matchesOf(code, whole)]
  return found.flatMap(([, each]) => each ?? [])
}

const saysSomething = (status: string): boolean => !status.endsWith('.0.0')

/**
 * Finds the most specific enhanced code: the one in the remote server's reply, else the one that the report states
 * unless it is `x.0.0`, else one in the notice, else an `x.0.0` of the reply.
 */
export const bestStatus = (
  texts: readonly string[],
  stated: string | undefined,
  notice: string,
): string | undefined => {
  const said = texts.flatMap(codesIn)
  const useful =
    said.find(saysSomething) ?? (stated !== undefined && saysSomething(stated) ? stated : undefined)
  return useful ?? codesIn(notice).find(saysSomething) ?? said[0]
}
