import type { Outlook, ReceiverVerdict, ReportView } from '../../../server/preflight/contract.ts'
import type { verdictWords } from './verdict-messages.ts'

/** How good a result is; `idle` is not known. */
export type Tone = 'ok' | 'warn' | 'bad' | 'idle'

export const outlookTones: Readonly<Record<Outlook, Tone>> = {
  delivers: 'ok',
  suspect: 'warn',
  refused: 'bad',
  unknown: 'idle',
}

export type VerdictId = 'spf' | 'dkim' | 'dmarc' | 'receivers'

/** One of the four things that the outlook rests on. */
export interface Verdict {
  readonly id: VerdictId
  readonly tone: Tone
  readonly word: keyof typeof verdictWords
}

const spfTones: Readonly<Record<ReportView['spf']['result'], Tone>> = {
  pass: 'ok',
  neutral: 'warn',
  none: 'warn',
  softfail: 'warn',
  fail: 'bad',
  permerror: 'bad',
  temperror: 'idle',
}

const dkimVerdict = ({ signs, aligned, domain, selectors }: ReportView['dkim']): Verdict => {
  const id = 'dkim'
  if (aligned === true) return { id, tone: 'ok', word: 'dkim-aligned' }
  if (aligned === null) return { id, tone: 'idle', word: 'dkim-unknown' }
  if (selectors.length > 0) return { id, tone: 'warn', word: 'dkim-missing' }
  const other = signs === 'own-domain' || domain !== undefined
  return { id, tone: 'warn', word: other ? 'dkim-other' : 'dkim-unsigned' }
}

const dmarcTone = ({ result, policy }: ReportView['dmarc']): Tone => {
  if (result === 'fail') return policy === 'reject' ? 'bad' : 'warn'
  return result === 'pass' ? 'ok' : result === 'none' ? 'warn' : 'idle'
}

const receiversVerdict = (receivers: readonly ReceiverVerdict[]): Verdict => {
  const id = 'receivers'
  if (receivers.some(({ met }) => met === false)) return { id, tone: 'warn', word: 'receivers-not-met' }
  return receivers.some(({ met }) => met === null)
    ? { id, tone: 'idle', word: 'receivers-unknown' }
    : { id, tone: 'ok', word: 'receivers-met' }
}

/** What the outlook rests on, in the order in which a receiver looks. */
export const verdictsOf = ({ spf, dkim, dmarc, receivers }: ReportView): readonly Verdict[] => [
  { id: 'spf', tone: spfTones[spf.result], word: `spf-${spf.result}` },
  dkimVerdict(dkim),
  { id: 'dmarc', tone: dmarcTone(dmarc), word: `dmarc-${dmarc.result}` },
  receiversVerdict(receivers),
]

/** What proves the From domain to DMARC. */
export const provedBy = ({ spf, dkim }: ReportView): readonly string[] => [
  ...(spf.aligned ? ['SPF'] : []),
  ...(dkim.aligned === true ? ['DKIM'] : []),
]
