import { matchesOf } from '../mime/text.ts'

/** An enhanced code in running text. Version numbers, dates and addresses must not look like one. */
const code = /(?<![\w.])(?<!version )#?([45]\.[0-7]\.(?:0|[1-9]\d{0,2}))(?!\d|\.\d)/gi

/** A code directly after a reply code is the remote server's own, whatever the reporter wrote before it. */
const behindReply = /(?<![\w.])[45]\d\d[ -]{1,2}["'#(<]{0,2}([45]\.[0-7]\.\d{1,3})(?!\d|\.\d)/g

/** A name in front of a number of a version, and a word in front of a date: `hMailServer 5.6.8`, `vom 5.2.26`. */
const otherNumber =
  /(?:server|mail|daemon|version|release|build|edition|gateway|exim|postfix|\bv|(?<!\p{L})(?:vom|am|den|seit|bis|on|since|until|till|dated|du|le|del|od|dnia|z|kuni|alates|l\u012bdz|no|nuo|iki|от|до|с))[ .]{1,2}$/iu
/** The highest detail that each subject has in IANA's registry, read 2026-11-28. */
const registered = [0, 11, 5, 5, 7, 6, 10, 30] as const
/** Microsoft's own details have three digits. */
const ownDetail = 100

/** Whether a number that no reply code introduces may be a code. */
const mayBeCode = (text: string, { index, 1: found = '' }: RegExpExecArray): boolean => {
  const [, subject, detail] = found.split('.').map(Number)
  if (otherNumber.test(text.slice(Math.max(0, index - 20), index))) return false
  return (detail ?? 0) <= (registered[subject ?? 0] ?? 0) || (detail ?? 0) >= ownDetail
}

const codesIn = (text: string): readonly string[] => {
  const arrow = text.lastIndexOf('-> ')
  const inner = arrow < 0 ? [] : matchesOf(code, text.slice(arrow))
  const whole = text.slice(0, 4_000)
  const found =
    inner.length > 0
      ? inner
      : [
          ...matchesOf(behindReply, whole),
          ...matchesOf(code, whole).filter((match) => mayBeCode(whole, match)),
        ]
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
