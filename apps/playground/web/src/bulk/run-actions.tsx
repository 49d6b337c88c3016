import { useWords } from '@saatja/ui'
import { useState } from 'react'
import type { BulkAction, BulkView } from '../../../server/bulk/contract.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { DialogActions } from '../components/dialog-actions.tsx'
import { runWords } from './run-messages.ts'
import { isCancelling } from './run-status.ts'

export type RunAction = (action: BulkAction) => void

const CancelRest = ({ view, act, onClose }: { view: BulkView; act: RunAction; onClose: () => void }) => {
  const word = useWords(runWords)
  const { queued, deferred } = view.counts
  return (
    <Dialog
      title={word('cancel-title')}
      role="alertdialog"
      isOpen
      onClose={onClose}
      actions={
        <DialogActions
          no={word('keep')}
          onNo={onClose}
          isAlert
          look="danger"
          onPress={() => {
            act('cancel')
            onClose()
          }}
        >
          {word('cancel')}
        </DialogActions>
      }
    >
      <p>{word('cancel-text', { count: queued + deferred })}</p>
    </Dialog>
  )
}

/** Pauses, resumes or cancels a run that is not over. */
export const RunActions = ({ view, act }: { view: BulkView; act: RunAction }) => {
  const word = useWords(runWords)
  const [asking, setAsking] = useState(false)
  if (view.finished || isCancelling(view)) return null
  return (
    <div className="bulk-actions">
      {view.paused ? (
        <Button look="primary" icon="play" onPress={() => act('resume')}>
          {word('resume')}
        </Button>
      ) : (
        <Button icon="pause" onPress={() => act('pause')}>
          {word('pause')}
        </Button>
      )}
      <Button look="danger" icon="cross" onPress={() => setAsking(true)}>
        {word('cancel')}
      </Button>
      {asking && <CancelRest view={view} act={act} onClose={() => setAsking(false)} />}
    </div>
  )
}
