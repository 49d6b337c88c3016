import type { UserChange } from '@saatja/core'
import { type Messages, useWords } from '@saatja/ui'
import { useEffect, useState } from 'react'
import { Dialog } from '../components/dialog.tsx'
import { DialogActions } from '../components/dialog-actions.tsx'
import { Refused } from '../components/http-error.tsx'
import { call } from '../state/api.ts'
import { saveCompany, useStored } from '../state/overview.ts'
import { navigate } from '../state/route.ts'
import { ChangeList } from './change-list.tsx'
import { editorWords } from './messages.ts'
import { removeUser } from './remove-user.ts'

const words = {
  'system-title': {
    en: 'Make {code} the system user?',
    et: 'Kas määrata {code} süsteemikasutajaks?',
    lv: 'Vai iestatīt {code} kā sistēmas lietotāju?',
  },
  'system-text': {
    en: 'Everyone who has not set up their own mail would send with the settings of {code}.',
    et: 'Kõigi nende kirjad, kellel oma seadistust ei ole, saadetaks edaspidi kasutaja {code} seadistusega.',
    lv: 'Visi, kuriem nav savu pasta iestatījumu, turpmāk sūtītu ar lietotāja {code} iestatījumiem.',
  },
  'system-yes': { en: 'Make system user', et: 'Määra süsteemikasutajaks', lv: 'Iestatīt' },
  'removed-title': { en: 'Delete {code}?', et: 'Kas kustutada {code}?', lv: 'Vai dzēst {code}?' },
  'removed-text': {
    en: '{code} is the system user: others send with its settings.',
    et: '{code} on süsteemikasutaja: teiste kirjad saadetakse tema seadistusega.',
    lv: '{code} ir sistēmas lietotājs: citi sūta ar viņa iestatījumiem.',
  },
  'removed-yes': { en: 'Delete', et: 'Kustuta', lv: 'Dzēst' },
  none: {
    en: 'No one’s settings would change.',
    et: 'Kellegi seadistus ei muutuks.',
    lv: 'Neviena iestatījumi nemainītos.',
  },
  change: {
    en: {
      one: 'The settings of {count} other user would change:',
      other: 'The settings of {count} other users would change:',
    },
    et: {
      one: 'Muutuks veel {count} kasutaja seadistus:',
      other: 'Muutuks veel {count} kasutaja seadistus:',
    },
    lv: {
      zero: 'Mainītos vēl {count} lietotāju iestatījumi:',
      one: 'Mainītos vēl {count} lietotāja iestatījumi:',
      other: 'Mainītos vēl {count} lietotāju iestatījumi:',
    },
  },
  undo: {
    en: 'You can undo this afterward.',
    et: 'Muudatuse saab hiljem tagasi võtta.',
    lv: 'Pēc tam šo darbību varēs atsaukt.',
  },
} satisfies Messages

/** A step with effects on other users, which has to be confirmed. */
export type UserStep = 'system' | 'removed'

const useChanges = (step: UserStep, code: string, onError: (error: unknown) => void) => {
  const { company } = useStored()
  const [changes, setChanges] = useState<readonly UserChange[]>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the dialog opens
  useEffect(() => {
    const asked =
      step === 'removed'
        ? call<readonly UserChange[]>('GET', `/cards/${encodeURIComponent(code)}/removal`)
        : call<readonly UserChange[]>('POST', '/company/impact', { ...company, mailUserCode: code })
    // The dialog is about other users; the reader knows about this one.
    asked.then((all) => setChanges(all.filter(({ card }) => card !== code)), onError)
  }, [step, code])
  return changes
}

/** Says who would change and who could no longer send, before the step is taken. */
export const StepDialog = ({
  step,
  code,
  onClose,
}: {
  step: UserStep
  code: string
  onClose: () => void
}) => {
  const word = useWords(words)
  const inEditor = useWords(editorWords)
  const { company } = useStored()
  const [error, setError] = useState<unknown>()
  const changes = useChanges(step, code, setError)
  const take = () => {
    setError(undefined)
    const work = step === 'removed' ? removeUser(code) : saveCompany({ ...company, mailUserCode: code })
    work.then(() => {
      // The list begins with the system user now; the card that is open stays.
      if (step === 'system') navigate({ screen: 'workbench', user: code }, 'replace')
      onClose()
    }, setError)
  }
  return (
    <Dialog
      role="alertdialog"
      title={word(`${step}-title`, { code })}
      isOpen
      onClose={onClose}
      actions={
        <DialogActions
          no={inEditor('cancel')}
          onNo={onClose}
          isAlert
          look={step === 'removed' ? 'danger' : 'primary'}
          isDisabled={!changes}
          onPress={take}
        >
          {word(`${step}-yes`)}
        </DialogActions>
      }
    >
      <p>{word(`${step}-text`, { code })}</p>
      {changes?.length === 0 && <p>{word('none')}</p>}
      {changes && changes.length > 0 && (
        <>
          <p>{word('change', { count: changes.length })}</p>
          <ChangeList changes={changes} />
        </>
      )}
      <p className="field-note">{word('undo')}</p>
      <Refused error={error} />
    </Dialog>
  )
}
