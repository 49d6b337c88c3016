import type { PreflightCode } from '../codes.ts'
import type { Snapshot } from '../dns/answer.ts'
import { stringsOf } from '../dns/zone.ts'
import type { PreflightProvider, SendingParty } from '../report/sender.ts'
import type { SpfReport } from '../report/spf.ts'
import type { Patch } from './patch.ts'
import { isProved } from './proof.ts'
import { extended, fresh, merged, type SpfAddition, uncovered, without } from './proposal.ts'

/** A change of one record that was proved on the snapshot. */
export interface ProvedChange extends Patch {
  readonly action: 'add' | 'replace'
  readonly code: PreflightCode
}

/** What the change is made from. */
export interface ChangeInput {
  readonly dns: Snapshot
  readonly party: SendingParty
  readonly spf: SpfReport
  readonly provider: PreflightProvider | undefined
  /** Name that the customers of the service with the domain's mailboxes include. */
  readonly mailboxes: string | undefined
}

interface Draft {
  readonly before: readonly string[]
  readonly texts: readonly string[]
  readonly code: PreflightCode
}

const houseOf = ({ party, spf, provider, mailboxes }: ChangeInput): SpfAddition => {
  const name = provider?.sending?.spf?.value
  const missing = spf.perAddress.filter(({ result }) => result !== 'pass').map(({ address }) => address)
  return {
    ...(name === undefined ? {} : { name }),
    ...(mailboxes === undefined ? {} : { mailboxes }),
    addresses: party.basis === 'by-name' ? [] : missing,
  }
}

/** A record that becomes valid without the sending server may need nothing more; otherwise the server is added. */
const repaired = (text: string, house: SpfAddition): readonly string[] => [text, ...extended(text, house)]

const draftOf = ({ spf }: ChangeInput, house: SpfAddition): Draft | undefined => {
  const [record, ...others] = spf.records
  const [unseen] = spf.unseen
  if (record === undefined)
    return unseen === undefined
      ? { before: [], texts: fresh(house), code: 'spf-missing' }
      : { before: [unseen], texts: repaired(uncovered(unseen), house), code: 'spf-record-unseen' }
  if (others.length > 0) {
    const one = merged(spf.records)
    return one === undefined
      ? undefined
      : { before: spf.records, texts: repaired(one, house), code: 'spf-two-records' }
  }
  if (spf.problem?.kind === 'include-missing') {
    const whole = without(record, spf.problem.term ?? '')
    return whole === undefined
      ? undefined
      : { before: [record], texts: repaired(whole, house), code: 'spf-include-broken' }
  }
  return spf.problem
    ? undefined
    : { before: [record], texts: extended(record, house), code: 'spf-not-allowed' }
}

/** Finds the change to SPF that lets every sending address pass; undefined where none can be proved. */
export const spfChange = (input: ChangeInput): ProvedChange | undefined => {
  const { spf, party, dns } = input
  if (spf.result === 'pass' || spf.result === 'temperror' || party.addresses.length === 0) return undefined
  const draft = draftOf(input, houseOf(input))
  if (!draft) return undefined
  const { before, code, texts } = draft
  const action = before.length === 0 ? 'add' : 'replace'
  const after = texts.find((text) =>
    isProved(dns, { name: party.envelopeDomain, before, after: text }, party),
  )
  return after === undefined ? undefined : { action, code, name: party.envelopeDomain, before, after }
}

/** Writes a change as it is typed into a panel. */
export const typed = (
  { name, after }: Patch,
  zone: string,
): { readonly relativeName: string; readonly strings: readonly string[] } => ({
  relativeName: name === zone ? '@' : name.endsWith(`.${zone}`) ? name.slice(0, -zone.length - 1) : name,
  strings: stringsOf(after),
})
