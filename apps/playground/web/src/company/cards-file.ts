import type { Company } from '@saatja/core'
import type { CardView } from '../../../server/contract.ts'
import { draftOf } from '../state/card-draft.ts'

/**
 * Writes the file that `npm run send -- --cards` and the import read. It is made from what the page knows, so without
 * secrets.
 */
export const cardsFile = (company: Company, cards: readonly CardView[]): string =>
  `${JSON.stringify({ version: 1, company, users: cards.map(draftOf) }, null, 2)}\n`
