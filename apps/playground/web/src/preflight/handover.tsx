import type { Locale } from '@saatja/core'
import { useLocale, useWords } from '@saatja/ui'
import { useState } from 'react'
import type { PreflightView } from '../../../server/preflight/contract.ts'
import { CopyButton } from '../components/copy-button.tsx'
import { Select } from '../components/select.tsx'
import { changeWords } from './messages.ts'

const languages = [
  { id: 'et', label: 'Eesti' },
  { id: 'lv', label: 'Latviešu' },
  { id: 'en', label: 'English' },
] as const

/** The message with which the owner of the domain can make the changes, in the owner's language. */
export const Handover = ({ handovers }: Pick<PreflightView, 'handovers'>) => {
  const word = useWords(changeWords)
  const [locale, setLocale] = useState<Locale>(useLocale())
  const { subject, text } = handovers[locale]
  return (
    <section>
      <h2 className="preflight-title">{word('handover')}</h2>
      <p className="field-note">{word('handover-note')}</p>
      <div className="preflight-handover-bar">
        <Select
          label={word('language')}
          value={locale}
          choices={languages}
          onChange={(id) => setLocale(id as Locale)}
        />
        <CopyButton text={`${word('subject')}: ${subject}\n\n${text}`} label={word('copy-handover')} />
      </div>
      <details className="preflight-handover">
        <summary>{word('read')}</summary>
        <article lang={locale}>
          <p>
            <b>{subject}</b>
          </p>
          <pre>{text}</pre>
        </article>
      </details>
    </section>
  )
}
