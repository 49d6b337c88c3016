// Prints, as JSON, what playground and docs show of the providers: run in the scratch copy that has a new one.
import { locales } from '@saatja/core'
import { collectFacts } from '@saatja/docs/facts'
import type { Overview, ScenarioView } from '@saatja/playground/contract'
import { openPlayground } from '@saatja/playground/server'

const playground = await openPlayground({ realAllowed: false })
const ask = async (path: string): Promise<unknown> => (await fetch(`${playground.address}/api${path}`)).json()
const { providers } = (await ask('/overview')) as Overview
const scenarios = (await ask('/scenarios')) as readonly ScenarioView[]
const texts = (await ask('/texts/et')) as { readonly table: Readonly<Record<string, unknown>> }
await playground.close()

const facts = await Promise.all(locales.map(collectFacts))

console.log(
  JSON.stringify({
    playground: providers,
    scenarios: scenarios.map(({ id }) => id),
    texts: Object.keys(texts.table),
    docs: facts.map(({ presets, limits, errors, rules }) => ({
      presets: presets.map(({ id }) => id),
      limits: limits.map(({ provider }) => provider),
      errors: errors.map(({ id }) => id),
      rules: rules.map(({ id }) => id),
    })),
  }),
)
