import type { UserChange } from '@saatja/core'
import { type Messages, useWords } from '@saatja/ui'
import { Icon } from '../components/icon.tsx'
import { editorWords } from './messages.ts'
import { useFieldLabel } from './reset-field.tsx'

const words = {
  lose: {
    en: {
      one: '{count} user could no longer send: {codes}',
      other: '{count} users could no longer send: {codes}',
    },
    et: {
      one: '{count} kasutaja ei saaks enam saata: {codes}',
      other: '{count} kasutajat ei saaks enam saata: {codes}',
    },
    lv: {
      zero: '{count} lietotāju vairs nevarētu sūtīt: {codes}',
      one: '{count} lietotājs vairs nevarētu sūtīt: {codes}',
      other: '{count} lietotāji vairs nevarētu sūtīt: {codes}',
    },
  },
  gain: {
    en: { one: '{count} user could send again: {codes}', other: '{count} users could send again: {codes}' },
    et: {
      one: '{count} kasutaja saaks jälle saata: {codes}',
      other: '{count} kasutajat saaks jälle saata: {codes}',
    },
    lv: {
      zero: '{count} lietotāju atkal varētu sūtīt: {codes}',
      one: '{count} lietotājs atkal varētu sūtīt: {codes}',
      other: '{count} lietotāji atkal varētu sūtīt: {codes}',
    },
  },
  change: {
    en: { one: '{count} user: {fields}', other: '{count} users: {fields}' },
    et: { one: '{count} kasutaja: {fields}', other: '{count} kasutajat: {fields}' },
    lv: {
      zero: '{count} lietotāju: {fields}',
      one: '{count} lietotājs: {fields}',
      other: '{count} lietotāji: {fields}',
    },
  },
  findings: { en: 'warnings only', et: 'ainult hoiatused', lv: 'tikai brīdinājumi' },
  each: { en: 'Each user', et: 'Iga kasutaja eraldi', lv: 'Katrs lietotājs atsevišķi' },
  more: { en: '{codes} and {count} more', et: '{codes} ja veel {count}', lv: '{codes} un vēl {count}' },
} satisfies Messages

/** Codes named one by one; the rest is counted. */
const named = 12
/** With more users than these the list of each one is folded. */
const listed = 6

const hasError = (findings: UserChange['appearing']): boolean =>
  findings.some(({ severity }) => severity === 'error')

const useFieldsOf = () => {
  const word = useWords(words)
  const label = useFieldLabel()
  return ({ fields }: UserChange): string => {
    const named = fields
      .map(({ field }) => field)
      .filter((field) => field !== 'identity' && field !== 'bulkAllowed')
      .map(label)
    return named.length === 0 ? word('findings') : named.join(', ')
  }
}

const Line = ({ change }: { change: UserChange }) => {
  const word = useWords(editorWords)
  const fieldsOf = useFieldsOf()
  return (
    <li>
      <b>{change.card}</b> {fieldsOf(change)}{' '}
      {hasError(change.appearing) && <span className="badge badge-bad">{word('could-not-send')}</span>}
    </li>
  )
}

const useCodes = () => {
  const word = useWords(words)
  return (changes: readonly UserChange[]): string => {
    const codes = changes
      .slice(0, named)
      .map(({ card }) => card)
      .join(', ')
    const count = changes.length - named
    return count > 0 ? word('more', { codes, count }) : codes
  }
}

/** Shows the users whom saving would affect: first those who could no longer send, then how many get which change. */
export const ChangeList = ({ changes }: { changes: readonly UserChange[] }) => {
  const word = useWords(words)
  const codes = useCodes()
  const fieldsOf = useFieldsOf()
  const losing = changes.filter(({ appearing }) => hasError(appearing))
  const gaining = changes.filter(({ appearing, vanishing }) => hasError(vanishing) && !hasError(appearing))
  return (
    <div className="changes">
      {losing.length > 0 && (
        <p className="note" data-severity="error">
          <Icon name="cross" size={16} />
          <span>{word('lose', { count: losing.length, codes: codes(losing) })}</span>
        </p>
      )}
      {gaining.length > 0 && (
        <p className="note" data-severity="ok">
          <Icon name="check" size={16} />
          <span>{word('gain', { count: gaining.length, codes: codes(gaining) })}</span>
        </p>
      )}
      {changes.length > listed && (
        <ul>
          {[...Map.groupBy(changes, fieldsOf)].map(([fields, ones]) => (
            <li key={fields}>{word('change', { count: ones.length, fields })}</li>
          ))}
        </ul>
      )}
      <details open={changes.length <= listed}>
        <summary>{word('each')}</summary>
        <ul className="changes-each">
          {changes.map((change) => (
            <Line key={change.card} change={change} />
          ))}
        </ul>
      </details>
    </div>
  )
}
