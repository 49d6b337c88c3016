import { useWords } from '@saatja/ui'
import { useCallback } from 'react'
import type { ScenarioView } from '../../../server/contract.ts'
import { useStored } from '../state/overview.ts'
import { useExplain } from '../state/texts.ts'
import { scenarioWords } from './messages.ts'

/** Stand in for the values that a real failure would have. */
const sample = {
  server: 'mail.scenario.example:587',
  mailbox: 'mari@kivi.example',
  address: 'someone@example.com',
}

/** What a scenario teaches: the title of the explanation in which it ends. */
export const useScenarioTitle = (): ((scenario: ScenarioView) => string) => {
  const explain = useExplain()
  const name = useProviderName()
  return useCallback(
    (scenario) => {
      const { expected: id, code, stage } = scenario
      const params = { ...sample, provider: name(scenario.provider) }
      return explain({ id, code, stage, actor: 'user', retry: 'never', params })?.title ?? id
    },
    [explain, name],
  )
}

export const useProviderName = (): ((id: string | undefined) => string) => {
  const word = useWords(scenarioWords)
  const { providers } = useStored()
  return useCallback(
    (id) => (id === undefined ? word('any') : (providers.find((one) => one.id === id)?.name ?? id)),
    [word, providers],
  )
}
