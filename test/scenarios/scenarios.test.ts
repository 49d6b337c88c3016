import { type Scenario, scenarios } from '@saatja/testkit'
import { describe, expect, it } from 'vitest'
import { playToCheck, playToSend } from './play-scenario.ts'
import { providers } from './providers.ts'

const all = scenarios(providers)

const isStored = ({ overrides: play }: Scenario) => play.faults?.some(({ stored }) => stored) === true

it('are at least 40 of any server, each with a name of its own', () => {
  expect(scenarios().length).toBeGreaterThanOrEqual(40)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const { id } of providers)
    expect(all.some(({ provider }) => provider === id) || id === 'directo').toBe(true)
})

it('are called recorded only when the rule is', () => {
  const recorded = providers.flatMap(({ replies }) =>
    replies.filter((rule) => rule.recorded).map(({ id }) => id),
  )
  expect(all.filter((each) => each.recorded).map(({ expected }) => expected)).toEqual(recorded)
})

describe('send ends in the right diagnosis', () => {
  for (const scenario of all)
    it.concurrent(`${scenario.id} at ${scenario.stage}`, async () => {
      const { mails, ...told } = await playToSend(scenario)
      const { expected: id, code } = scenario.onSend ?? scenario
      expect(told).toEqual({ id, code, stage: scenario.stage })
      expect(mails).toHaveLength(isStored(scenario) ? 1 : 0)
    })
})

describe('check ends in the same one', () => {
  for (const scenario of all.filter(({ needs }) => needs?.size === undefined))
    it.concurrent(`${scenario.id} at ${scenario.stage}`, async () => {
      const { mails, ...told } = await playToCheck(scenario)
      expect(told).toEqual({ id: scenario.expected, code: scenario.code, stage: scenario.stage })
    })
})
