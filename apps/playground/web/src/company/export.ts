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
