import { addressKey } from '../mime/address.ts'
import type { MentionStanding } from './mention.ts'
import { type Sentence, tellsReason } from './sentence.ts'

/** The signs that tell the failed recipients of a bounce without a report from other addresses in it. */
export interface PlainBounce {
  readonly sentences: readonly Sentence[]
  /** Addresses in headers that servers write for this: X-Failed-Recipients. */
  readonly failed: readonly string[]
  /** Recipients of the returned original. */
  readonly originalTo: readonly string[]
}

const order: readonly MentionStanding[] = ['announced', 'lead', 'failing', 'transcript', 'mentioned', 'named']

const strongest = (sentences: readonly Sentence[]): readonly Sentence[] => {
  for (const standing of order) {
    const these = sentences.filter((each) => each.standing === standing)
    const reasoned = these.filter(({ text }) => tellsReason(text))
    if (standing === 'lead' && reasoned.length > 0) return reasoned
    if (these.length > 0 && standing !== 'lead') return these
  }
  return sentences
}

/** Finds the sentences about the failed recipients of a bounce without a report. */
export const failedIn = ({ sentences, failed, originalTo }: PlainBounce): readonly Sentence[] => {
  if (failed.length > 0)
    return failed.map((address) => {
      const key = addressKey(address)
      return sentences.find((each) => each.key === key) ?? { address, key, standing: 'announced', text: '' }
    })
  const known = new Set(originalTo.map(addressKey))
  const ours = sentences.filter(({ key }) => known.has(key))
  const best = strongest(sentences)
  // Addresses that the server announces are certain; weaker mentions have to agree with the original where there is
  // one.
  if (best[0]?.standing === 'announced') {
    const reasoned = best.filter(({ key, text }) => known.has(key) || tellsReason(text))
    return reasoned.length > 0 && known.size > 0 ? reasoned : best
  }
  if (ours.length === 0) return best
  const mine = strongest(ours)
  const foreign = best.filter(
    (each) => !known.has(each.key) && each.standing === 'lead' && tellsReason(each.text),
  )
  if (foreign.length === 0) return mine
  if (!mine.some(({ text }) => tellsReason(text))) return foreign
  // Of several recipients only some stand in the returned header: each of the others has a reason of its own.
  return mine[0]?.standing === 'lead' ? [...mine, ...foreign] : mine
}

/** Counts the recipients that a notice tells apart: what it says about no one of several, it says about all. */
export const toldApart = (sentences: readonly Sentence[]): number =>
  sentences.some(({ text }) => tellsReason(text)) ? sentences.length : 1
