import type { UserChange } from '@saatja/core'
import { useWords } from '@saatja/ui'
import { useState } from 'react'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Refused } from '../components/http-error.tsx'
import { call } from '../state/api.ts'
import { dropDraft } from '../state/drafts.ts'
import type { Editing } from '../state/editing.ts'
import { saveCard, useStored } from '../state/overview.ts'
import { ChangeList } from './change-list.tsx'
import { editorWords, listWords } from './messages.ts'

/** Save and discard, while there is something to save; a system user's save first says who else would change. */
export const SaveBar = ({ editing }: { editing: Editing }) => {
  const word = useWords(editorWords)
  const inList = useWords(listWords)
  const { company } = useStored()
  const [changes, setChanges] = useState<readonly UserChange[]>([])
  const [error, setError] = useState<unknown>()
  const { draft, stored, dirty } = editing
  if (!dirty) return null
  const save = async () => {
    await saveCard(draft)
    setChanges([])
    dropDraft(draft.code)
  }
  const attempt = (work: () => Promise<void>) => () => {
    setError(undefined)
    work().catch(setError)
  }
  const ask = attempt(async () => {
    const others =
      draft.code === company.mailUserCode
        ? await call<readonly UserChange[]>('POST', '/cards/impact', draft)
        : []
    if (others.length === 0) await save()
    else setChanges(others)
  })
  return (
    <div className="save-bar">
      <span className="badge badge-warn">{inList('unsaved')}</span>
      {stored && (
        <Button look="quiet" onPress={() => dropDraft(draft.code)}>
          {word('discard')}
        </Button>
      )}
      <Button onPress={ask}>{word('save')}</Button>
      <Refused error={error} />
      <Dialog
        title={word('saved-for-all')}
        isOpen={changes.length > 0}
        onClose={() => setChanges([])}
        actions={
          <>
            <Button onPress={() => setChanges([])}>{word('cancel')}</Button>
            <Button look="primary" onPress={attempt(save)}>
              {word('save')}
            </Button>
          </>
        }
      >
        <p>{word('saved-for-all-text', { count: changes.length })}</p>
        <ChangeList changes={changes} />
        <Refused error={error} />
      </Dialog>
    </div>
  )
}
