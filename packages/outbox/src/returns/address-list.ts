import { addressKey } from '@saatja/bounce'
import type { Diagnosis, Finding, Params } from '@saatja/core'
import type { CompanyStore, Queryable } from '@saatja/store'
import { failuresAfter, type JudgedAddress, judge, judged, removeFailures } from './address-failures.ts'
import type { SuppressionReason } from './standing.ts'

/** One address of the company's list. `reply` is foreign text: show it as plain text only. */
export interface SuppressedAddress {
  readonly address: string
  /** `wrong`: it does not exist or is closed; `full`: its mailbox is full; `complaint`: its owner does not want bulk mail. */
  readonly reason: SuppressionReason
  /** `recipientFindings` warns of it. */
  readonly warned: boolean
  /** Bulk mail leaves it out. */
  readonly suppressed: boolean
  /** First and last failure that counts against it. */
  readonly since: Date
  readonly lastAt: Date
  /** Message and card of the last failure. The message may have been removed. */
  readonly message: string
  readonly user: string
  readonly status?: string
  readonly reply?: string
  readonly diagnosis?: Diagnosis
}

/** A page of the list. */
export interface AddressListOptions {
  /** The last address of the page before. */
  readonly after?: string | undefined
  /** At most 1000. Default 100. */
  readonly limit?: number | undefined
}

/** Why an address is taken off the list. */
export interface Restoration {
  /** The person who does it. */
  readonly by: string
  /** Default `person`: someone decided so. `edited`: the customer's address was changed to another. */
  readonly because?: 'person' | 'edited' | undefined
}

const paramsOf = ({ failures }: JudgedAddress): Params => {
  const last = failures.at(-1)
  return {
    address: last?.written ?? '',
    at: last?.at.toISOString().slice(0, 10) ?? '',
    ...(last?.status == null ? {} : { status: last.status }),
  }
}

const leftOutDiagnosis = (judgedAddress: JudgedAddress): Diagnosis => ({
  id: judgedAddress.reason === 'complaint' ? 'recipient-complained' : 'recipient-bounced',
  code: 'REJECTED',
  stage: 'recipient',
  actor: 'user',
  retry: 'after-change',
  params: paramsOf(judgedAddress),
})

/** Finds which of these addresses bulk mail leaves out, and why, in the words of core. */
export const leftOutOf = (
  known: ReadonlyMap<string, JudgedAddress>,
  addresses: readonly string[],
): ReadonlyMap<string, Diagnosis> =>
  new Map(
    addresses.flatMap((address) => {
      const one = known.get(addressKey(address))
      return one?.suppressed ? [[address, leftOutDiagnosis(one)] as const] : []
    }),
  )

const viewOf = ({ reason, warned, suppressed, failures }: JudgedAddress): readonly SuppressedAddress[] => {
  const [first] = failures
  const last = failures.at(-1)
  if (reason === undefined || first === undefined || last === undefined) return []
  const { status, reply, diagnosis } = last
  return [
    {
      address: last.written,
      reason,
      warned,
      suppressed,
      since: first.at,
      lastAt: last.at,
      message: last.message,
      user: last.sender,
      ...(status === null ? {} : { status }),
      ...(reply === null ? {} : { reply }),
      ...(diagnosis === null ? {} : { diagnosis }),
    },
  ]
}

const mostListed = 1_000

/** Lists the addresses that have failures on record, in their order. */
export const listAddresses = async (
  database: Queryable,
  company: string,
  { after = '', limit = 100 }: AddressListOptions,
): Promise<readonly SuppressedAddress[]> => {
  const wanted = Math.min(limit, mostListed)
  const listed: SuppressedAddress[] = []
  let place = addressKey(after)
  // Failures that are too old, or not certain enough, are stored but do not put an address on the list.
  while (listed.length < wanted) {
    const failures = await failuresAfter(database, company, place, wanted)
    const last = failures.at(-1)
    if (last === undefined) break
    place = last.address
    listed.push(...[...judged(failures, new Date()).values()].flatMap(viewOf))
  }
  return listed.slice(0, wanted)
}

/** Makes the warnings about addresses that are proved wrong, or whose mailbox is full, in the order given. */
export const recipientFindings = async (
  database: Queryable,
  company: string,
  addresses: readonly string[],
): Promise<readonly Finding[]> => {
  const known = await judge(database, company, addresses, new Date())
  const keys = [...new Set(addresses.map(addressKey))]
  return keys.flatMap((key) => {
    const one = known.get(key)
    return one?.warned
      ? [{ code: 'recipient-bounced', severity: 'warning', actor: 'user', params: paramsOf(one) } as const]
      : []
  })
}

/** Takes an address off the list. Returns whether it was on it. */
export const restoreAddress = async (
  tx: Queryable,
  company: CompanyStore,
  address: string,
  { by, because = 'person' }: Restoration,
): Promise<boolean> => {
  const restored = await removeFailures(tx, company.slug, [address], new Date(), { complaints: true })
  for (const { address: one, failures } of restored) {
    const card = failures.at(-1)?.sender
    await company.events.add({
      kind: 'address-restored',
      ...(card === undefined ? {} : { card }),
      data: { address: one, because, by },
    })
  }
  return restored.length > 0
}
