import { useLocale, useWords } from '@saatja/ui'
import { useEffect, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { InboxItem, InboxMessage } from '../../../server/inbox/contract.ts'
import { Button } from '../components/button.tsx'
import { clockText } from '../components/dates.ts'
import { Refused } from '../components/http-error.tsx'
import { Icon } from '../components/icon.tsx'
import { chosen } from '../components/selection.ts'
import { call } from '../state/api.ts'
import { emptyInbox, markSeen, useInbox } from '../state/inbox.ts'
import { navigate, useRoute } from '../state/route.ts'
import { Message } from './message.tsx'
import { inboxWords } from './messages.ts'

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

/** Every mail that reached the sandbox, and what became of it. */
export const InboxScreen = () => {
  const word = useWords(inboxWords)
  const route = useRoute()
  const { items } = useInbox()
  const wanted = route.screen === 'inbox' ? route.message : undefined
  const { message, error } = useMessage(wanted ?? items[0]?.id)
  if (items.length === 0) return <Empty />
  return (
    <div className="inbox" data-reading={wanted !== undefined || undefined}>
      <section className="mails" aria-label={word('title')}>
        <header className="pane-head">
          <h1>{word('title')}</h1>
          <Button look="quiet" icon="trash" aria-label={word('clear')} onPress={() => void emptyInbox()} />
        </header>
        <ListBox
          className="mails-list"
          aria-label={word('title')}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={wanted ? [wanted] : items[0] ? [items[0].id] : []}
          onSelectionChange={(keys) => {
            const id = chosen(keys)
            if (id !== undefined) navigate({ screen: 'inbox', message: id })
          }}
          items={items}
        >
          {(item) => <Item item={item} />}
        </ListBox>
      </section>
      <section className="reading" aria-live="polite">
        <Refused error={error} />
        {message && <Message message={message} />}
      </section>
    </div>
  )
}
