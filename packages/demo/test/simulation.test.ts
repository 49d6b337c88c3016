import { createMailer, memoryGrants, resolveSettings } from '@saatja/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  kivi,
  openSimulation,
  providers,
  type Simulation,
  scenarioCard,
  signInSimulated,
  suggestedScenarios,
} from '../src/index.ts'

describe('the simulation', () => {
  let simulation: Simulation
  beforeAll(async () => {
    simulation = await openSimulation()
  })
  afterAll(() => simulation?.close())

  it('has every provider of the list', () =>
    expect(simulation.providers.map(({ id }) => id)).toEqual(providers.map(({ id }) => id)))

  it('plays the sign-in of every provider whose accounts are signed in to', () => {
    const signedIn = providers.filter(({ oauth }) => oauth).map(({ id }) => id)
    expect([...simulation.signIns.keys()]).toEqual(signedIn)
  })

  it.each(kivi.cards)('lets $code send, signed in where that is needed', async (card) => {
    const { company, cards } = kivi
    const grants = memoryGrants()
    const system = cards.find(({ code }) => code === company.mailUserCode)
    const mailer = createMailer({
      providers: simulation.providers,
      company,
      cards: { get: (code) => cards.find((one) => one.code === code) },
      grants,
      dial: simulation.sandbox.dial,
    })
    const settings = resolveSettings({
      card,
      company,
      providers: simulation.providers,
      ...(system && system !== card ? { systemUser: system } : {}),
    })
    await signInSimulated(settings, company.slug, grants, simulation)
    const { accepted } = await mailer.send(card.code, {
      to: 'anna@example.com',
      subject: 'Arve',
      text: 'Tere!',
    })
    await mailer.close()
    expect(accepted).toEqual(['anna@example.com'])
  })

  it('has the scenarios that are suggested, and a card for each scenario', () => {
    const { scenarios } = simulation.sandbox
    expect(scenarios.map(({ id }) => id)).toEqual(expect.arrayContaining([...suggestedScenarios]))
    for (const scenario of scenarios) {
      const card = scenarioCard(scenario, providers)
      const { findings } = resolveSettings({ card, company: { name: 'Kivi OÜ', slug: 'kivi' }, providers })
      expect([scenario.id, findings.filter(({ severity }) => severity === 'error')]).toEqual([
        scenario.id,
        [],
      ])
    }
  })
})
