import type { Snapshot } from '../dns/answer.ts'
import { each } from '../dns/open.ts'
import type { SendingParty } from '../report/sender.ts'
import { evaluateSpf } from '../spf/evaluate.ts'
import { isSpf, readSpf } from '../spf/record.ts'
import { lookupLimit } from '../spf/run.ts'
import { flattened, type SpfTree, treeOf } from '../spf/tree.ts'
import { type Patch, patched } from './patch.ts'

const mostVoids = 2
const mostSamples = 32

/** One IPv4 address of each network that the record allows today, where no macro decides. */
const allowedToday = (tree: SpfTree): readonly string[] => {
  const nodes = flattened(tree.terms)
  if (nodes.some(({ text }) => text.includes('%'))) return []
  const addresses = nodes.flatMap(({ networks }) => networks).map((network) => network.split('/')[0] ?? '')
  return [...new Set(addresses)].filter((address) => !address.includes(':')).slice(0, mostSamples)
}

/**
 * Proves a change on the snapshot before it is shown: every sending address passes, no address that passes today stops
 * passing, the result is one record with correct syntax, and it stays within the limits of lookups.
 */
export const isProved = (dns: Snapshot, patch: Patch, party: SendingParty): boolean => {
  const after = patched(dns, patch)
  const sender = party.envelopeFrom
  const domain = patch.name
  const passes = (snapshot: Snapshot, address: string): boolean =>
    evaluateSpf({ domain, sender, address, dns: snapshot }).result === 'pass'
  if (!isSpf(patch.after) || readSpf(patch.after).broken.length > 0) return false
  const address = party.addresses[0] ?? '192.0.2.1'
  const tree = treeOf(domain, { dns: after, address, sender })
  if (tree.lookups > lookupLimit || new Set(tree.voids).size > mostVoids) return false
  if (!each(party.addresses, (one) => passes(after, one)).every(Boolean)) return false
  const today = allowedToday(treeOf(domain, { dns, address, sender }))
  return each(today, (one) => !passes(dns, one) || passes(after, one)).every(Boolean)
}
