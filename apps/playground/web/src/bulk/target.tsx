import { useWords } from '@saatja/ui'
import type { BulkView } from '../../../server/bulk/contract.ts'
import { bulkWords } from './messages.ts'

/** Shows whether a run is real, in the same way everywhere. */
export const Target = ({ view: { target } }: { view: BulkView }) => {
  const word = useWords(bulkWords)
  return (
    <span className="place" data-target={target}>
      {word(target)}
    </span>
  )
}
