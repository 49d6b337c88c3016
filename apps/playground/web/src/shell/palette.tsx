import { type Messages, useWords } from '@saatja/ui'
import { useEffect, useMemo, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components'
import { Button } from '../components/button.tsx'
import { withControl } from '../components/control-key.ts'
import { Icon, type IconName } from '../components/icon.tsx'
import { useStoredPart } from '../state/overview.ts'
import { looksLikeError, pastedStore } from '../state/pasted.ts'
import { localeStore, themeStore } from '../state/preferences.ts'
import { navigate, type Route } from '../state/route.ts'
import { keySheetStore } from './keys.tsx'
import { shellWords } from './messages.ts'

const words = {
  open: { en: 'Commands', et: 'Käsud', lv: 'Komandas' },
  search: {
    en: 'Search users and commands',
    et: 'Otsi kasutajaid ja käske',
    lv: 'Meklēt lietotājus un komandas',
  },
  meaning: {
    en: 'What does “{text}” mean?',
    et: 'Mida tähendab „{text}”?',
    lv: 'Ko nozīmē „{text}”?',
  },
  none: { en: 'Nothing found', et: 'Midagi ei leitud', lv: 'Nekas netika atrasts' },
} satisfies Messages

interface Command {
  readonly id: string
  readonly label: string
  readonly icon: IconName
  readonly run: () => void
}

const go = (route: Route) => () => navigate(route)

const useUsers = (): readonly Command[] => {
  const cards = useStoredPart((stored) => stored.cards)
  return useMemo(
    () =>
      cards.map(({ code, name, email }) => ({
        id: `user ${code}`,
        label: `${code} · ${name ?? email}`,
        icon: 'send',
        run: go({ screen: 'workbench', user: code }),
      })),
    [cards],
  )
}

const useCommands = (): readonly Command[] => {
  const word = useWords(shellWords)
  return useMemo(
    () => [
      { id: 'inbox', label: word('inbox'), icon: 'inbox', run: go({ screen: 'inbox' }) },
      { id: 'scenarios', label: word('scenarios'), icon: 'flask', run: go({ screen: 'scenarios' }) },
      { id: 'everyone', label: word('everyone'), icon: 'grid', run: go({ screen: 'everyone' }) },
      { id: 'keys', label: word('keys'), icon: 'key', run: () => keySheetStore.set(true) },
      { id: 'preflight', label: word('preflight'), icon: 'shield', run: go({ screen: 'preflight' }) },
      { id: 'bulk', label: word('bulk'), icon: 'layers', run: go({ screen: 'bulk' }) },
      { id: 'returned', label: word('returned'), icon: 'undo', run: go({ screen: 'returned' }) },
      { id: 'explain', label: word('explain'), icon: 'info', run: go({ screen: 'explain' }) },
      { id: 'et', label: 'Eesti', icon: 'globe', run: () => localeStore.set('et') },
      { id: 'lv', label: 'Latviešu', icon: 'globe', run: () => localeStore.set('lv') },
      { id: 'en', label: 'English', icon: 'globe', run: () => localeStore.set('en') },
      ...(['system', 'light', 'dark'] as const).map(
        (theme): Command => ({
          id: theme,
          label: `${word('theme')}: ${word(`theme-${theme}`)}`,
          icon: 'sun',
          run: () => themeStore.set(theme),
        }),
      ),
    ],
    [word],
  )
}

/** Users offered at once; who types more finds the others. */
const mostUsers = 12

/** Whoever types “Janis” means Jānis too. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** What fits the typed text, users first. */
const useOffered = (typed: string): readonly Command[] => {
  const users = useUsers()
  const commands = useCommands()
  return useMemo(() => {
    const wanted = folded(typed.trim())
    const fits = ({ label }: Command): boolean => folded(label).includes(wanted)
    return [...users.filter(fits).slice(0, mostUsers), ...commands.filter(fits)]
  }, [users, commands, typed])
}

const Commands = ({ onDone }: { onDone: () => void }) => {
  const word = useWords(words)
  const [typed, setTyped] = useState('')
  const found = useOffered(typed)
  const meaning: Command = {
    id: 'meaning',
    label: word('meaning', { text: typed }),
    icon: 'info',
    run: () => {
      pastedStore.set(typed)
      navigate({ screen: 'explain' })
    },
  }
  // A few words that name nothing here are more often an error than a name.
  const unknown = found.length === 0 && /\S\s+\S/.test(typed)
  const offered = looksLikeError(typed) || unknown ? [meaning, ...found] : found
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField className="palette-search" aria-label={word('search')} autoFocus>
        <Input className="input" placeholder={word('search')} />
      </SearchField>
      <Menu
        className="options palette-list"
        aria-label={word('open')}
        renderEmptyState={() => <p className="field-note palette-none">{word('none')}</p>}
      >
        {offered.map(({ id, label, icon, run }) => (
          <MenuItem
            key={id}
            id={id}
            className="option action"
            textValue={label}
            onAction={() => {
              onDone()
              run()
            }}
          >
            <Icon name={icon} size={16} />
            <Text slot="label">{label}</Text>
          </MenuItem>
        ))}
      </Menu>
    </Autocomplete>
  )
}

/** Everything by its name: Ctrl+K, or the button. */
export const Palette = () => {
  const word = useWords(words)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!withControl(event) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setOpen(true)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {word('open')} <kbd>Ctrl K</kbd>
      </Button>
      <ModalOverlay className="veil veil-top" isOpen={open} onOpenChange={setOpen} isDismissable>
        <Modal className="modal">
          <Dialog className="palette" aria-label={word('open')}>
            <Commands onDone={() => setOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  )
}
