import { fieldLabels, say, useLocale, useWords } from '@saatja/ui'
import { Button } from '../parts/button.tsx'
import { type DraftField, withField } from '../state/drafts.ts'
import type { Editing } from './editing.ts'
import { OriginOf } from './effective.tsx'
import { editorWords } from './words.ts'

export const useFieldLabel = (): ((field: keyof typeof fieldLabels) => string) => {
  const locale = useLocale()
  return (field) => say(fieldLabels[field], locale)
}

/** Beside a field: where its value came from and, when this card states it, the way back. */
export const Stated = ({ editing, field }: { editing: Editing; field: DraftField }) => {
  const word = useWords(editorWords)
  const label = useFieldLabel()
  const { draft, effective, change } = editing
  const stated = draft.mail?.[field] !== undefined
  const of =
    effective && field in effective.fields
      ? effective.fields[field as keyof typeof effective.fields]
      : undefined
  return (
    <span className="field-aside">
      {stated && (
        <Button
          look="quiet"
          icon="undo"
          aria-label={word('reset', { field: label(field) })}
          onPress={() => change(withField(draft, field, undefined))}
        />
      )}
      {of && <OriginOf of={of} />}
    </span>
  )
}
