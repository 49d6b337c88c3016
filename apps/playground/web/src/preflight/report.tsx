import { useWords } from '@saatja/ui'
import { useState } from 'react'
import type { ChangeView, DnsSource, PreflightView } from '../../../server/preflight/contract.ts'
import { Refused } from '../components/http-error.tsx'
import { Link } from '../components/link.tsx'
import { Select } from '../components/select.tsx'
import { draftOf, withField } from '../state/card-draft.ts'
import { keepDraft, useHasDraft, useKeptDraft } from '../state/drafts.ts'
import { storedCard, useStored } from '../state/overview.ts'
import { chooseDnsSource, type PreflightState, useDnsSource, usePreflight } from '../state/preflight.ts'
import { navigate } from '../state/route.ts'
import { Asked } from './asked.tsx'
import { Changes } from './changes.tsx'
import { Comparison } from './comparison.tsx'
import { Findings } from './findings.tsx'
import { Handover } from './handover.tsx'
import { preflightWords } from './messages.ts'
import { Outlook } from './outlook.tsx'
import { SourceChoice } from './source-choice.tsx'
import { UnknownDomain } from './unknown-domain.tsx'
import { Verdicts } from './verdicts.tsx'
import { withChange } from './zone-edit.ts'
import { ZoneEditor } from './zone-editor.tsx'

/** From this many messages a day, Gmail and Outlook.com call a sender a bulk sender. */
const bulkPerDay = 5000

const Head = ({ user }: { user: string }) => {
  const word = useWords(preflightWords)
  const { cards } = useStored()
  const card = cards.find(({ code }) => code === user)
  return (
    <header className="preflight-head">
      <p className="preflight-back">
        <Link route={{ screen: 'preflight' }}>← {word('back')}</Link>
      </p>
      <h1>
        {word('title')} <small>{card?.name ?? card?.email}</small>
      </h1>
      <p className="preflight-card">
        <Link route={{ screen: 'workbench', user }}>{word('card')}</Link>
      </p>
      <div className="preflight-choices">
        <Select
          label={word('user')}
          value={user}
          choices={cards.map(({ code, name, email }) => ({ id: code, label: `${code} · ${name ?? email}` }))}
          onChange={(code) => navigate({ screen: 'preflight', user: code })}
        />
        <SourceChoice />
      </div>
    </header>
  )
}

/** Puts a mail sender on the card, unsaved, and shows the card. */
const setSender = (user: string, draft: ReturnType<typeof useDraft>, sender: string): void => {
  if (draft) keepDraft(withField(draft, 'sender', sender), storedCard(user))
  navigate({ screen: 'workbench', user })
}

const useDraft = (user: string) => {
  const kept = useKeptDraft(user)?.draft
  const { cards } = useStored()
  const stored = cards.find(({ code }) => code === user)
  return kept ?? (stored && draftOf(stored))
}

interface BodyProps {
  readonly user: string
  readonly state: PreflightState
  readonly view: PreflightView
  readonly source: DnsSource
  readonly many: boolean
  readonly onMany: (many: boolean) => void
  readonly onTake: (zone: PreflightView['zones'][number]) => void
}

const Body = ({ user, state, view, source, many, onMany, onTake }: BodyProps) => {
  const { recordsKnown, current, replyTo, zones, asked, handovers } = view
  const draft = useDraft(user)
  const choose = (sender: string) => setSender(user, draft, sender)
  const recordsOf = (domain: string) =>
    state.edits[domain] ?? zones.find((one) => one.domain === domain)?.records ?? []
  const apply = (change: ChangeView) => {
    for (const { domain } of zones) {
      const records = recordsOf(domain)
      const changed = withChange(records, domain, change)
      if (changed !== records) state.edit(domain, changed)
    }
  }
  return (
    <div className="preflight-columns">
      {recordsKnown && (
        <div className="preflight-told">
          <Changes report={current} onTry={source === 'sandbox' ? apply : undefined} />
          {current.changes.length > 0 && <Handover handovers={handovers} />}
          <Findings findings={current.findings} onSender={choose} />
          {replyTo && <Comparison current={current} replyTo={replyTo} onSender={choose} />}
          <Verdicts report={current} many={many} onMany={onMany} />
        </div>
      )}
      <div className="preflight-records">
        {zones.map((zone) => (
          <ZoneEditor
            key={zone.domain}
            zone={zone}
            records={recordsOf(zone.domain)}
            onChange={source === 'sandbox' ? (records) => state.edit(zone.domain, records) : undefined}
            onRestore={() => state.restore(zone.domain)}
            onTake={() => onTake(zone)}
          />
        ))}
        <Asked asked={asked} />
      </div>
    </div>
  )
}

/** One user's report, with the records that decide it beside it. */
export const UserReport = ({ user }: { user: string }) => {
  const word = useWords(preflightWords)
  const source = useDnsSource()
  const [many, setMany] = useState(false)
  const unsaved = useHasDraft(user)
  const state = usePreflight({ user, source, ...(many ? { perDay: bulkPerDay } : {}) })
  const { view, error } = state
  return (
    <div className="page preflight">
      <Head user={user} />
      {unsaved && <p className="field-note">{word('unsaved')}</p>}
      <Refused error={error} />
      {view?.recordsKnown === true && <Outlook report={view.current} />}
      {view?.recordsKnown === false && <UnknownDomain domain={view.zones[0]?.domain ?? ''} />}
      {view && (
        <Body
          user={user}
          state={state}
          view={view}
          source={source}
          many={many}
          onMany={setMany}
          onTake={({ domain, records }) => {
            state.edit(domain, records)
            chooseDnsSource('sandbox')
          }}
        />
      )}
    </div>
  )
}
