import { fieldLabels, say, useLocale, useWords } from '@saatja/ui'
import { Button } from '../components/button.tsx'
import { type DraftField, withField } from '../state/drafts.ts'
import type { Editing } from '../state/editing.ts'
import { editorWords } from './messages.ts'

export const useFieldLabel = (): ((field: keyof typeof fieldLabels) => string) => {
  const locale = useLocale()
  return (field) => say(fieldLabels[field], locale)
}

/** Beside a field that this card states: the way back to what is inherited. */
export const Stated = ({ editing, field }: { editing: Editing; field: DraftField }) => {
  const word = useWords(editorWords)
  const label = useFieldLabel()
  const { draft, change } = editing
  return draft.mail?.[field] === undefined ? null : (
    <Button
      look="quiet"
      icon="undo"
      aria-label={word('reset', { field: label(field) })}
      onPress={() => change(withField(draft, field, undefined))}
    />
  )
}
