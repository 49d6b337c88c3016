import { type Messages, useWords } from '@saatja/ui'
import { Button } from '../components/button.tsx'
import { CheckBox } from '../components/check-box.tsx'
import { Dialog } from '../components/dialog.tsx'
import { singleKeyStore } from '../state/preferences.ts'
import { useStore } from '../state/store.ts'

const words = {
  title: { en: 'Keyboard shortcuts', et: 'Kiirklahvid', lv: 'Īsinājumtaustiņi' },
  commands: {
    en: 'Search users and commands',
    et: 'Otsi kasutajaid ja käske',
    lv: 'Meklēt lietotājus un komandas',
  },
  send: { en: 'Send a test message', et: 'Saada testkiri', lv: 'Nosūtīt pārbaudes vēstuli' },
  panels: {
    en: 'Problems, Transcript, Timing, TLS, Message',
    et: 'Probleemid, Seansi logi, Ajakulu, TLS, Kiri',
    lv: 'Problēmas, Sesijas žurnāls, Laiks, TLS, Vēstule',
  },
  reply: { en: 'Show the server’s reply', et: 'Näita serveri vastust', lv: 'Rādīt servera atbildi' },
  sheet: { en: 'Show this list', et: 'Näita seda loendit', lv: 'Rādīt šo sarakstu' },
  lists: { en: 'Navigate lists', et: 'Liigu loendites', lv: 'Pārvietoties sarakstos' },
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

/** The list of shortcuts; a person may switch the single keys off. */
export const KeySheet = ({ onClose }: { readonly onClose: () => void }) => {
  const word = useWords(words)
  return (
    <Dialog
      title={word('title')}
      isOpen
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
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
