import Link from '@docusaurus/Link'
import rules from '@facts/rules.json'
import texts from '@facts/texts.json'
import { diagnose, explain } from '@saatja/core/explain'
import { useId, useState } from 'react'
import { useSite } from '../words/site.ts'

const meaningOf = (reply: string, id: string) => {
  const provider = rules.find((candidate) => candidate.id === id)
  return explain(diagnose(reply, provider ? { provider } : { providers: rules }), texts)
}

/** Says what a pasted error means, in the page's language, without leaving the browser. */
export const ExplainError = () => {
  const { t } = useSite()
  const [reply, setReply] = useState('')
  const [provider, setProvider] = useState('')
  const id = useId()
  const meaning = reply.trim() === '' ? undefined : meaningOf(reply, provider)
  return (
    <div className="explain">
      <label htmlFor={id}>{t('pasteLabel')}</label>
      <textarea
        id={id}
        value={reply}
        spellCheck={false}
        placeholder="535 5.7.139 Authentication unsuccessful …"
        onChange={(event) => setReply(event.target.value)}
      />
      <p>
        <label htmlFor={`${id}-provider`}>{t('pasteProvider')}</label>
        <select id={`${id}-provider`} value={provider} onChange={(event) => setProvider(event.target.value)}>
          <option value="">{t('pasteAny')}</option>
          {rules.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </p>
      <p className="origin-note">{t('pasteNote')}</p>
      <div aria-live="polite">
        {meaning && (
          <div className="explain-answer">
            <h3>{meaning.title}</h3>
            <p>{meaning.cause}</p>
            <p>{meaning.remedy}</p>
            <p>
              <strong>{t('whoCanFix')}:</strong> {meaning.who}
            </p>
            <p>
              <Link to={`/docs/reference/${meaning.guide}`}>{t('more')}</Link>
            </p>
          </div>
        )}
      </div>
    </div>
  )
}
