import type { Snapshot } from '../dns/answer.ts'
import { ask } from '../dns/open.ts'
import { isSpf } from './record.ts'
import { recordsOf } from './run.ts'

/** The texts of a name's TXT records, each with its strings joined (RFC 7208 3.3). */
export const textsAt = (dns: Snapshot, name: string): readonly string[] =>
  recordsOf(ask(dns, name, 'TXT'), name).flatMap((one) => (one.type === 'TXT' ? [one.strings.join('')] : []))

/** The SPF records of a domain; more than one is an error. */
export const policiesOf = (dns: Snapshot, domain: string): readonly string[] =>
  textsAt(dns, domain).filter(isSpf)
