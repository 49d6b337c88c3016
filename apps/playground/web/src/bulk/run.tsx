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
import { Facts } from './facts.tsx'
import { BulkMessages } from './message-list.tsx'
import { bulkWords, runWords } from './messages.ts'
import { useRun } from './state.ts'
import { Status } from './status.tsx'

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
  if (view.finished) return null
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
      {server === undefined ? user : word('from', { user, server })} ·{' '}
      {word('begun', { at: dateText(createdAt, locale) })}
    </p>
  )
}

/** One run: how far it is, how fast, what stands in its way, and what became of each letter. */
export const Run = ({ id }: { id: string }) => {
  const word = useWords(bulkWords)
  const { value: view, error, again } = useRun(id)
  const [refused, setRefused] = useState<unknown>()
  const act: RunAction = (action) => {
    setRefused(undefined)
    call('POST', `/bulk/${id}/${action}`, {}).then(again, setRefused)
  }
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
            <Status view={view} live />
            <Bar view={view} />
            {!view.finished && <Facts view={view} />}
          </div>
          <Blocker view={view} onMended={() => act('mended')} />
          <BulkMessages view={view} onSettled={again} />
          <p className="bulk-inbox">
            <Link route={{ screen: 'inbox' }}>{word('to-inbox')}</Link>
          </p>
        </>
      )}
    </div>
  )
}
