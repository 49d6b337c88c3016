import { useWords } from '@saatja/ui'
import { memo, useMemo, useState } from 'react'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { type Line, type SortColumn, sorted } from './lines.ts'
import { everyoneWords } from './messages.ts'
import { UserRow } from './row.tsx'

const columns: readonly SortColumn[] = ['user', 'from', 'route', 'settings', 'result']

interface Order {
  readonly column: SortColumn
  readonly descending: boolean
}

/** Rows shown at first and with each further press. */
const portion = 250

// A table that is laid out as cards on a narrow screen keeps its meaning only by explicit roles.
/* biome-ignore-start lint/a11y/noRedundantRoles: see above */
const HeadRow = ({ order, onSort }: { order: Order | undefined; onSort: (column: SortColumn) => void }) => {
  const word = useWords(everyoneWords)
  return (
    <tr role="row">
      {columns.map((column) => (
        <th
          key={column}
          role="columnheader"
          scope="col"
          aria-sort={order?.column !== column ? 'none' : order.descending ? 'descending' : 'ascending'}
        >
          <button type="button" className="everyone-sort" onClick={() => onSort(column)}>
            {word(column)}
            {order?.column === column && <Icon name={order.descending ? 'down' : 'up'} size={14} />}
          </button>
        </th>
      ))}
    </tr>
  )
}

/** The users with the settings that apply and their last results, in the order that is chosen. */
export const Matrix = memo(({ lines }: { lines: readonly Line[] }) => {
  const word = useWords(everyoneWords)
  const [order, setOrder] = useState<Order>()
  const [shown, setShown] = useState(portion)
  const rows = useMemo(() => (order ? sorted(lines, order) : lines), [lines, order])
  const sortBy = (column: SortColumn) =>
    setOrder((now) => ({ column, descending: now?.column === column && !now.descending }))
  return (
    <>
      <table className="everyone" role="table" aria-label={word('title')}>
        <thead role="rowgroup">
          <HeadRow order={order} onSort={sortBy} />
        </thead>
        <tbody role="rowgroup">
          {rows.slice(0, shown).map((line) => (
            <UserRow key={line.code} line={line} />
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <Button onPress={() => setShown(shown + portion)}>
          {word('show-more', { count: rows.length - shown })}
        </Button>
      )}
    </>
  )
})
/* biome-ignore-end lint/a11y/noRedundantRoles: see above */
