import type { Finding } from '@saatja/core'
import { Icon } from '../components/icon.tsx'
import type { Editing } from '../state/editing.ts'
import { useExplain } from '../state/texts.ts'

const icons = { error: 'cross', warning: 'warn', info: 'info' } as const

/** What is wrong with one field, in few words; the panel below says the rest. */
export const FieldNote = ({ editing, field }: { editing: Editing; field: Finding['field'] }) => {
  const explain = useExplain()
  const { effective, draft } = editing
  const finding = effective?.findings.find(
    (one) => one.field === field && one.severity !== 'info' && (one.card ?? draft.code) === draft.code,
  )
  const title = finding && explain(finding)?.title
  return finding === undefined || title === undefined ? null : (
    <span className="note" data-severity={finding.severity}>
      <Icon name={icons[finding.severity]} size={14} /> {title}
    </span>
  )
}
