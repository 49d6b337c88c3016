import type { Company } from '@saatja/core'
import type { CardView } from '../../../server/contract.ts'
import { download } from '../components/download.ts'
import { cardsFile } from './cards-file.ts'

export const exportCards = ({
  company,
  cards,
}: {
  readonly company: Company
  readonly cards: readonly CardView[]
}): void => download(`${company.slug}.cards.json`, 'application/json', cardsFile(company, cards))

/** A table for Excel, which knows Estonian and Latvian letters by the mark at its beginning. */
export const exportTable = async ({
  company,
  cards,
}: {
  readonly company: Company
  readonly cards: readonly CardView[]
}): Promise<void> => {
  const { tableText } = await import('./table.ts')
  download(`${company.slug}.users.csv`, 'text/csv;charset=utf-8', `\uFEFF${tableText(cards)}`)
}
