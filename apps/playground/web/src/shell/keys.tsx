import { type Messages, useWords } from '@saatja/ui'
import { useEffect } from 'react'
import { Button } from '../components/button.tsx'
import { CheckBox } from '../components/check-box.tsx'
import { Dialog } from '../components/dialog.tsx'
import { panelStore, panels } from '../state/panel.ts'
import { singleKeyStore } from '../state/preferences.ts'
import { createStore, useStore } from '../state/store.ts'

const words = {
  title: { en: 'Keyboard shortcuts', et: 'Kiirklahvid', lv: 'Īsinājumtaustiņi' },
  commands: {
    en: 'Search users and commands',
    et: 'Otsi kasutajaid ja käske',
    lv: 'Meklēt lietotājus un komandas',
  },
  send: { en: 'Send a test mail', et: 'Saada testkiri', lv: 'Nosūtīt pārbaudes vēstuli' },
  panels: {
    en: 'Problems, Transcript, Timing, TLS, Message',
    et: 'Probleemid, Seansi logi, Ajakulu, TLS, Kiri',
    lv: 'Problēmas, Sesijas žurnāls, Laiks, TLS, Vēstule',
  },
  reply: { en: 'Show the server’s reply', et: 'Näita serveri vastust', lv: 'Rādīt servera atbildi' },
  sheet: { en: 'Show this list', et: 'Näita seda loetelu', lv: 'Rādīt šo sarakstu' },
  lists: { en: 'Move in lists', et: 'Liigu loeteludes', lv: 'Pārvietoties sarakstos' },
  single: {
    en: 'Single-key shortcuts (not while typing)',
    et: 'Ühe klahviga kiirklahvid (kirjutamise ajal ei kehti)',
    lv: 'Viena taustiņa īsinājumi (rakstīšanas laikā nedarbojas)',
  },
  close: { en: 'Close', et: 'Sulge', lv: 'Aizvērt' },
} satisfies Messages

const rows = [
  ['commands', 'Ctrl K'],
  ['send', 'Ctrl Enter'],
  ['lists', '↑ ↓'],
  ['panels', '1 – 5'],
  ['reply', 'R'],
  ['sheet', '?'],
] as const

export const keySheetStore = createStore(false)

/** Letters belong to whoever types, or searches a list by typing. */
const takesLetters =
  'input, textarea, select, [contenteditable], [role="listbox"], [role="menu"], [role="dialog"], [role="alertdialog"]'

const toggleReply = (): void => {
  panelStore.set('problems')
  requestAnimationFrame(() => {
    const reply = document.querySelector<HTMLDetailsElement>('.problems details')
    if (reply) reply.open = !reply.open
  })
}

const act = (key: string): boolean => {
  const panel = panels[Number(key) - 1]
  if (panel) panelStore.set(panel)
  else if (key === '?') keySheetStore.set(true)
  else if (key === 'r' || key === 'R') toggleReply()
  else return false
  return true
}

const onKey = (event: KeyboardEvent): void => {
  const { target, ctrlKey, metaKey, altKey, key } = event
  if (ctrlKey || metaKey || altKey || !singleKeyStore.get()) return
  if (target instanceof Element && target.closest(takesLetters)) return
  if (act(key)) event.preventDefault()
}

/** The list of shortcuts, and the single keys themselves; a person may switch those off. */
export const Keys = () => {
  const word = useWords(words)
  const close = () => keySheetStore.set(false)
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <Dialog
      title={word('title')}
      isOpen={useStore(keySheetStore)}
      onClose={close}
      actions={
        <Button look="primary" onPress={close}>
          {word('close')}
        </Button>
      }
    >
      <dl className="keys">
        {rows.map(([what, keys]) => (
          <div key={what}>
            <dt>{word(what)}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <CheckBox isSelected={useStore(singleKeyStore)} onChange={singleKeyStore.set}>
        {word('single')}
      </CheckBox>
    </Dialog>
  )
}
