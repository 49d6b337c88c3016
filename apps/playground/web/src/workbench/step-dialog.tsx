import type { UserChange } from '@saatja/core'
import { useWords } from '@saatja/ui'
import { useEffect, useState } from 'react'
import { Dialog } from '../components/dialog.tsx'
import { DialogActions } from '../components/dialog-actions.tsx'
import { Refused } from '../components/http-error.tsx'
import { call } from '../state/api.ts'
import { saveCompany, useStored } from '../state/overview.ts'
import { navigate } from '../state/route.ts'
import { ChangeList } from './change-list.tsx'
import { editorWords } from './messages.ts'
import { removeUser } from './remove-user.ts'
import { stepWords } from './step-messages.ts'

/** A step with effects on other users, which has to be confirmed. */
export type UserStep = 'system' | 'removed'

const useChanges = (step: UserStep, code: string, onError: (error: unknown) => void) => {
  const { company } = useStored()
  const [changes, setChanges] = useState<readonly UserChange[]>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the dialog opens
  useEffect(() => {
    const asked =
      step === 'removed'
        ? call<readonly UserChange[]>('GET', `/cards/${encodeURIComponent(code)}/removal`)
        : call<readonly UserChange[]>('POST', '/company/impact', { ...company, mailUserCode: code })
    // The dialog is about other users; the reader knows about this one.
    asked.then((all) => setChanges(all.filter(({ card }) => card !== code)), onError)
  }, [step, code])
  return changes
}

const useStep = (step: UserStep, code: string, onDone: () => void) => {
  const { company } = useStored()
  const [error, setError] = useState<unknown>()
  const changes = useChanges(step, code, setError)
  const take = () => {
    setError(undefined)
    const work = step === 'removed' ? removeUser(code) : saveCompany({ ...company, mailUserCode: code })
    work.then(() => {
      // The list begins with the system user now; the card that is open stays.
      if (step === 'system') navigate({ screen: 'workbench', user: code }, 'replace')
      onDone()
    }, setError)
  }
  return { error, changes, take }
}

/** Nothing while the changes are not known yet. */
const Changes = ({ changes }: { changes: readonly UserChange[] | undefined }) => {
  const word = useWords(stepWords)
  if (changes === undefined) return null
  if (changes.length === 0) return <p>{word('none')}</p>
  return (
    <>
      <p>{word('change', { count: changes.length })}</p>
      <ChangeList changes={changes} />
    </>
  )
}

/** Says who would change and who could no longer send, before the step is taken. */
export const StepDialog = ({
  step,
  code,
  onClose,
}: {
  step: UserStep
  code: string
  onClose: () => void
}) => {
  const word = useWords(stepWords)
  const inEditor = useWords(editorWords)
  const { error, changes, take } = useStep(step, code, onClose)
  return (
    <Dialog
      role="alertdialog"
      title={word(`${step}-title`, { code })}
      isOpen
      onClose={onClose}
      actions={
        <DialogActions
          no={inEditor('cancel')}
          onNo={onClose}
          isAlert
          look={step === 'removed' ? 'danger' : 'primary'}
          isDisabled={!changes}
          onPress={take}
        >
          {word(`${step}-yes`)}
        </DialogActions>
      }
    >
      <p>{word(`${step}-text`, { code })}</p>
      <Changes changes={changes} />
      <p className="field-note">{word('undo')}</p>
      <Refused error={error} />
    </Dialog>
  )
}
