import { type Messages, useWords } from '@saatja/ui'
import { useEffect, useState } from 'react'
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
import { Icon } from '../components/icon.tsx'
import { looksLikeError, pastedStore } from '../state/pasted.ts'
import { navigate } from '../state/route.ts'
import { type PaletteEntry, useOffered } from './palette-entries.ts'

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

/** What fits the typed text; before it, for what reads like an error, its explanation. */
const useEntries = (typed: string): readonly PaletteEntry[] => {
  const word = useWords(words)
  const found = useOffered(typed)
  const meaning: PaletteEntry = {
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
  return looksLikeError(typed) || unknown ? [meaning, ...found] : found
}

const Commands = ({ onDone }: { onDone: () => void }) => {
  const word = useWords(words)
  const [typed, setTyped] = useState('')
  const offered = useEntries(typed)
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
        {offered.map(({ id, label, detail, icon, run }) => (
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
            {detail !== undefined && (
              <Text slot="description" className="option-detail">
                {detail}
              </Text>
            )}
          </MenuItem>
        ))}
      </Menu>
    </Autocomplete>
  )
}

/** Opens everything by its name: Ctrl+K, or the button. */
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
