import { type Messages, useWords } from '@saatja/ui'
import { useState } from 'react'
import { Button } from '../components/button.tsx'
import { Refused } from '../components/http-error.tsx'
import { type CompanyChange, companyChangeStore, openCompany } from '../state/overview.ts'

const words = {
  changed: {
    en: 'The company {to} was opened in another window, and this window now shows it too. Nothing in {from} was lost.',
    et: 'Teises aknas avati ettevõte {to} ja nüüd näed seda ka siin. Ettevõtte {from} andmed on alles.',
    lv: 'Citā logā tika atvērts uzņēmums {to}, un tagad tas redzams arī šeit. Uzņēmuma {from} dati ir saglabāti.',
  },
  back: { en: 'Open {from}', et: 'Ava {from}', lv: 'Atvērt {from}' },
  close: { en: 'Close', et: 'Sulge', lv: 'Aizvērt' },
} satisfies Messages

/** Says that this window shows another company than a moment ago, since one is open for all windows. */
export const CompanyNotice = ({ change }: { readonly change: CompanyChange }) => {
  const word = useWords(words)
  const [error, setError] = useState<unknown>()
  const { from, to } = change
  return (
    <div className="company-notice" role="alert">
      <p>{word('changed', { from: from.name, to: to.name })}</p>
      <Button onPress={() => openCompany(from.slug).then(() => setError(undefined), setError)}>
        {word('back', { from: from.name })}
      </Button>
      <Button look="quiet" onPress={() => companyChangeStore.set(undefined)}>
        {word('close')}
      </Button>
      <Refused error={error} />
    </div>
  )
}
