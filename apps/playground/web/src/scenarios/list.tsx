import { say, stageNames, useLocale, useWords } from '@saatja/ui'
import { useDeferredValue, useMemo, useState } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import type { ScenarioView } from '../../../server/contract.ts'
import { Button } from '../components/button.tsx'
import { TextField } from '../components/field.tsx'
import { chosen } from '../components/selection.ts'
import { pastedStore } from '../state/pasted.ts'
import { navigate } from '../state/route.ts'
import { scenarioWords } from './messages.ts'
import { haystackOf, isFound } from './search.ts'
import { useProviderName, useScenarioTitle } from './titles.ts'

const grouped = (
  scenarios: readonly ScenarioView[],
): ReadonlyMap<string | undefined, readonly ScenarioView[]> =>
  Map.groupBy(scenarios, ({ provider }) => provider)

const Item = ({ scenario, title }: { scenario: ScenarioView; title: string }) => {
  const locale = useLocale()
  return (
    <ListBoxItem id={scenario.id} className="mail" textValue={title}>
      <span className="scenario-title">{title}</span>
      <span className="mail-detail">
        {say(stageNames[scenario.stage], locale)} · <code>{scenario.id}</code>
      </span>
    </ListBoxItem>
  )
}

/** The scenarios that match what is typed. */
const useSearch = (scenarios: readonly ScenarioView[]) => {
  const title = useScenarioTitle()
  const provider = useProviderName()
  const [typed, setTyped] = useState('')
  const haystacks = useMemo(
    () => scenarios.map((one) => haystackOf(one, title(one), provider(one.provider))),
    [scenarios, title, provider],
  )
  // The field answers first, the list a moment later.
  const sought = useDeferredValue(typed)
  const matching = useMemo(
    () => scenarios.filter((_one, index) => isFound(haystacks[index] ?? '', sought)),
    [scenarios, haystacks, sought],
  )
  return { typed, setTyped, matching, isBusy: sought !== typed }
}

const Search = ({ typed, setTyped, matching, isBusy }: ReturnType<typeof useSearch>) => {
  const word = useWords(scenarioWords)
  return (
    <div className="scenario-search" aria-busy={isBusy}>
      <TextField label={word('search')} value={typed} onChange={setTyped} type="search" />
      <p className="field-note" role="status">
        {matching.length === 0 ? word('none') : word('found', { count: matching.length })}
      </p>
      {matching.length === 0 && (
        <Button
          icon="info"
          onPress={() => {
            pastedStore.set(typed)
            navigate({ screen: 'explain' })
          }}
        >
          {word('explain')}
        </Button>
      )}
    </div>
  )
}

/** All scenarios by provider, narrowed by what is typed. */
export const ScenarioList = ({
  scenarios,
  value,
}: {
  scenarios: readonly ScenarioView[]
  value: string | undefined
}) => {
  const word = useWords(scenarioWords)
  const title = useScenarioTitle()
  const provider = useProviderName()
  const search = useSearch(scenarios)
  return (
    <>
      <Search {...search} />
      <ListBox
        className="mails-list"
        aria-label={word('title')}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={value === undefined ? [] : [value]}
        onSelectionChange={(keys) => {
          const scenario = chosen(keys)
          if (scenario !== undefined) navigate({ screen: 'scenarios', scenario })
        }}
      >
        {[...grouped(search.matching)].map(([id, ones]) => (
          <ListBoxSection key={id ?? ''} id={id ?? 'any'}>
            <Header className="scenario-group">{provider(id)}</Header>
            {ones.map((one) => (
              <Item key={one.id} scenario={one} title={title(one)} />
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </>
  )
}
