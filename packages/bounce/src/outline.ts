import { checkArgument } from '@saatja/core/options'
import { argumentRules } from './arguments.ts'
import { type Part, readMail, textOf, truncateMail } from './mime/parts.ts'
import { type SortedParts, sortParts } from './report/sorted-parts.ts'

/** What a part of a returned mail is read for. `original`: only its header. `unused`: it is not read. */
export type PartUse = 'container' | 'notice' | 'report' | 'disposition' | 'feedback' | 'original' | 'unused'

/** One part of a returned mail. All strings are foreign text: show them as plain text only. */
export interface ReturnedPart {
  /** Its depth: 0 for the mail itself. A part belongs to the nearest container above it with a smaller depth. */
  readonly level: number
  /** Media type in lower case, such as `message/delivery-status`. */
  readonly type: string
  readonly use: PartUse
  /** Length of the undecoded body. */
  readonly bytes: number
  /** Its content, at most 4000 characters; only of parts that are read whole. */
  readonly text?: string
}

const excerpt = 4_000

const useOf = (part: Part, { texts, status, disposition, feedback, original }: SortedParts): PartUse => {
  if (status.includes(part)) return 'report'
  if (part === disposition) return 'disposition'
  if (part === feedback) return 'feedback'
  if (part === original) return 'original'
  return texts.includes(part) ? 'notice' : 'unused'
}

const shown: ReadonlySet<PartUse> = new Set(['notice', 'report', 'disposition', 'feedback'])

/**
 * Lists the parts of a mail that came back, in their order, with what `readReturn` reads each for. `bytes` is one
 * whole mail; the limits are those of `readReturn`. Never throws because of
 * the mail.
 * @throws TypeError for what is not bytes
 */
export const outlineReturn = (bytes: Uint8Array): readonly ReturnedPart[] => {
  checkArgument('outlineReturn', 'bytes', argumentRules.bytes, bytes)
  const mail = readMail(truncateMail(bytes))
  const sorted = sortParts(mail.parts)
  return mail.outline.map(({ level, content, bytes: length, part }): ReturnedPart => {
    if (part === undefined) return { level, type: content.type, use: 'container', bytes: length }
    const use = useOf(part, sorted)
    const text = shown.has(use) ? textOf(part, excerpt).slice(0, excerpt) : undefined
    return {
      level,
      type: content.type.slice(0, 100),
      use,
      bytes: length,
      ...(text === undefined ? {} : { text }),
    }
  })
}
