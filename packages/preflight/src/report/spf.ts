import type { DnsAnswer, Snapshot } from '../dns/answer.ts'
import { ask, each, together } from '../dns/open.ts'
import { evaluateSpf } from '../spf/evaluate.ts'
import { isSpf } from '../spf/record.ts'
import { type SpfNode, type SpfTree, treeOf } from '../spf/tree.ts'
import type { SpfProblem, SpfResult, SpfVerdict } from '../spf/verdict.ts'
import type { SendingParty, SpfBasis } from './sender.ts'

/** The SPF result for one of the sending addresses. */
export interface AddressVerdict {
  readonly address: string
  readonly result: SpfResult
  /** Term that decided. */
  readonly term?: string
}

/** The SPF results of the envelope's domain for the sending addresses. */
export interface SpfReport {
  /** The worst of them: `pass` only where every address passes. */
  readonly result: SpfResult
  readonly perAddress: readonly AddressVerdict[]
  readonly basis: SpfBasis
  /** The records of the domain, as they are published. */
  readonly records: readonly string[]
  /** TXT records that were meant to be SPF and that no receiver sees. */
  readonly unseen: readonly string[]
  readonly tree: readonly SpfNode[]
  /** Lookups that the whole record needs; more than ten break it. */
  readonly lookups: number
  /** Names without any record; more than two break it. */
  readonly voids: readonly string[]
  /** Whether it passes in the name of the From domain. */
  readonly aligned: boolean
  readonly problem?: SpfProblem
}

const worst: readonly SpfResult[] = ['temperror', 'permerror', 'fail', 'softfail', 'neutral', 'none', 'pass']

const summed = (verdicts: readonly SpfVerdict[], hasRecord: boolean): SpfResult =>
  verdicts.length === 0
    ? hasRecord
      ? 'neutral'
      : 'none'
    : (worst.find((result) => verdicts.some((verdict) => verdict.result === result)) ?? 'none')

const textsOf = (answer: DnsAnswer): readonly string[] =>
  answer.status === 'found'
    ? answer.records.flatMap((one) => (one.type === 'TXT' ? [one.strings.join('')] : []))
    : []

/** Without a sending address no verdict says that the record could not be asked for. */
const problemOf = (
  verdicts: readonly SpfVerdict[],
  { status }: DnsAnswer,
  name: string,
): SpfProblem | undefined =>
  verdicts.length === 0 && (status === 'failed' || status === 'unaskable')
    ? { kind: status, name }
    : verdicts.find(({ problem }) => problem)?.problem

/** Evaluates SPF of the envelope's domain for each sending address; alignment is added later, with DMARC. */
export const spfOf = (party: SendingParty, dns: Snapshot): Omit<SpfReport, 'aligned'> => {
  const { envelopeDomain: domain, envelopeFrom: sender } = party
  const view = { dns, address: party.addresses[0] ?? '192.0.2.1', sender }
  const [verdicts, tree] = together<readonly [readonly SpfVerdict[], SpfTree]>(
    () => each(party.addresses, (address) => evaluateSpf({ domain, sender, address, dns })),
    () => treeOf(domain, view),
  )
  const answer = ask(dns, domain, 'TXT')
  const texts = textsOf(answer)
  const records = texts.filter(isSpf)
  const problem = problemOf(verdicts, answer, domain)
  const isUnanswered = party.failed.length > 0 || (verdicts.length === 0 && problem !== undefined)
  return {
    result: isUnanswered ? 'temperror' : summed(verdicts, records.length > 0),
    perAddress: verdicts.map(({ result, term }, index) => ({
      address: party.addresses[index] ?? '',
      result,
      ...(term === undefined ? {} : { term }),
    })),
    basis: party.basis,
    records,
    unseen: texts.filter((text) => !isSpf(text) && /^[\s"']*v=spf1/i.test(text)),
    tree: tree.terms,
    lookups: tree.lookups,
    voids: tree.voids,
    ...(problem ? { problem } : {}),
  }
}
