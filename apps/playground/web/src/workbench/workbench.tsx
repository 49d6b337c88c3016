import type { Fix } from '@saatja/core'
import { useWords } from '@saatja/ui'
import { type CSSProperties, lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { CardDraft } from '../../../server/contract.ts'
import { Button } from '../components/button.tsx'
import { Refused } from '../components/http-error.tsx'
import { Icon } from '../components/icon.tsx'
import { FixContext } from '../result/fix-context.ts'
import { addStore } from '../state/add-user-dialog.ts'
import { unknownPage, unknownUser } from '../state/api.ts'
import { draftOf } from '../state/card-draft.ts'
import { keepDraft } from '../state/drafts.ts'
import { useEditing } from '../state/editing.ts'
import { storedCard, useStored } from '../state/overview.ts'
import { navigate, useRoute } from '../state/route.ts'
import { openRun, useLatest, useRunOf } from '../state/runs.ts'
import { partStore, showCard, sideWidthStore } from '../state/side.ts'
import { useStore } from '../state/store.ts'
import { type ArrivalOf, Editor } from './editor.tsx'
import { listWords } from './messages.ts'
import { Parts } from './parts.tsx'
import { useSharedCard } from './shared-card.ts'
import { Side, useShowRun } from './side.tsx'
import { TestBar } from './test-bar.tsx'
import type { SnippetsOf } from './user-menu.tsx'
import { Users } from './users.tsx'

const AddUser = lazy(async () => ({ default: (await import('./add-user.tsx')).AddUser }))

const OwnServer = lazy(async () => ({ default: (await import('./own-server.tsx')).OwnServer }))

const fixed = (draft: CardDraft, { set = {}, unset = [] }: Fix): CardDraft => {
  const { password, passwordFor: _server, ...mail } = { ...draft.mail, ...set }
  const kept = Object.fromEntries(
    Object.entries(mail).filter(([field]) => !unset.some((gone) => gone === field)),
  )
  return { ...draft, mail: kept, ...(unset.includes('password') ? { password: '' } : {}) }
}

/** Opens the run that the path names, so that a reload shows it again. Returns why that failed. */
const useAddressedRun = (): unknown => {
  const route = useRoute()
  const [error, setError] = useState<unknown>()
  const at = route.screen === 'workbench' ? route : undefined
  const latest = useLatest(at?.user ?? '')
  const run = at && (at.run ?? latest)
  useEffect(() => {
    if (run === undefined) return
    setError(undefined)
    openRun(run).then(
      ({ user }) => navigate({ screen: 'workbench', user, run }, 'replace'),
      (problem: unknown) => {
        setError(problem)
        navigate({ screen: 'workbench' }, 'replace')
      },
    )
  }, [run])
  return error
}

/** A link from a guide names the provider to begin with; what it fills in is not saved. */
const useAddressedPreset = (user: string | undefined): void => {
  const route = useRoute()
  const { providers, senders } = useStored()
  const wanted = route.screen === 'workbench' ? route.preset : undefined
  useEffect(() => {
    const provider = providers.find(({ id }) => id === wanted)
    const stored = user === undefined ? undefined : storedCard(user)
    if (wanted === undefined) return
    if (provider && stored) {
      // A provider with passwords for applications has a guide about these; with the others people sign in.
      const byPassword = provider.preset?.secretKind === 'app-password'
      const sender = byPassword
        ? undefined
        : senders.find(({ provider: owner, auth }) => owner === wanted && auth === 'oauth')
      const mail = sender ? { sender: sender.id } : { sender: 'smtp', provider: wanted }
      keepDraft({ ...draftOf(stored), mail }, stored)
    }
    navigate({ screen: 'workbench', ...(user === undefined ? {} : { user }) }, 'replace')
  }, [wanted, user, providers, senders])
}

/** Shows the card and puts the focus on one of its fields. */
const focusField = (field: string): void => {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"] .input`)?.focus(),
  )
}

const editField = (field: string): void => {
  showCard()
  focusField(field)
}

/** What other screens show inside the workbench. */
interface Slots {
  readonly companyMenu: ReactNode
  /** Brings users from a table. */
  readonly loadTable: ReactNode
  readonly Snippets: SnippetsOf
  readonly Arrival: ArrivalOf
}

const UserEditor = ({
  user,
  onAdd,
  companyMenu,
  Snippets,
  Arrival,
}: Slots & { user: string; onAdd: () => void }) => {
  const editing = useEditing(user)
  const run = useRunOf(user)
  const part = useStore(partStore)
  const width = useStore(sideWidthStore)
  useShowRun(run, user)
  const applyFix = (fix: Fix) => {
    const stored = storedCard(fix.card)
    const base = fix.card === user ? editing.draft : stored && draftOf(stored)
    if (base === undefined) return
    keepDraft(fixed(base, fix), stored)
    showCard()
    navigate({ screen: 'workbench', user: fix.card })
  }
  return (
    <FixContext value={applyFix}>
      <div className="bench" data-part={part} style={{ '--side': `${width}px` } as CSSProperties}>
        <Users user={user} companyMenu={companyMenu} onAdd={onAdd} />
        <Parts />
        <Editor key={user} editing={editing} Snippets={Snippets} Arrival={Arrival} />
        <Side
          user={user}
          effective={run?.view.effective}
          applied={editing.effective}
          run={run}
          onFix={applyFix}
          onEdit={editField}
        />
        <TestBar editing={editing} run={run} />
      </div>
    </FixContext>
  )
}

const NoUsers = ({
  onAdd,
  companyMenu,
  loadTable,
}: Pick<Slots, 'companyMenu' | 'loadTable'> & { onAdd: () => void }) => {
  const word = useWords(listWords)
  return (
    <div className="bench">
      <Users companyMenu={companyMenu} onAdd={onAdd} />
      <div className="empty">
        <Icon name="plus" size={36} />
        <h1>{word('empty')}</h1>
        <p>{word('empty-text')}</p>
        <Button look="primary" icon="plus" onPress={onAdd}>
          {word('add')}
        </Button>
        {loadTable}
      </div>
    </div>
  )
}

const add = () => addStore.set({})
const closeAdding = () => addStore.set(undefined)

/** Shows users, the card, the settings that apply, the test and its result. */
export const Workbench = (slots: Slots) => {
  const route = useRoute()
  const { cards, company } = useStored()
  const adding = useStore(addStore)
  const runError = useAddressedRun()
  useSharedCard()
  const wanted = route.screen === 'workbench' ? route.user : undefined
  const first = cards.find(({ code }) => code !== company.mailUserCode) ?? cards[0]
  const known = cards.find(({ code }) => code === wanted)?.code
  const user = known ?? first?.code
  const isLost = route.screen === 'workbench' && route.lost
  const problem = isLost ? unknownPage : wanted !== undefined && known === undefined ? unknownUser : undefined
  useAddressedPreset(user)
  return (
    <>
      <Refused error={runError ?? problem} />
      {user === undefined ? (
        <NoUsers onAdd={add} companyMenu={slots.companyMenu} loadTable={slots.loadTable} />
      ) : (
        <UserEditor {...slots} user={user} onAdd={add} />
      )}
      <Suspense fallback={null}>
        {adding && !adding.own && <AddUser from={adding.from} onClose={closeAdding} />}
        {adding?.own && <OwnServer onClose={closeAdding} />}
      </Suspense>
    </>
  )
}
