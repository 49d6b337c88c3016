import { type Messages, useWords } from '@saatja/ui'
import { useState } from 'react'
import type { UndoView } from '../../../server/contract.ts'
import { undoStep } from '../state/overview.ts'
import { navigate } from '../state/route.ts'
import { Button } from './button.tsx'
import { Refused } from './http-error.tsx'

const words = {
  undo: { en: 'Undo', et: 'Võta tagasi', lv: 'Atsaukt' },
  removed: { en: '{code} was deleted.', et: '{code} on kustutatud.', lv: 'Lietotājs {code} ir dzēsts.' },
  'system-user': {
    en: '{code} is now the system user.',
    et: '{code} on nüüd süsteemikasutaja.',
    lv: '{code} tagad ir sistēmas lietotājs.',
  },
  changed: {
    en: { one: '{count} card was saved.', other: '{count} cards were saved.' },
    et: { one: '{count} kaart on salvestatud.', other: '{count} kaarti on salvestatud.' },
    lv: {
      zero: 'Saglabātas {count} kartiņas.',
      one: 'Saglabāta {count} kartiņa.',
      other: 'Saglabātas {count} kartiņas.',
    },
  },
} satisfies Messages

/** Undoes the last step; it survives a reload, since the server remembers it. */
export const UndoStep = ({ step: { kind, code, count } }: { step: UndoView }) => {
  const word = useWords(words)
  const [error, setError] = useState<unknown>()
  const takeBack = async () => {
    await undoStep()
    // A restored user is shown, wherever in the list they are.
    if (kind === 'removed') navigate({ screen: 'workbench', user: code })
  }
  return (
    <div className="undo">
      <p role="status">{word(kind, { code, count })}</p>
      <Button look="quiet" icon="undo" onPress={() => takeBack().catch(setError)}>
        {word('undo')}
      </Button>
      <Refused error={error} />
    </div>
  )
}
