import type { UserChange } from '@saatja/core'
import { type Messages, useWords } from '@saatja/ui'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Button } from '../components/button.tsx'
import { withControl } from '../components/control-key.ts'
import { Dialog } from '../components/dialog.tsx'
import { DialogActions } from '../components/dialog-actions.tsx'
import { Refused } from '../components/http-error.tsx'
import { call, RefusedError } from '../state/api.ts'
import { dropDraft } from '../state/drafts.ts'
import type { Editing } from '../state/editing.ts'
import { refresh, saveCard, useStored } from '../state/overview.ts'
import { ChangeList } from './change-list.tsx'
import { editorWords, listWords } from './messages.ts'

const Conflict = lazy(async () => ({ default: (await import('./conflict.tsx')).Conflict }))

const words = {
  overtaken: {
    en: 'Changed elsewhere: show the difference',
    et: 'Vahepeal muudetud: näita erinevust',
    lv: 'Pa to laiku mainīts: rādīt atšķirību',
  },
} satisfies Messages

/** Ctrl+S saves, wherever the focus is. */
const useControlS = (action: () => void): void => {
  const latest = useRef(action)
  latest.current = action
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !withControl(event)) return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    // Handled before the button with the focus uses the key itself.
    addEventListener('keydown', listen, true)
    return () => removeEventListener('keydown', listen, true)
  }, [])
}

const isOvertaken = (error: unknown): boolean =>
  error instanceof RefusedError && error.refusal.code === 'card-changed'

const useSave = (editing: Editing) => {
  const { company } = useStored()
  const [changes, setChanges] = useState<readonly UserChange[]>([])
  const [comparing, setComparing] = useState(false)
  const [error, setError] = useState<unknown>()
  const { draft, base } = editing
  const attempt = (work: () => Promise<void>) => () => {
    setError(undefined)
    work().catch(async (problem: unknown) => {
      setChanges([])
      if (!isOvertaken(problem)) return setError(problem)
      await refresh()
      setComparing(true)
    })
  }
  const save = async () => {
    await saveCard(draft, base)
    setChanges([])
    dropDraft(draft.code)
  }
  const ask = async () => {
    const others =
      draft.code === company.mailUserCode
        ? await call<readonly UserChange[]>('POST', '/cards/impact', draft)
        : []
    if (others.length === 0) await save()
    else setChanges(others)
  }
  return { changes, setChanges, comparing, setComparing, error, save: attempt(save), ask: attempt(ask) }
}

const Impact = ({ saving }: { saving: ReturnType<typeof useSave> }) => {
  const word = useWords(editorWords)
  const { changes, setChanges, save } = saving
  return (
    <Dialog
      title={word('saved-for-all')}
      isOpen={changes.length > 0}
      onClose={() => setChanges([])}
      actions={
        <DialogActions no={word('cancel')} onNo={() => setChanges([])} onPress={save}>
          {word('save')}
        </DialogActions>
      }
    >
      <p>{word('saved-for-all-text', { count: changes.length })}</p>
      <ChangeList changes={changes} />
    </Dialog>
  )
}

/** Save and discard, while there is something to save; a system user's save first says who else would change. */
export const SaveBar = ({ editing }: { editing: Editing }) => {
  const word = useWords(editorWords)
  const inList = useWords(listWords)
  const own = useWords(words)
  const saving = useSave(editing)
  const { draft, stored, base, dirty } = editing
  const overtaken = stored !== undefined && base !== undefined && base.version !== stored.version
  const { comparing, setComparing, error, ask } = saving
  useControlS(() => {
    if (dirty && saving.changes.length === 0 && !comparing) ask()
  })
  if (!dirty) return null
  return (
    <div className="save-bar">
      {overtaken ? (
        <Button look="warn" icon="warn" onPress={() => setComparing(true)}>
          {own('overtaken')}
        </Button>
      ) : (
        <span className="unsaved">{inList('unsaved')}</span>
      )}
      {stored && (
        <Button look="quiet" onPress={() => dropDraft(draft.code)}>
          {word('discard')}
        </Button>
      )}
      <Button look="primary" onPress={ask}>
        {word('save')}
      </Button>
      <Refused error={error} />
      <Impact saving={saving} />
      <Suspense fallback={null}>
        {comparing && <Conflict editing={editing} onClose={() => setComparing(false)} />}
      </Suspense>
    </div>
  )
}
