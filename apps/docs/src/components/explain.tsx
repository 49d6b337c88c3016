import Link from '@docusaurus/Link'
import presets from '@facts/presets.json'
import { ExplainedCard, LocaleProvider } from '@saatja/ui'
import { useId, useState } from 'react'
import { useSite } from '../messages/site.ts'

type MeaningOf = typeof import('./meaning.ts').meaningOf

/** Loads the rules and the texts once, when the reader turns to the field. */
const useMeanings = () => {
  const [loaded, setLoaded] = useState<{ readonly meaningOf?: MeaningOf; readonly broken?: true }>({})
  const load = () => {
    if (loaded.meaningOf) return
    import('./meaning.ts').then(
      ({ meaningOf }) => setLoaded({ meaningOf }),
      () => setLoaded({ broken: true }),
    )
  }
  return { ...loaded, load }
}

const Answer = ({ meaning }: { readonly meaning: NonNullable<ReturnType<MeaningOf>> }) => {
  const { t, locale } = useSite()
  return (
    <div className="explain-answer">
      <LocaleProvider locale={locale}>
        <ExplainedCard explained={{ ...meaning, guide: undefined }} severity="error">
          <Link to={`/docs/reference/${meaning.guide}`}>{t('more')}</Link>
        </ExplainedCard>
      </LocaleProvider>
    </div>
  )
}

const ProviderChoice = ({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (id: string) => void
}) => {
  const { t } = useSite()
  const id = useId()
  return (
    <p>
      <label htmlFor={id}>{t('pasteProvider')}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('pasteAny')}</option>
        {presets.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </p>
  )
}

/** Says what a pasted error means, in the page's language, without leaving the browser. */
export const ExplainError = () => {
  const { t } = useSite()
  const [reply, setReply] = useState('')
  const [provider, setProvider] = useState('')
  const id = useId()
  const { meaningOf, broken, load } = useMeanings()
  const meaning = reply.trim() === '' ? undefined : meaningOf?.(reply, provider)
  return (
    <div className="explain">
      <label htmlFor={id}>{t('pasteLabel')}</label>
      <textarea
        id={id}
        value={reply}
        spellCheck={false}
        placeholder="535 5.7.139 Authentication unsuccessful …"
        onFocus={load}
        onChange={(event) => {
          load()
          setReply(event.target.value)
        }}
      />
      <ProviderChoice value={provider} onChange={setProvider} />
      <p className="origin-note">{t('pasteNote')}</p>
      <div aria-live="polite">
        {broken && <p>{t('pasteBroken')}</p>}
        {meaning && <Answer meaning={meaning} />}
      </div>
    </div>
  )
}
