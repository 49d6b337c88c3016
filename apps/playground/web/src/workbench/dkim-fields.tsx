import { type Messages, useWords } from '@saatja/ui'
import { TextField } from '../components/field.tsx'
import { withDkim, withPrivateKey } from '../state/card-draft.ts'
import type { Editing } from '../state/editing.ts'
import { FieldNote } from './field-note.tsx'
import { Stated } from './reset-field.tsx'

const words = {
  intro: {
    en: 'Signs messages that are sent through the server of this card. Needed only if that server does not sign them.',
    et: 'Nendega allkirjastatakse kirjad, mis saadetakse selle kaardi serveri kaudu. Vajalik ainult siis, kui server kirju ise ei allkirjasta.',
    lv: 'Paraksta vēstules, kas tiek nodotas šīs kartiņas serverim. Vajadzīgs tikai tad, ja serveris vēstules neparaksta pats.',
  },
  domain: { en: 'Domain', et: 'Domeen', lv: 'Domēns' },
  selector: { en: 'Selector', et: 'Selektor', lv: 'Selektors' },
  'private-key': { en: 'Private key', et: 'Privaatvõti', lv: 'Privātā atslēga' },
  'key-note': {
    en: 'RSA key in PEM format, 2,048 bits. It is stored encrypted and never shown again.',
    et: 'RSA-võti PEM-vormingus, 2048 bitti. See salvestatakse krüpteeritult ja seda rohkem ei näidata.',
    lv: 'RSA atslēga PEM formātā, 2048 biti. Atslēga tiek saglabāta šifrēta un vairs netiek rādīta.',
  },
  saved: { en: 'saved (not shown)', et: 'salvestatud, ei näidata', lv: 'saglabāta, netiek rādīta' },
} satisfies Messages

const PrivateKey = ({ editing: { draft, stored, change } }: { editing: Editing }) => {
  const word = useWords(words)
  const saved = stored?.privateKeySet === true && draft.mail?.dkim !== undefined
  return (
    <div className="field-wide">
      <TextField
        label={word('private-key')}
        value={draft.dkimKey ?? ''}
        placeholder={saved ? `••••••••  ${word('saved')}` : '-----BEGIN PRIVATE KEY-----'}
        onChange={(typed) => change(withPrivateKey(draft, typed))}
        note={word('key-note')}
        lines={4}
        autoComplete="off"
        spellCheck="false"
      />
    </div>
  )
}

/** Fields for signing messages through an own server. A private key can be entered and is never shown. */
export const DkimFields = ({ editing }: { editing: Editing }) => {
  const word = useWords(words)
  const { draft, change } = editing
  const { domain = '', selector = '' } = draft.mail?.dkim ?? {}
  return (
    <>
      <p className="field-wide field-note">{word('intro')}</p>
      <TextField
        field="dkim"
        label={word('domain')}
        value={domain}
        placeholder={draft.email.split('@')[1] ?? ''}
        onChange={(typed) => change(withDkim(draft, { domain: typed }))}
        aside={<Stated editing={editing} field="dkim" />}
        note={<FieldNote editing={editing} field="dkim" />}
        autoComplete="off"
        spellCheck="false"
      />
      <TextField
        label={word('selector')}
        value={selector}
        placeholder="mail2026"
        onChange={(typed) => change(withDkim(draft, { selector: typed }))}
        autoComplete="off"
        spellCheck="false"
      />
      <PrivateKey editing={editing} />
    </>
  )
}
