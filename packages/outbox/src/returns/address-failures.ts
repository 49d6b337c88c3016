import { addressKey, type MatchedRecipient, type ReturnedMail } from '@saatja/bounce'
import type { Diagnosis } from '@saatja/core'
import type { Queryable } from '@saatja/store'
import type { FoundMessage } from './find-message.ts'
import { type AddressStanding, type KnownFailure, proofOf, standingOf } from './standing.ts'

/** One failure of one message to one address, as it is stored. */
export interface AddressFailure extends KnownFailure {
  /** One spelling for all spellings of the same address. */
  readonly address: string
  /** The address as the message had it. */
  readonly written: string
  readonly message: string
  readonly sender: string
  readonly status: string | null
  readonly reply: string | null
  readonly diagnosis: Diagnosis | null
}

/** An address with all its failures, and what follows from them. */
export interface JudgedAddress extends AddressStanding {
  readonly address: string
  /** Oldest first. */
  readonly failures: readonly AddressFailure[]
}

const columns =
  'address, written, message, sender, cause, proof, status, reply, diagnosis, (extract(epoch from at) * 1000)::float8 as at'

/** Every library reads a number as a number, but not every one reads a time as a Date. */
type FailureRow = Omit<AddressFailure, 'at'> & { readonly at: number }

const failureOf = (row: FailureRow): AddressFailure => ({ ...row, at: new Date(row.at) })

/** Finds the failures of these addresses; addresses without a failure are absent. */
export const judge = async (
  database: Queryable,
  company: string,
  addresses: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, JudgedAddress>> => {
  if (addresses.length === 0) return new Map()
  const { rows } = await database.query<FailureRow>(
    `select ${columns} from saatja.outbox_address_failure
     where company = $1 and address in (select jsonb_array_elements_text($2::jsonb)) order by at, message`,
    [company, JSON.stringify([...new Set(addresses.map(addressKey))])],
  )
  return judged(rows.map(failureOf), now)
}

/** Groups failures by address. */
export const judged = (
  failures: readonly AddressFailure[],
  now: Date,
): ReadonlyMap<string, JudgedAddress> => {
  const byAddress = new Map<string, AddressFailure[]>()
  for (const failure of failures) {
    const own = byAddress.get(failure.address)
    if (own === undefined) byAddress.set(failure.address, [failure])
    else own.push(failure)
  }
  return new Map(
    [...byAddress].map(([address, own]) => [address, { address, failures: own, ...standingOf(own, now) }]),
  )
}

/** Lists failures a page at a time, whole addresses only, in the order of the addresses. */
export const failuresAfter = async (
  database: Queryable,
  company: string,
  after: string,
  limit: number,
): Promise<readonly AddressFailure[]> => {
  const { rows } = await database.query<FailureRow>(
    `select ${columns} from saatja.outbox_address_failure
     where company = $1 and address in (
       select distinct address from saatja.outbox_address_failure
       where company = $1 and address > $2 order by address limit $3
     ) order by address, at, message`,
    [company, after, limit],
  )
  return rows.map(failureOf)
}

type ToldFailure = Pick<AddressFailure, 'written' | 'cause' | 'proof'> & Pick<MatchedRecipient, 'returned'>

/**
 * The failures that are about an address. The report must name that very address: behind a forwarder or a group,
 * another one failed.
 */
const failuresOf = ({ kind }: ReturnedMail, matched: readonly MatchedRecipient[]): readonly ToldFailure[] =>
  matched.flatMap(({ recipient: written, returned }): readonly ToldFailure[] => {
    if (written === undefined) return []
    if (kind === 'complaint') return [{ written, cause: 'complaint', proof: 'proved', returned }]
    const named = [returned.address, returned.via].some(
      (one) => one !== undefined && addressKey(one) === addressKey(written),
    )
    const proof = proofOf(returned)
    const counts = kind === 'bounce' || kind === 'delay' || kind === 'delivery'
    const { action, cause } = returned
    if (!counts || !named || action !== 'failed' || cause === undefined || proof === 'none') return []
    return [{ written, cause, proof, returned }]
  })

const insert = `
  insert into saatja.outbox_address_failure as known (
    company, address, message, written, sender, cause, proof, status, reply, diagnosis, at
  )
  select $1, failure.address, $2, failure.written, $3, failure.cause, failure.proof, failure.status, failure.reply,
    failure.diagnosis, $5
  from jsonb_to_recordset($4::jsonb) as failure (
    address text, written text, cause text, proof text, status text, reply text, diagnosis jsonb
  )
  on conflict (company, address, message, cause) do update
    set proof = case when 'proved' in (known.proof, excluded.proof) then 'proved' else known.proof end`

/** Stores what a verified return says about addresses. Returns those that bulk mail leaves out from now on. */
export const noteFailures = async (
  tx: Queryable,
  company: string,
  { id, sender }: FoundMessage,
  mail: ReturnedMail,
  matched: readonly MatchedRecipient[],
  now: Date,
): Promise<readonly JudgedAddress[]> => {
  const found = new Map(failuresOf(mail, matched).map((one) => [addressKey(one.written), one]))
  if (found.size === 0) return []
  const addresses = [...found.keys()]
  const before = await judge(tx, company, addresses, now)
  const rows = [...found].map(([address, { written, cause, proof, returned }]) => ({
    address,
    written,
    cause,
    proof,
    status: returned.status,
    reply: returned.diagnosticCode,
    diagnosis: returned.diagnosis,
  }))
  await tx.query(insert, [company, id, sender, JSON.stringify(rows), now])
  const after = await judge(tx, company, addresses, now)
  return [...after.values()].filter(
    ({ address, suppressed }) => suppressed && !before.get(address)?.suppressed,
  )
}

/**
 * Finds addresses that this returned message proves to be right: a person answered from there, or another message was
 * delivered.
 */
export const provedRight = (
  { kind, from }: Pick<ReturnedMail, 'kind' | 'from'>,
  matched: readonly MatchedRecipient[],
  recipients: readonly string[],
): readonly string[] => {
  if (kind === 'reply')
    return recipients.filter((one) => from !== undefined && addressKey(one) === addressKey(from))
  if (kind !== 'delivery') return []
  return matched.flatMap(({ recipient, returned }) =>
    recipient !== undefined &&
    returned.action === 'delivered' &&
    addressKey(returned.address) === addressKey(recipient)
      ? [recipient]
      : [],
  )
}

/**
 * Takes addresses off the list. Returns those that were on it. `except` is a message whose own failure stays: a report
 * that it was delivered contradicts another report about the same message and proves nothing.
 */
export const removeFailures = async (
  tx: Queryable,
  company: string,
  addresses: readonly string[],
  now: Date,
  { complaints, except }: { readonly complaints: boolean; readonly except?: string },
): Promise<readonly JudgedAddress[]> => {
  const before = await judge(tx, company, addresses, now)
  if (before.size === 0) return []
  await tx.query(
    `delete from saatja.outbox_address_failure
     where company = $1 and address in (select jsonb_array_elements_text($2::jsonb))
       and ($3 or cause <> 'complaint') and ($4::uuid is null or message <> $4)`,
    [company, JSON.stringify([...before.keys()]), complaints, except ?? null],
  )
  const after = await judge(tx, company, addresses, now)
  return [...before.values()].filter(
    ({ address, reason }) => reason !== undefined && after.get(address)?.reason === undefined,
  )
}
