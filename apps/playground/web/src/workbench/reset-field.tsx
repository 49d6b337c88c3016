import { fieldLabels, say, useLocale, useWords } from '@saatja/ui'
import { useCallback } from 'react'
import { Button } from '../components/button.tsx'
import { type DraftField, withField } from '../state/card-draft.ts'
import type { Editing } from '../state/editing.ts'
import { editorWords } from './messages.ts'

export const useFieldLabel = (): ((field: keyof typeof fieldLabels) => string) => {
  const locale = useLocale()
  return useCallback((field) => say(fieldLabels[field], locale), [locale])
}

/** A button beside a field that this card states: it returns to the inherited value. */
export const Stated = ({ editing, field }: { editing: Editing; field: DraftField }) => {
  const word = useWords(editorWords)
  const label = useFieldLabel()
  const { draft, update } = editing
  return draft.mail?.[field] === undefined ? null : (
    <Button
      look="quiet"
      icon="undo"
      aria-label={word('reset', { field: label(field) })}
      onPress={() => update((now) => withField(now, field, undefined))}
    />
  )
}
