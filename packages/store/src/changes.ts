import {
  type Company,
  changedBy,
  type Inheritance,
  inheritedAfter,
  type UserCard,
  type UserChange,
} from '@saatja/core'
import type { Cards } from './cards.ts'
import type { CompanyContext } from './context.ts'
import { StoreError } from './error.ts'
import { cardSchema, check, companySchema } from './schemas.ts'

/** The card or company that someone is about to save. */
export interface Proposal {
  readonly card?: UserCard
  readonly company?: Omit<Company, 'slug'>
}

const portion = 500

/** Whom saving would affect besides the saved card itself: everyone, when everyone inherits from it, else no one. */
export async function* changes(
  scope: CompanyContext,
  cards: Cards,
  proposal: Proposal,
): AsyncIterable<UserChange> {
  const before = await scope.surroundings(scope.database)
  if (before === undefined) {
    throw new StoreError('INPUT', `company: "${scope.company}" is not stored yet, so nobody would change`)
  }
  const after = await proposed(before, cards, proposal, scope.company)
  const saved = proposal.card?.code
  if (proposal.company === undefined && saved !== after.company.mailUserCode) return
  let batch: UserCard[] = []
  for await (const card of cards.all()) {
    if (card.code === saved) continue
    batch.push(card)
    if (batch.length < portion) continue
    yield* changedBy(before, after, batch)
    batch = []
  }
  yield* changedBy(before, after, batch)
}

/** @throws StoreError `INPUT` when the card or the company is malformed */
const proposed = async (
  before: Inheritance,
  cards: Cards,
  { card, company: fields }: Proposal,
  slug: string,
): Promise<Inheritance> => {
  if (card !== undefined) check(cardSchema, card, 'card')
  const company = fields === undefined ? undefined : { ...fields, slug }
  if (company !== undefined) check(companySchema, company, 'company')
  return inheritedAfter(before, { card, company }, cards.get)
}
