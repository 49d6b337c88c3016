import { say, stageNames, useLocale, useWords } from '@saatja/ui'
import { useEffect, useRef, useState } from 'react'
import type { ScenarioView } from '../../../server/contract.ts'
import { Button } from '../components/button.tsx'
import { Fact } from '../components/fact.tsx'
import { Refused } from '../components/http-error.tsx'
import { Icon } from '../components/icon.tsx'
import { ResultPanel } from '../result/panel.tsx'
import { RefusedError } from '../state/api.ts'
import { navigate, useRoute } from '../state/route.ts'
import { loadScenarios, openPlay, playScenario, usePlayed, useScenarios } from '../state/scenarios.ts'
import { ScenarioList } from './list.tsx'
import { scenarioWords } from './messages.ts'
import { useProviderName, useScenarioTitle } from './titles.ts'

const Facts = ({ scenario }: { scenario: ScenarioView }) => {
  const word = useWords(scenarioWords)
  const locale = useLocale()
  const { stage, expected, source, recorded } = scenario
  return (
    <dl className="facts">
      <Fact label={word('stage')}>{say(stageNames[stage], locale)}</Fact>
      <Fact label={word('expected')}>
        <code>{expected}</code>
      </Fact>
      <Fact label={word('source')}>
        <span lang="en">{source.from}</span>, {source.checkedAt} · {word(recorded ? 'recorded' : 'modelled')}
      </Fact>
    </dl>
  )
}

const Verdict = ({ scenario }: { scenario: ScenarioView }) => {
  const word = useWords(scenarioWords)
  const report = usePlayed(scenario.id)?.view.report
  if (report === undefined) return null
  const code = report.diagnosis?.id ?? 'ok'
  const right = code === scenario.expected
  return (
    <span className="verdict" data-tone={right ? 'ok' : 'bad'}>
      <Icon name={right ? 'check' : 'cross'} size={16} />
      {right ? word('as-expected') : word('not-as-expected', { code, expected: scenario.expected })}
    </span>
  )
}

/** Where the window is too low for it, the result of what a person has just played comes into view. */
const useShownResult = (over: boolean) => {
  const result = useRef<HTMLDivElement>(null)
  const expected = useRef(false)
  useEffect(() => {
    const box = result.current
    if (!over || !expected.current || box === null) return
    expected.current = false
    if (box.getBoundingClientRect().top > innerHeight / 2) box.scrollIntoView({ block: 'start' })
  }, [over])
  const expect = () => {
    expected.current = true
  }
  return { result, expect }
}
const Played = ({ scenario }: { scenario: ScenarioView }) => {
  const word = useWords(scenarioWords)
  const locale = useLocale()
  const title = useScenarioTitle()
  const provider = useProviderName()
  const run = usePlayed(scenario.id)
  const [error, setError] = useState<unknown>()
  const { result, expect } = useShownResult(run?.over === true)
  const play = () => {
    setError(undefined)
    expect()
    playScenario(scenario.id, locale).then(
      (id) => navigate({ screen: 'scenarios', scenario: scenario.id, run: id }, 'replace'),
      setError,
    )
  }
  return (
    <>
      <header className="scenario">
        <p className="scenario-group">{provider(scenario.provider)}</p>
        <h1>{title(scenario)}</h1>
        <Facts scenario={scenario} />
        <div className="scenario-actions">
          <Button look="primary" icon="play" isDisabled={run !== undefined && !run.over} onPress={play}>
            {word(run ? 'again' : 'play')}
          </Button>
          <Verdict scenario={scenario} />
        </div>
        <Refused error={error} />
      </header>
      <div ref={result} className="scenario-result">
        {run && (
          <ResultPanel user={run.view.user} effective={run.view.effective} run={run} onFix={undefined} />
        )}
      </div>
    </>
  )
}

const Begin = ({ list }: { list: readonly ScenarioView[] }) => {
  const word = useWords(scenarioWords)
  const title = useScenarioTitle()
  return (
    <div className="empty">
      <Icon name="flask" size={36} />
      <h1>{word('title')}</h1>
      <p>{word('intro')}</p>
      <ul className="suggested">
        {list
          .filter(({ suggested }) => suggested)
          .map((scenario) => (
            <li key={scenario.id}>
              <Button onPress={() => navigate({ screen: 'scenarios', scenario: scenario.id })}>
                {title(scenario)}
              </Button>
            </li>
          ))}
      </ul>
    </div>
  )
}

const gone = new RefusedError({ code: 'unknown-scenario', message: 'This scenario does not exist.' })

/** Failures that can be played, and how each is explained. */
export const ScenarioScreen = () => {
  const word = useWords(scenarioWords)
  const route = useRoute()
  const list = useScenarios()
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    loadScenarios().catch(setError)
  }, [])
  const wanted = route.screen === 'scenarios' ? route.scenario : undefined
  const scenario = list?.find(({ id }) => id === wanted)
  const run = route.screen === 'scenarios' ? route.run : undefined
  useEffect(() => {
    if (run !== undefined) openPlay(run).catch(setError)
  }, [run])
  const missing = list && wanted !== undefined && scenario === undefined ? gone : undefined
  return (
    <div className="inbox" data-reading={scenario !== undefined || undefined}>
      <section className="mails" aria-label={word('title')}>
        <header className="pane-head">
          <h2>{word('title')}</h2>
        </header>
        {list && <ScenarioList scenarios={list} value={scenario?.id} />}
      </section>
      <section className="reading">
        <Refused error={missing ?? error} />
        {scenario ? <Played key={scenario.id} scenario={scenario} /> : <Begin list={list ?? []} />}
      </section>
    </div>
  )
}
