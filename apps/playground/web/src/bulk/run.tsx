import { useLocale, useWords } from '@saatja/ui'
import { useState } from 'react'
import type { BulkAction, BulkView } from '../../../server/bulk/contract.ts'
import { Button } from '../components/button.tsx'
import { dateText } from '../components/dates.ts'
import { Dialog } from '../components/dialog.tsx'
import { Refused } from '../components/http-error.tsx'
import { Link } from '../components/link.tsx'
import { call } from '../state/api.ts'
import { Bar } from './bar.tsx'
import { Blocker } from './blocker.tsx'
import { ConfirmReal } from './confirm-real.tsx'
import { Facts } from './facts.tsx'
import { BulkMessages } from './message-list.tsx'
import { bulkWords } from './messages.ts'
import { runWords } from './run-messages.ts'
import { isCancelling } from './run-status.ts'
import { useRun } from './state.ts'
import { Status } from './status.tsx'
import { Target } from './target.tsx'

type RunAction = (action: BulkAction) => void

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
        <>
          <Button autoFocus onPress={onClose}>
            {word('keep')}
          </Button>
          <Button
            look="danger"
            onPress={() => {
              act('cancel')
              onClose()
            }}
          >
            {word('cancel')}
          </Button>
        </>
      }
    >
      <p>{word('cancel-text', { count: queued + deferred })}</p>
    </Dialog>
  )
}

const Actions = ({ view, act }: { view: BulkView; act: RunAction }) => {
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

const About = ({ view }: { view: BulkView }) => {
  const word = useWords(bulkWords)
  const locale = useLocale()
  const { user, server, createdAt } = view
  return (
    <p>
      <Target view={view} /> {server === undefined ? user : word('from', { user, server })} ·{' '}
      {word('begun', { at: dateText(createdAt, locale) })}
    </p>
  )
}

/** Shows one run: how far it is, how fast, what prevents it, and what happened to each message. */
export const Run = ({ id }: { id: string }) => {
  const word = useWords(bulkWords)
  const { value: view, error, lost, again } = useRun(id)
  const [refused, setRefused] = useState<unknown>()
  const [asked, setAsked] = useState<BulkAction>()
  const perform = (action: BulkAction, confirmed: boolean) => {
    setAsked(undefined)
    setRefused(undefined)
    call('POST', `/bulk/${id}/${action}`, confirmed ? { confirmed } : {}).then(again, setRefused)
  }
  // A real run continues only after it was confirmed again.
  const act: RunAction = (action) =>
    view?.target === 'real' && (action === 'resume' || action === 'mended')
      ? setAsked(action)
      : perform(action, false)
  return (
    <div className="page bulk">
      <p className="bulk-back">
        <Link route={{ screen: 'bulk' }}>← {word('back')}</Link>
      </p>
      <Refused error={error ?? refused} />
      {view === undefined ? (
        <h1 className={error === undefined ? '' : 'visually-hidden'}>
          {error === undefined ? word('loading') : word('title')}
        </h1>
      ) : (
        <>
          <header className="page-head">
            <div>
              <h1>{view.name}</h1>
              <About view={view} />
            </div>
            <Actions view={view} act={act} />
          </header>
          <div className="bulk-panel">
            <Status view={view} live lost={lost} />
            <Bar view={view} />
            {!view.finished && !lost && !isCancelling(view) && <Facts view={view} />}
          </div>
          <Blocker view={view} onMended={() => act('mended')} />
          <BulkMessages view={view} onSettled={again} />
          <p className="bulk-inbox">
            {view.target === 'real' ? (
              word('real-inbox')
            ) : (
              <>
                <Link route={{ screen: 'inbox' }}>{word('to-inbox')}</Link>
                {view.counts.bounced > 0 && (
                  <>
                    {' · '}
                    <Link route={{ screen: 'returned' }}>{word('to-returned')}</Link>
                  </>
                )}
              </>
            )}
          </p>
          {asked && (
            <ConfirmReal
              from={view.user}
              server={view.server ?? ''}
              count={view.counts.queued + view.counts.deferred}
              onNo={() => setAsked(undefined)}
              onYes={() => perform(asked, true)}
            />
          )}
        </>
      )}
    </div>
  )
}
