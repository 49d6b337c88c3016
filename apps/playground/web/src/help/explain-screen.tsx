import type { Diagnosis } from '@saatja/core'
import { ExplainedCard, useLocale, useWords } from '@saatja/ui'
import { basicTerms } from '@saatja/ui/terms'
import { useEffect, useState } from 'react'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { Select } from '../components/select.tsx'
import { call } from '../state/api.ts'
import { useStored } from '../state/overview.ts'
import { pastedStore } from '../state/pasted.ts'
import { useStore } from '../state/store.ts'
import { useExplain } from '../state/texts.ts'
import { helpWords } from './messages.ts'
import { ScenariosOf } from './scenarios-of.tsx'

/** Stands for a provider that the reader does not know. */
const any = '-'
/** Milliseconds. A pasted error is explained at once, a typed one when typing pauses. */
const pause = 250

const useDiagnosis = (error: string, provider: string) => {
  const [found, setFound] = useState<Diagnosis>()
  const [problem, setProblem] = useState<unknown>()
  useEffect(() => {
    if (error.trim() === '') return setFound(undefined)
    const left = new AbortController()
    const asked = { error, ...(provider === any ? {} : { provider }) }
    const timer = setTimeout(() => {
      setProblem(undefined)
      call<Diagnosis>('POST', '/explain', asked, left.signal).then(setFound, (failure: unknown) => {
        if (!left.signal.aborted) setProblem(failure)
      })
    }, pause)
    return () => {
      clearTimeout(timer)
      left.abort()
    }
  }, [error, provider])
  return { found, problem }
}

const Answer = ({ diagnosis }: { diagnosis: Diagnosis }) => {
  const explained = useExplain()(diagnosis)
  return explained ? (
    <>
      <ExplainedCard explained={explained} severity="error" code={diagnosis.id} level={3} />
      <ScenariosOf code={diagnosis.id} />
    </>
  ) : null
}

/** The words that every explanation takes for known. */
const Terms = () => {
  const word = useWords(helpWords)
  const locale = useLocale()
  return (
    <section className="terms" aria-label={word('words')}>
      <h2 className="group">{word('words')}</h2>
      <dl>
        {basicTerms.map(({ id, term, meaning }) => (
          <div key={id}>
            <dt>{term[locale]}</dt>
            <dd>{meaning[locale]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const ErrorForm = ({
  error,
  provider,
  onProvider,
}: {
  error: string
  provider: string
  onProvider: (id: string) => void
}) => {
  const word = useWords(helpWords)
  const { providers } = useStored()
  return (
    <div className="explain-form">
      <TextField
        label={word('error')}
        value={error}
        onChange={pastedStore.set}
        lines={4}
        autoFocus
        spellCheck="false"
        placeholder="535 5.7.8 Authentication failed"
      />
      <Select
        label={word('provider')}
        value={provider}
        choices={[{ id: any, label: word('any') }, ...providers.map(({ id, name }) => ({ id, label: name }))]}
        onChange={onProvider}
      />
    </div>
  )
}

/** Takes an error, and shows what it means, who can correct it and what to do. */
export const ExplainScreen = () => {
  const word = useWords(helpWords)
  const error = useStore(pastedStore)
  const [provider, setProvider] = useState(any)
  const { found, problem } = useDiagnosis(error, provider)
  return (
    <div className="page page-narrow">
      <header className="page-head">
        <div>
          <h1>{word('title')}</h1>
          <p>{word('intro')}</p>
        </div>
      </header>
      <ErrorForm error={error} provider={provider} onProvider={setProvider} />
      <Refused error={problem} />
      <h2 className="visually-hidden">{word('guides')}</h2>
      <div aria-live="polite" className="explain-answer">
        {found && <Answer diagnosis={found} />}
      </div>
      <Terms />
    </div>
  )
}
