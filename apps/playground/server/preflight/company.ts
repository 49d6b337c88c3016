import type { EffectiveSettings } from '@saatja/core'
import type { Preflight } from '@saatja/preflight'
import type { CompanyRow } from './contract.ts'

/** One user's report beside the settings it is about. */
export interface UserReport {
  readonly effective: EffectiveSettings
  readonly report: Preflight
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

const routeOf = ({ effective, report }: UserReport): string =>
  report.provider ?? effective.fields.server.value ?? ''

/** Identifies users whose messages look the same to a receiver. */
const keyOf = (one: UserReport): string => {
  const { from, envelopeFrom, sender, outlook } = one.report
  return JSON.stringify([domainOf(from), domainOf(envelopeFrom), sender, routeOf(one), outlook])
}

const rowOf = (
  group: readonly [UserReport, ...UserReport[]],
  recordsKnown: (report: Preflight) => boolean,
): CompanyRow => {
  const [first] = group
  const { report } = first
  return {
    domain: domainOf(report.from),
    sender: report.sender,
    route: routeOf(first),
    users: group.map((one) => one.report.card),
    recordsKnown: recordsKnown(report),
    outlook: report.outlook,
    spf: report.spf.result,
    dkim: report.dkim.aligned,
    dmarc: report.dmarc.result,
    changes: report.changes.length,
  }
}

const order = ['refused', 'suspect', 'unknown', 'delivers'] as const

/** Makes one row for each domain and route, first those that receivers refuse. */
export const companyRows = (
  reports: readonly UserReport[],
  recordsKnown: (report: Preflight) => boolean,
): readonly CompanyRow[] => {
  const groups = new Map<string, [UserReport, ...UserReport[]]>()
  for (const one of reports) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return [...groups.values()]
    .map((group) => rowOf(group, recordsKnown))
    .toSorted((one, other) => order.indexOf(one.outlook) - order.indexOf(other.outlook))
}
