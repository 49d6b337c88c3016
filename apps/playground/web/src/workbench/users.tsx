import { useWords } from '@saatja/ui'
import { memo, type ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { CardView } from '../../../server/contract.ts'
import { Button } from '../components/button.tsx'
import { Icon, type IconName } from '../components/icon.tsx'
import { Select } from '../components/select.tsx'
import { chosen } from '../components/selection.ts'
import { useSenderName } from '../components/sender-name.ts'
import { useDrafts } from '../state/drafts.ts'
import { type Stored, useStored } from '../state/overview.ts'
import { bringBack, removedStore } from '../state/removed.ts'
import { navigate } from '../state/route.ts'
import { useRunOf } from '../state/runs.ts'
import { useStore } from '../state/store.ts'
import { listWords } from './messages.ts'

type Mark = 'works' | 'fails' | 'broken' | 'warned'

const marks: Readonly<Record<Mark, IconName>> = {
  works: 'check',
  fails: 'cross',
  broken: 'cross',
  warned: 'warn',
}

/** The last test says more than the settings; without one the settings speak. */
const useMark = (code: string): Mark | undefined => {
  const { effective } = useStored()
  const report = useRunOf(code)?.view.report
  if (report) return report.ok ? 'works' : 'fails'
  const findings = effective.get(code)?.findings ?? []
  if (findings.some(({ severity }) => severity === 'error')) return 'broken'
  return findings.some(({ severity }) => severity === 'warning') ? 'warned' : undefined
}

const useSenderOf = (): ((stored: Stored, code: string) => string) => {
  const name = useSenderName()
  return (stored, code) => {
    const sender = stored.effective.get(code)?.fields.sender.value
    return sender ? name(sender) : ''
  }
}

const Item = ({ card }: { card: CardView }) => {
  const word = useWords(listWords)
  const stored = useStored()
  const mark = useMark(card.code)
  const sender = useSenderOf()(stored, card.code)
  const drafts = useDrafts()
  return (
    <ListBoxItem id={card.code} className="user" textValue={`${card.code} ${card.name ?? card.email}`}>
      <span className="user-code">
        {card.code}
        {card.code === stored.company.mailUserCode && <span className="badge">{word('system')}</span>}
        {drafts.has(card.code) && (
          <span className="user-unsaved" title={word('unsaved')}>
            <span className="visually-hidden">{word('unsaved')}</span>
          </span>
        )}
      </span>
      <span className="user-detail">
        {card.name ?? card.email} · {sender}
      </span>
      {mark && (
        <span className="user-mark" data-mark={mark} title={word(mark)}>
          <Icon name={marks[mark]} size={16} />
          <span className="visually-hidden">{word(mark)}</span>
        </span>
      )}
    </ListBoxItem>
  )
}

/** Brings back the user who was deleted last. */
const Undo = () => {
  const word = useWords(listWords)
  const code = useStore(removedStore)
  return code === undefined ? null : (
    <p className="undo" role="status">
      {word('removed', { code })}{' '}
      <Button look="quiet" icon="undo" onPress={() => void bringBack()}>
        {word('undo')}
      </Button>
    </p>
  )
}

interface UsersProps {
  readonly user?: string
  /** Which company is open. */
  readonly companyMenu: ReactNode
  readonly onAdd: () => void
}

/** All users; on a narrow screen one list box that opens. */
export const Users = memo(({ user, companyMenu, onAdd }: UsersProps) => {
  const word = useWords(listWords)
  const { cards } = useStored()
  const open = (code: string) => navigate({ screen: 'workbench', user: code })
  return (
    <section className="users" aria-label={word('users')}>
      <header className="pane-head">
        <h2 className="visually-hidden">{word('users')}</h2>
        {companyMenu}
        <Button look="quiet" icon="plus" aria-label={word('add')} onPress={onAdd} />
      </header>
      <Undo />
      <div className="users-narrow">
        <Select
          bare
          label={word('users')}
          choices={cards.map(({ code, name, email }) => ({ id: code, label: `${code} · ${name ?? email}` }))}
          value={user ?? ''}
          onChange={open}
        />
      </div>
      <ListBox
        className="users-list"
        aria-label={word('users')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={user === undefined ? [] : [user]}
        onSelectionChange={(keys) => {
          const code = chosen(keys)
          if (code !== undefined) open(code)
        }}
        items={cards.map((card) => ({ id: card.code, card }))}
        dependencies={[user]}
      >
        {({ card }) => <Item card={card} />}
      </ListBox>
    </section>
  )
})
