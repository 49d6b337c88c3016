import type { Fix } from '@saatja/core'
import { useWords } from '@saatja/ui'
import { type ReactNode, useEffect, useState } from 'react'
import type { CardDraft } from '../../../server/contract.ts'
import { Button } from '../components/button.tsx'
import { Refused } from '../components/http-error.tsx'
import { Icon } from '../components/icon.tsx'
import { ResultPanel } from '../result/panel.tsx'
import { addStore } from '../state/add-user-dialog.ts'
import { RefusedError } from '../state/api.ts'
import { draftOf } from '../state/card-draft.ts'
import { keepDraft } from '../state/drafts.ts'
import { useEditing } from '../state/editing.ts'
import { storedCard, useStored } from '../state/overview.ts'
import { navigate, useRoute } from '../state/route.ts'
import { openRun, useLatest, useRunOf } from '../state/runs.ts'
import { useStore } from '../state/store.ts'
import { AddUser } from './add-user.tsx'
import { Editor } from './editor.tsx'
import { AppliedSettings } from './effective.tsx'
import { listWords, partWords } from './messages.ts'
import { useSharedCard } from './shared-card.ts'
import { TestBar } from './test-bar.tsx'
import type { SnippetsOf } from './user-menu.tsx'
import { Users } from './users.tsx'

const fixed = (draft: CardDraft, { set = {}, unset = [] }: Fix): CardDraft => {
  const { password, passwordFor: _server, ...mail } = { ...draft.mail, ...set }
  const kept = Object.fromEntries(
    Object.entries(mail).filter(([field]) => !unset.some((gone) => gone === field)),
  )
  return { ...draft, mail: kept, ...(unset.includes('password') ? { password: '' } : {}) }
}

/** Takes up the run that the address names, so that a reload shows it again. Answers why that failed. */
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

/** On a narrow screen one of these shows at a time. */
type Part = 'test' | 'card' | 'force'

const Parts = ({ part, onChange }: { part: Part; onChange: (part: Part) => void }) => {
  const word = useWords(partWords)
  const parts: readonly Part[] = ['test', 'card', 'force']
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form.
    <div className="parts" role="group" aria-label={word('parts')}>
      {parts.map((one) => (
        <Button key={one} look="quiet" aria-pressed={one === part} onPress={() => onChange(one)}>
          {word(one)}
        </Button>
      ))}
    </div>
  )
}

/** A link from a guide says which provider to begin with; what it fills in is not saved. */
const useAddressedPreset = (user: string | undefined): void => {
  const route = useRoute()
  const { providers, senders } = useStored()
  const wanted = route.screen === 'workbench' ? route.preset : undefined
  useEffect(() => {
    const provider = providers.find(({ id }) => id === wanted)
    const stored = user === undefined ? undefined : storedCard(user)
    if (wanted === undefined) return
    if (provider && stored) {
      const sender = senders.find(({ provider: owner, auth }) => owner === wanted && auth === 'oauth')
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

/** What other rooms show inside the workbench. */
interface Slots {
  readonly companyMenu: ReactNode
  readonly Snippets: SnippetsOf
}

const UserEditor = ({ user, onAdd, companyMenu, Snippets }: Slots & { user: string; onAdd: () => void }) => {
  const editing = useEditing(user)
  const run = useRunOf(user)
  const [part, setPart] = useState<Part>('test')
  const applyFix = (fix: Fix) => {
    const stored = storedCard(fix.card)
    const base = fix.card === user ? editing.draft : stored && draftOf(stored)
    if (base === undefined) return
    keepDraft(fixed(base, fix), stored)
    setPart('card')
    navigate({ screen: 'workbench', user: fix.card })
  }
  return (
    <div className="bench" data-part={part}>
      <Users user={user} companyMenu={companyMenu} onAdd={onAdd} />
      <Parts part={part} onChange={setPart} />
      <Editor key={user} editing={editing} Snippets={Snippets} />
      <AppliedSettings
        settings={editing.effective}
        onEdit={(field) => {
          setPart('card')
          focusField(field)
        }}
      />
      <TestBar editing={editing} run={run} />
      <ResultPanel user={user} effective={editing.effective} run={run} onFix={applyFix} />
    </div>
  )
}

const NoUsers = ({ onAdd, companyMenu }: Pick<Slots, 'companyMenu'> & { onAdd: () => void }) => {
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
      </div>
    </div>
  )
}

const add = () => addStore.set({})

const goneUser = new RefusedError({ code: 'unknown-user', message: 'There is no such user.' })

/** Users, the card, what is in force, the test and its result. */
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
  useAddressedPreset(user)
  return (
    <>
      <Refused error={runError ?? (wanted !== undefined && known === undefined ? goneUser : undefined)} />
      {user === undefined ? (
        <NoUsers onAdd={add} companyMenu={slots.companyMenu} />
      ) : (
        <UserEditor {...slots} user={user} onAdd={add} />
      )}
      {adding && <AddUser from={adding.from} onClose={() => addStore.set(undefined)} />}
    </>
  )
}
