import { useWords } from '@saatja/ui'
import { type ReactNode, useMemo } from 'react'
import { CheckBox } from '../components/check-box.tsx'
import { TextField } from '../components/field.tsx'
import { Select } from '../components/select.tsx'
import { causesOf, type Line, type LineFilter } from './lines.ts'
import { everyoneWords } from './messages.ts'

interface FilterProps {
  readonly lines: readonly Line[]
  readonly wanted: LineFilter
  readonly onChange: (wanted: LineFilter) => void
}

/** Causes shown; the rest is seldom. */
const most = 6

/** Lists the causes that prevent sending, with the number of users: one press shows those users alone. */
export const Causes = ({ lines, wanted, onChange }: FilterProps) => {
  const word = useWords(everyoneWords)
  const causes = useMemo(() => causesOf(lines).slice(0, most), [lines])
  if (causes.length === 0) return null
  return (
    <section className="causes" aria-label={word('causes')}>
      <h2 className="group">{word('causes')}</h2>
      <ul>
        {causes.map(({ text, users }) => (
          <li key={text}>
            <button
              type="button"
              className="cause"
              aria-pressed={wanted.cause === text}
              onClick={() => onChange({ ...wanted, cause: wanted.cause === text ? undefined : text })}
            >
              <span>{text}</span>
              <b>{word('users', { count: users.length })}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Stands for every sender. */
const any = '-'

export const Filters = ({
  lines,
  shown,
  wanted,
  onChange,
  children,
}: FilterProps & { shown: number; children: ReactNode }) => {
  const word = useWords(everyoneWords)
  const senders = useMemo(() => [...new Set(lines.map(({ sender }) => sender))].sort(), [lines])
  return (
    <div className="filters">
      <TextField
        label={word('search')}
        type="search"
        value={wanted.text}
        onChange={(text) => onChange({ ...wanted, text })}
      />
      <Select
        label={word('sender')}
        value={wanted.sender ?? any}
        choices={[{ id: any, label: word('any') }, ...senders.map((id) => ({ id, label: id }))]}
        onChange={(id) => onChange({ ...wanted, sender: id === any ? undefined : id })}
      />
      <CheckBox
        isSelected={wanted.onlyProblems}
        onChange={(onlyProblems) => onChange({ ...wanted, onlyProblems })}
      >
        {word('broken')}
      </CheckBox>
      <p className="field-note filters-count" role="status">
        {word('shown', { shown, count: lines.length })}
      </p>
      {children}
    </div>
  )
}
