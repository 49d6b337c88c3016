import { type Messages, useWords } from '@saatja/ui'
import { memo, type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { Input, ListBox, ListBoxItem, ListLayout, SearchField, Virtualizer } from 'react-aria-components'
import type { CardView } from '../../../server/contract.ts'
import { Button } from '../components/button.tsx'
import { Select } from '../components/select.tsx'
import { chosen } from '../components/selection.ts'
import { UndoStep } from '../components/undo-step.tsx'
import { useMedia } from '../components/use-media.ts'
import { useStored } from '../state/overview.ts'
import { navigate } from '../state/route.ts'
import { listWords } from './messages.ts'
import { UserItem } from './user-item.tsx'

const words = {
  search: { en: 'Search users', et: 'Otsi kasutajat', lv: 'Meklēt lietotāju' },
  'nobody-found': { en: 'No user found', et: 'Kasutajat ei leitud', lv: 'Lietotājs nav atrasts' },
} satisfies Messages

/** A row of the list. Pixels. */
const rowHeight = 54
const layout = { rowHeight, padding: 4, gap: 2 }
/** With fewer users than these, reading the list is quicker than a search. */
const searchable = 12

/** Brings the user who is open into the middle of the list, unless it is in view already. */
const useInView = (
  cards: readonly CardView[],
  user: string | undefined,
): RefObject<HTMLDivElement | null> => {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = cards.findIndex(({ code }) => code === user) * (rowHeight + layout.gap)
    const box = list.current
    if (!box || place < 0) return
    const show = () => {
      const hidden = place < box.scrollTop || place + rowHeight > box.scrollTop + box.clientHeight
      if (hidden) box.scrollTop = place - box.clientHeight / 2
    }
    show()
    // The list learns how long it is only when it has been drawn.
    const frame = requestAnimationFrame(show)
    return () => cancelAnimationFrame(frame)
  }, [cards, user])
  return list
}

const List = memo(({ cards, user }: { cards: readonly CardView[]; user: string | undefined }) => {
  const word = useWords(listWords)
  const own = useWords(words)
  const list = useInView(cards, user)
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layout}>
      <ListBox
        ref={list}
        className="users-list"
        aria-label={word('users')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={user === undefined ? [] : [user]}
        onSelectionChange={(keys) => {
          const code = chosen(keys)
          if (code !== undefined) navigate({ screen: 'workbench', user: code })
        }}
        items={cards}
        renderEmptyState={() => <p className="field-note users-none">{own('nobody-found')}</p>}
      >
        {(card) => (
          <ListBoxItem id={card.code} className="user" textValue={`${card.code} ${card.name ?? card.email}`}>
            <UserItem card={card} />
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  )
})

const found = (cards: readonly CardView[], typed: string): readonly CardView[] => {
  const wanted = typed.trim().toLocaleLowerCase()
  return wanted === ''
    ? cards
    : cards.filter(({ code, name, email }) =>
        `${code} ${name ?? ''} ${email}`.toLocaleLowerCase().includes(wanted),
      )
}

const Narrow = memo(({ cards, user }: { cards: readonly CardView[]; user: string | undefined }) => {
  const word = useWords(listWords)
  const choices = useMemo(
    () => cards.map(({ code, name, email }) => ({ id: code, label: `${code} · ${name ?? email}` })),
    [cards],
  )
  if (choices.length === 0) return null
  return (
    <div className="users-narrow">
      <Select
        bare
        label={word('users')}
        choices={choices}
        value={user ?? ''}
        onChange={(code) => navigate({ screen: 'workbench', user: code })}
      />
    </div>
  )
})

interface UsersProps {
  readonly user?: string
  /** Which company is open. */
  readonly companyMenu: ReactNode
  readonly onAdd: () => void
}

/** All users; on a narrow screen one list box that opens. */
export const Users = memo(({ user, companyMenu, onAdd }: UsersProps) => {
  const word = useWords(listWords)
  const own = useWords(words)
  const { cards, undo } = useStored()
  const narrow = useMedia('(max-width: 899px)')
  const [typed, setTyped] = useState('')
  const shown = useMemo(() => found(cards, typed), [cards, typed])
  return (
    <section className="users" aria-label={word('users')}>
      <header className="pane-head">
        <h2 className="visually-hidden">{word('users')}</h2>
        {companyMenu}
        <Button look="quiet" icon="plus" aria-label={word('add')} onPress={onAdd} />
      </header>
      {undo && <UndoStep step={undo} />}
      {!narrow && cards.length >= searchable && (
        <SearchField className="users-search" aria-label={own('search')} value={typed} onChange={setTyped}>
          <Input className="input" placeholder={own('search')} />
        </SearchField>
      )}
      {narrow ? <Narrow cards={cards} user={user} /> : cards.length > 0 && <List cards={shown} user={user} />}
    </section>
  )
})
