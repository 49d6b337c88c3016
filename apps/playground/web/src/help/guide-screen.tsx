import type { Diagnosis } from '@saatja/core'
import { ExplainedCard, useLocale, useWords } from '@saatja/ui'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import type { Guide } from '../../../server/guides/contract.ts'
import { Refused } from '../components/http-error.tsx'
import { call } from '../state/api.ts'
import { navigate, type Route, routeOf } from '../state/route.ts'
import { useScenarios } from '../state/scenarios.ts'
import { useExplain } from '../state/texts.ts'
import { CardStanding } from './card-standing.tsx'
import { helpWords } from './messages.ts'
import { ScenariosOf } from './scenarios-of.tsx'

type GuideRoute = Extract<Route, { readonly screen: 'guide' }>

/** Links between guides stay in this page; all others open elsewhere. */
const follow = (event: MouseEvent): void => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (link === null || event.metaKey || event.ctrlKey || event.shiftKey) return
  const address = link.getAttribute('href') ?? ''
  if (address.startsWith('/guides/')) {
    event.preventDefault()
    navigate(routeOf(address))
    scrollTo(0, 0)
  } else if (/^https?:/.test(address)) {
    event.preventDefault()
    open(address, '_blank', 'noreferrer')
  }
}

interface PageProps {
  readonly guide: Guide
  readonly anchor: string | undefined
  /** From whose card it was opened. */
  readonly user: string | undefined
}

const Page = ({ guide, anchor, user }: PageProps) => {
  const word = useWords(helpWords)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (body.current) body.current.innerHTML = guide.html
    if (anchor !== undefined) document.getElementById(anchor)?.scrollIntoView()
  }, [guide, anchor])
  return (
    <article className="guide">
      <h1>{guide.title}</h1>
      {user !== undefined && <CardStanding user={user} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its links are what is pressed. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link is pressed by a key too. */}
      <div ref={body} className="guide-body" onClick={follow} />
      {guide.reviewed && <p className="field-note">{word('reviewed', { date: guide.reviewed })}</p>}
    </article>
  )
}

/** Shows what the error reference says about one code, made from the same texts as every explanation here. */
const ErrorEntry = ({ code }: { code: string }) => {
  const word = useWords(helpWords)
  const explain = useExplain()
  const reply = useScenarios()?.find(({ expected }) => expected === code)?.replies[0]
  const diagnosis: Diagnosis = {
    id: code,
    code: 'UNKNOWN',
    stage: 'settings',
    actor: 'user',
    retry: 'never',
    params: {},
  }
  const explained = explain(diagnosis)
  if (explained === undefined) return null
  const { guide: _guide, who: _who, ...said } = explained
  return (
    <article className="guide">
      <h1>{said.title}</h1>
      <h2 className="visually-hidden">{word('guides')}</h2>
      <ExplainedCard explained={said} severity="info" code={code} level={3} />
      {reply !== undefined && (
        <>
          <h3 className="group">{word('said')}</h3>
          <pre className="snippet" lang="en">
            {reply}
          </pre>
        </>
      )}
      <ScenariosOf code={code} />
    </article>
  )
}

/** Shows a page of the docs in the playground itself, without a network. */
export const GuideScreen = ({ route: { path, anchor, user } }: { route: GuideRoute }) => {
  const locale = useLocale()
  const [guide, setGuide] = useState<Guide>()
  const [error, setError] = useState<unknown>()
  const isEntry = path === 'reference/errors' && anchor !== undefined
  useEffect(() => {
    if (isEntry) return
    const left = new AbortController()
    setError(undefined)
    call<Guide>('GET', `/guides/${locale}/${path}`, undefined, left.signal).then(
      setGuide,
      (problem: unknown) => {
        if (!left.signal.aborted) setError(problem)
      },
    )
    return () => left.abort()
  }, [path, locale, isEntry])
  return (
    <div className="page page-narrow">
      <Refused error={error} />
      {isEntry ? <ErrorEntry code={anchor} /> : guide && <Page guide={guide} anchor={anchor} user={user} />}
    </div>
  )
}
