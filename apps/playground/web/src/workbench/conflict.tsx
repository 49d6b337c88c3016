import { useWords } from '@saatja/ui'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { dropDraft, rebaseDraft } from '../state/drafts.ts'
import type { Editing } from '../state/editing.ts'
import { changedSince, type FieldDifference, mergeDraft } from '../state/overtaken.ts'
import { conflictWords } from './conflict-messages.ts'
import { editorWords } from './messages.ts'
import { useFieldLabel } from './reset-field.tsx'

const dkimName = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'domain' in value && 'selector' in value
    ? `${value.selector}._domainkey.${value.domain}`
    : undefined

const useShown = () => {
  const word = useWords(conflictWords)
  const inEditor = useWords(editorWords)
  return (field: FieldDifference['field'], value: unknown): string => {
    if (value === undefined || value === null) return '–'
    if (field === 'password') return word('secret')
    if (typeof value === 'boolean') return inEditor(value ? 'yes' : 'no')
    return dkimName(value) ?? String(value)
  }
}

/** One row for each field that differs. */
const Differences = ({ differences }: { differences: readonly FieldDifference[] }) => {
  const word = useWords(conflictWords)
  const label = useFieldLabel()
  const shown = useShown()
  return (
    <table className="differences">
      <thead>
        <tr>
          <th scope="col">{word('field')}</th>
          <th scope="col">{word('saved')}</th>
          <th scope="col">{word('typed')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, saved, typed, both }) => (
          <tr key={field} data-both={both || undefined}>
            <th scope="row">
              {label(field)} {both && <span className="badge badge-warn">{word('both')}</span>}
            </th>
            <td>{shown(field, saved)}</td>
            <td>{shown(field, typed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Shows what was saved elsewhere beside what is typed here, to choose one of the two. */
export const Conflict = ({ editing, onClose }: { editing: Editing; onClose: () => void }) => {
  const word = useWords(conflictWords)
  const inEditor = useWords(editorWords)
  const { draft, base, stored } = editing
  if (base === undefined || stored === undefined) return null
  const merge = () => {
    rebaseDraft(mergeDraft(draft, base, stored), stored)
    onClose()
  }
  const take = () => {
    dropDraft(draft.code)
    onClose()
  }
  return (
    <Dialog
      role="alertdialog"
      wide
      title={word('title', { code: draft.code })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {inEditor('cancel')}
          </Button>
          <Button onPress={take}>{word('take')}</Button>
          <Button look="primary" onPress={merge}>
            {word('merge')}
          </Button>
        </>
      }
    >
      <p>{word('text')}</p>
      <Differences differences={changedSince(draft, base, stored)} />
    </Dialog>
  )
}
