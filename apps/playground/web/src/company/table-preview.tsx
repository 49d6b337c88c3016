import { useWords } from '@saatja/ui'
import { Icon } from '../components/icon.tsx'
import type { TablePreview } from './table.ts'
import { tableWords } from './table-messages.ts'

/** Problems and users shown one by one; more are counted. */
const shown = 8

/** What a table would add and change, and what is wrong with it. */
export const ShownTable = ({ preview }: { preview: TablePreview }) => {
  const word = useWords(tableWords)
  const { added, changed, same, problems, unknown, hasCode } = preview
  if (!hasCode)
    return (
      <p className="note" data-severity="error" role="status">
        <Icon name="cross" size={14} /> <span>{word('no-code')}</span>
      </p>
    )
  const codes = [...added, ...changed].map(({ code }) => code)
  return (
    <div className="changes" role="status">
      <ul>
        {added.length > 0 && <li>{word('added', { count: added.length })}</li>}
        {changed.length > 0 && <li>{word('changed', { count: changed.length })}</li>}
        {same > 0 && <li>{word('same', { count: same })}</li>}
        {unknown.length > 0 && <li>{word('unknown', { columns: unknown.join(', ') })}</li>}
      </ul>
      {codes.length > 0 && (
        <p className="field-note">
          {codes.slice(0, shown).join(', ')}
          {codes.length > shown && ' …'}
        </p>
      )}
      {problems.slice(0, shown).map(({ row, problem, code, value }) => (
        <p key={row} className="note" data-severity="error">
          <Icon name="cross" size={14} />
          <span>{word('wrong', { row, problem: word(problem, { code, value }) })}</span>
        </p>
      ))}
    </div>
  )
}
