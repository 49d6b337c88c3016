import { phrases } from '@saatja/core/explain'
import { replyCode } from './mention.ts'

/** A line that only says what the reason may be, for readers who do not know it. */
const hint =
  /\b(?:(?:possible|common|likely|typical|usual|probable|frequent|m(?:ö|oe)gliche|h(?:ä|ae)ufige)\S{0,3} (?:\S{1,20} )?(?:reasons?|causes?|ursachen?|gr(?:ü|ue)nde)|(?:võimalik|возможн)\S* (?:põhjus|причин))/i
/** What a program adds to every mail that passes it. */
const passed =
  /(?:check|scann|filter|protect|kontrollit|gepr(?:ü|ue)ft|pārbaudīt|провер)\S* .{0,60}(?:virus|viirus|vīrus|вирус|spam|malware)|(?:virus|spam|malware)\S* .{0,30}(?:checked|scanned|filtered) by/i
/** Words without which a line is neither of the two above. Most notices have none of them. */
const worth = phrases([
  'reason|cause|ursach|gr(?:ü|ue)nde|põhjus|причин|virus|viirus|vīrus|вирус|spam|malware',
])
const result = /found|detect|infect|reject|block|refus|fail|leiti|gefunden|обнаруж/i
const signatureLines = 10

const tells = (line: string): boolean => line.includes('@') || replyCode.test(line)

/** Where a signature begins, if the lines behind its mark tell nothing. */
const endOf = (lines: readonly string[]): number => {
  const at = lines.lastIndexOf('--')
  if (at < 0 || lines.length - at > signatureLines || lines.slice(at).some(tells)) return lines.length
  return at
}

/** The lines of a notice that speak of this mail: without a signature, and without what may be the case. */
export const outright = (lines: readonly string[]): readonly string[] => {
  const end = endOf(lines)
  const unsigned = end === lines.length ? lines : lines.slice(0, end)
  if (!worth.test(unsigned.join('\n'))) return unsigned
  const kept: string[] = []
  let hinting = false
  for (const line of unsigned) {
    if (line.trim() === '' || tells(line)) hinting = false
    else if (hint.test(line)) hinting = true
    if (!hinting && !(passed.test(line) && !result.test(line))) kept.push(line)
  }
  return kept
}
