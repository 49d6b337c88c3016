import { useLocale, useWords } from '@saatja/ui'
import { useState } from 'react'
import type { BulkAction, BulkView } from '../../../server/bulk/contract.ts'
import { dateText } from '../components/dates.ts'
import { Refused } from '../components/http-error.tsx'
import { Link } from '../components/link.tsx'
import { call } from '../state/api.ts'
import { Bar } from './bar.tsx'
import { Blocker } from './blocker.tsx'
import { ConfirmReal } from './confirm-real.tsx'
import { Facts } from './facts.tsx'
import { BulkMessages } from './message-list.tsx'
import { bulkWords } from './messages.ts'
import { type RunAction, RunActions } from './run-actions.tsx'
import { isCancelling } from './run-status.ts'
import { useRun } from './state.ts'
import { Status } from './status.tsx'
import { Target } from './target.tsx'

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

/** Where the messages of the run can be seen. */
const InboxLinks = ({ view }: { view: BulkView }) => {
  const word = useWords(bulkWords)
  if (view.target === 'real') return <p className="bulk-inbox">{word('real-inbox')}</p>
  return (
    <p className="bulk-inbox">
      <Link route={{ screen: 'inbox' }}>{word('to-inbox')}</Link>
      {view.counts.bounced > 0 && (
        <>
          {' · '}
          <Link route={{ screen: 'returned' }}>{word('to-returned')}</Link>
        </>
      )}
    </p>
  )
}

/** What a person may do to a run. A real one continues only after it was confirmed again. */
const useActions = (id: string, view: BulkView | undefined, again: () => void) => {
  const [refused, setRefused] = useState<unknown>()
  const [asked, setAsked] = useState<BulkAction>()
  const perform = (action: BulkAction, confirmed: boolean) => {
    setAsked(undefined)
    setRefused(undefined)
    call('POST', `/bulk/${id}/${action}`, confirmed ? { confirmed } : {}).then(again, setRefused)
  }
  const act: RunAction = (action) =>
    view?.target === 'real' && (action === 'resume' || action === 'fixed')
      ? setAsked(action)
      : perform(action, false)
  return { act, asked, perform, refused, dismiss: () => setAsked(undefined) }
}

/** Shows one run: how far it is, how fast, what prevents it, and what happened to each message. */
export const Run = ({ id }: { id: string }) => {
  const word = useWords(bulkWords)
  const { value: view, error, lost, again } = useRun(id)
  const { act, asked, perform, refused, dismiss } = useActions(id, view, again)
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
        <RunDetails view={view} lost={lost} act={act} onSettled={again} />
      )}
      {view && asked && (
        <ConfirmReal
          from={view.user}
          server={view.server ?? ''}
          count={view.counts.queued + view.counts.deferred}
          onNo={dismiss}
          onYes={() => perform(asked, true)}
        />
      )}
    </div>
  )
}

const RunDetails = ({
  view,
  lost,
  act,
  onSettled,
}: {
  view: BulkView
  lost: boolean
  act: RunAction
  onSettled: () => void
}) => (
  <>
    <header className="page-head">
      <div>
        <h1>{view.name}</h1>
        <About view={view} />
      </div>
      <RunActions view={view} act={act} />
    </header>
    <div className="bulk-panel">
      <Status view={view} live lost={lost} />
      <Bar view={view} />
      {!view.finished && !lost && !isCancelling(view) && <Facts view={view} />}
    </div>
    <Blocker view={view} onFixed={() => act('fixed')} />
    <BulkMessages view={view} onSettled={onSettled} />
    <InboxLinks view={view} />
  </>
)
