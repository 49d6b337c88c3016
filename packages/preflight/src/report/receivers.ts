import { type ReceiverNeed, type ReceiverRule, receiverRules } from '../receivers.ts'
import type { DkimReport } from './dkim.ts'
import type { DmarcReport } from './dmarc.ts'
import type { SpfReport } from './spf.ts'

/** Whether a receiver's own rule is met. */
export interface ReceiverVerdict extends Pick<ReceiverRule, 'id' | 'name' | 'rule' | 'perDay'> {
  /** `null`: it depends on something that is not known. */
  readonly met: boolean | null
  readonly missing: readonly ReceiverNeed[]
}

/** Any signature counts: a provider that signs in its own name meets a rule that requires DKIM alone. */
const signed = ({ signs, aligned, domain }: DkimReport): boolean | null => {
  if (signs === 'unsigned') return false
  if (signs === 'unknown') return null
  return aligned === true || domain !== undefined ? true : aligned
}

const either = (...values: readonly (boolean | null)[]): boolean | null =>
  values.includes(true) ? true : values.includes(null) ? null : false

/** Compares the rules of receivers with DNS. */
export const receiversOf = (
  spf: SpfReport,
  dkim: DkimReport,
  dmarc: DmarcReport,
): readonly ReceiverVerdict[] => {
  const passes = spf.result === 'temperror' ? null : spf.result === 'pass'
  const maySpf = spf.result === 'temperror' || (spf.result === 'pass' && dmarc.result === 'unknown')
  const has: Readonly<Record<ReceiverNeed, boolean | null>> = {
    spf: passes,
    dkim: signed(dkim),
    'spf-or-dkim': either(passes, signed(dkim)),
    dmarc: dmarc.status === 'unknown' ? null : dmarc.status === 'found',
    aligned: either(spf.aligned || (maySpf ? null : false), dkim.aligned),
  }
  return receiverRules.map(({ id, name, rule, perDay, needs }) => {
    const missing = needs.filter((need) => has[need] === false)
    const open = needs.some((need) => has[need] === null)
    const met = missing.length > 0 ? false : open ? null : true
    return { id, name, rule, ...(perDay === undefined ? {} : { perDay }), met, missing }
  })
}
