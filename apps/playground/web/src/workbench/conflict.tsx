import { type Messages, useWords } from '@saatja/ui'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { dropDraft, rebaseDraft } from '../state/drafts.ts'
import type { Editing } from '../state/editing.ts'
import { changedSince, type FieldDifference, mergeDraft } from '../state/overtaken.ts'
import { editorWords } from './messages.ts'
import { useFieldLabel } from './reset-field.tsx'

const words = {
  title: {
    en: '{code} was changed in another window',
    et: 'Kaarti {code} on vahepeal muudetud',
    lv: 'Kartiņa {code} pa to laiku ir mainīta',
  },
  text: {
    en: 'Someone saved this card in another window after you started to edit it. Nothing has been overwritten.',
    et: 'Keegi salvestas selle kaardi teises aknas pärast seda, kui sina muutma hakkasid. Midagi ei ole üle kirjutatud.',
    lv: 'Kāds šo kartiņu saglabāja citā logā pēc tam, kad jūs sākāt to mainīt. Nekas nav pārrakstīts.',
  },
  field: { en: 'Field', et: 'Väli', lv: 'Lauks' },
  saved: { en: 'Saved elsewhere', et: 'Vahepeal salvestatud', lv: 'Saglabāts pa to laiku' },
  typed: { en: 'Typed by you', et: 'Sinu sisestatud', lv: 'Jūsu ievadītais' },
  both: { en: 'changed by both', et: 'muutsid mõlemad', lv: 'mainījuši abi' },
  take: { en: 'Discard my changes', et: 'Loobu enda muudatustest', lv: 'Atmest savas izmaiņas' },
  merge: {
    en: 'Apply my changes',
    et: 'Lisa enda muudatused',
    lv: 'Paturēt savas izmaiņas',
  },
  secret: { en: 'changed, not shown', et: 'muudetud, ei näidata', lv: 'mainīta, netiek rādīta' },
} satisfies Messages

const dkimName = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'domain' in value && 'selector' in value
    ? `${value.selector}._domainkey.${value.domain}`
    : undefined

const useShown = () => {
  const word = useWords(words)
  const inEditor = useWords(editorWords)
  return (field: FieldDifference['field'], value: unknown): string => {
    if (value === undefined || value === null) return '–'
    if (field === 'password') return word('secret')
    if (typeof value === 'boolean') return inEditor(value ? 'yes' : 'no')
    return dkimName(value) ?? String(value)
  }
}

/** Shows what was saved elsewhere beside what is typed here, to choose one of the two. */
export const Conflict = ({ editing, onClose }: { editing: Editing; onClose: () => void }) => {
  const word = useWords(words)
  const inEditor = useWords(editorWords)
  const label = useFieldLabel()
  const shown = useShown()
  const { draft, base, stored } = editing
  if (base === undefined || stored === undefined) return null
  const merge = () => {
    rebaseDraft(mergeDraft(draft, base, stored), stored)
    onClose()
  }
  const take = () => {
    dropDraft(draft.code)
    onClose()
  }
  return (
    <Dialog
      role="alertdialog"
      wide
      title={word('title', { code: draft.code })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {inEditor('cancel')}
          </Button>
          <Button onPress={take}>{word('take')}</Button>
          <Button look="primary" onPress={merge}>
            {word('merge')}
          </Button>
        </>
      }
    >
      <p>{word('text')}</p>
      <table className="differences">
        <thead>
          <tr>
            <th scope="col">{word('field')}</th>
            <th scope="col">{word('saved')}</th>
            <th scope="col">{word('typed')}</th>
          </tr>
        </thead>
        <tbody>
          {changedSince(draft, base, stored).map(({ field, saved, typed, both }) => (
            <tr key={field} data-both={both || undefined}>
              <th scope="row">
                {label(field)} {both && <span className="badge badge-warn">{word('both')}</span>}
              </th>
              <td>{shown(field, saved)}</td>
              <td>{shown(field, typed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
