import { useLocale, useWords } from '@saatja/ui'
import { useEffect, useState } from 'react'
import { Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import type { InboxItem, InboxMessage } from '../../../server/inbox/contract.ts'
import { Button } from '../components/button.tsx'
import { CheckBox } from '../components/check-box.tsx'
import { clockText } from '../components/dates.ts'
import { Refused } from '../components/http-error.tsx'
import { Icon } from '../components/icon.tsx'
import { chosen } from '../components/selection.ts'
import { call } from '../state/api.ts'
import { deleteMessage, emptyInbox, markSeen, useInbox } from '../state/inbox.ts'
import { navigate, useRoute } from '../state/route.ts'
import { Message } from './message.tsx'
import { inboxWords } from './messages.ts'
import { OwnProgram } from './own-program.tsx'
import { findMessages, type InboxSearch } from './search.ts'

const Item = ({ item }: { item: InboxItem }) => {
  const word = useWords(inboxWords)
  const locale = useLocale()
  const isNew = useInbox().unseen.has(item.id)
  return (
    <ListBoxItem id={item.id} className="mail" textValue={item.subject}>
      <span className="mail-subject">
        {isNew && <span className="badge">{word('new')}</span>}
        {item.subject}
        {item.attachments > 0 && <Icon name="clip" size={14} />}
      </span>
      <span className="mail-detail">
        {item.from?.name ?? item.from?.address} → {item.envelope.to.join(', ')}
      </span>
      <time dateTime={new Date(item.at).toISOString()}>{clockText(item.at, locale)}</time>
    </ListBoxItem>
  )
}

const Empty = () => {
  const word = useWords(inboxWords)
  return (
    <div className="empty">
      <Icon name="inbox" size={36} />
      <h1>{word('empty')}</h1>
      <p>{word('empty-text')}</p>
      <Button look="primary" icon="send" onPress={() => navigate({ screen: 'workbench' })}>
        {word('empty-button')}
      </Button>
      <OwnProgram />
    </div>
  )
}

const useMessage = (id: string | undefined) => {
  const [message, setMessage] = useState<InboxMessage>()
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    setMessage(undefined)
    setError(undefined)
    if (id === undefined) return
    const left = new AbortController()
    call<InboxMessage>('GET', `/inbox/${encodeURIComponent(id)}`, undefined, left.signal).then(
      (read) => {
        setMessage(read)
        markSeen(id)
      },
      (problem) => !left.signal.aborted && setError(problem),
    )
    return () => left.abort()
  }, [id])
  return { message, error }
}

interface SearchProps {
  readonly search: InboxSearch
  readonly onChange: (search: InboxSearch) => void
}

const Search = ({ search, onChange }: SearchProps) => {
  const word = useWords(inboxWords)
  return (
    <div className="mails-search">
      <SearchField
        aria-label={word('search')}
        value={search.words}
        onChange={(words) => onChange({ ...search, words })}
      >
        <Input className="input" placeholder={word('search')} />
      </SearchField>
      <CheckBox
        isSelected={search.onlyWithAttachments}
        onChange={(onlyWithAttachments) => onChange({ ...search, onlyWithAttachments })}
      >
        {word('only-attachments')}
      </CheckBox>
    </div>
  )
}

interface ListProps {
  readonly items: readonly InboxItem[]
  readonly selected: string | undefined
}

const List = ({ items, selected }: ListProps) => {
  const word = useWords(inboxWords)
  return (
    <ListBox
      className="mails-list"
      aria-label={word('title')}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={selected === undefined ? [] : [selected]}
      onSelectionChange={(keys) => {
        const id = chosen(keys)
        if (id !== undefined) navigate({ screen: 'inbox', message: id })
      }}
      items={items}
      renderEmptyState={() => <p className="mails-none">{word('not-found')}</p>}
    >
      {(item) => <Item item={item} />}
    </ListBox>
  )
}

/** Shows every message that reached the sandbox, and what happened to it. */
export const InboxScreen = () => {
  const word = useWords(inboxWords)
  const route = useRoute()
  const { items } = useInbox()
  const [search, setSearch] = useState<InboxSearch>({ words: '', onlyWithAttachments: false })
  const [problem, setProblem] = useState<unknown>()
  const shown = findMessages(items, search)
  const wanted = route.screen === 'inbox' ? route.message : undefined
  const selected = wanted ?? shown[0]?.id
  const { message, error } = useMessage(selected)
  if (items.length === 0) return <Empty />
  const remove = (id: string): void => {
    setProblem(undefined)
    deleteMessage(id).then(() => navigate({ screen: 'inbox' }), setProblem)
  }
  return (
    <div className="inbox" data-reading={wanted !== undefined || undefined}>
      <section className="mails" aria-label={word('title')}>
        <header className="pane-head">
          <h1>{word('title')}</h1>
          <Button look="quiet" icon="trash" aria-label={word('clear')} onPress={() => void emptyInbox()} />
        </header>
        <Search search={search} onChange={setSearch} />
        <List items={shown} selected={selected} />
        <OwnProgram />
      </section>
      <section className="reading" aria-live="polite">
        <Refused error={error ?? problem} />
        {message && <Message message={message} onDelete={() => remove(message.id)} />}
      </section>
    </div>
  )
}
