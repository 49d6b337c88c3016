import { replyRules } from '@saatja/core/explain'
import { describe, expect, it } from 'vitest'
import { type Scenario, scenarios } from '../../src/index.ts'
import { rule, sound } from '../valid-provider.ts'

const idsOf = (list: readonly Scenario[]) => list.map(({ id }) => id)

describe('scenarios', () => {
  it('come with a source, a name of their own and a known stage', () => {
    const all = scenarios([sound()])
    expect(new Set(idsOf(all)).size).toBe(all.length)
    expect(all.filter(({ source }) => source.from === '')).toEqual([])
    expect(
      all.flatMap(({ stage, overrides: play }) =>
        (play.faults ?? []).filter((fault) => fault.stage !== stage),
      ),
    ).toEqual([])
  })

  it('of replies expect the rule that the reply is a sample of', () => {
    const samples = new Map(replyRules.map(({ id, sample = '' }) => [sample, id]))
    const said = scenarios().flatMap(({ overrides: play, expected }) =>
      (play.faults ?? []).map(({ reply = 'nothing' }) => [samples.get(reply), expected]),
    )
    const known = said.filter(([id]) => id !== undefined)
    expect(known.length).toBeGreaterThan(25)
    for (const [id, expected] of known) expect(expected).toBe(id)
  })

  it('of a provider are its samples, at the stage of the rule', () => {
    const of = (...replies: Partial<typeof rule>[]) =>
      scenarios([sound({ replies: replies.map((changes) => ({ ...rule, ...changes })) })]).filter(
        ({ provider, needs }) => provider === 'sound' && !needs?.api,
      )
    expect(of({})).toEqual([
      {
        id: 'sound-full',
        provider: 'sound',
        stage: 'sender',
        overrides: { faults: [{ stage: 'sender', reply: rule.sample, quoted: true }] },
        expected: 'sound-full',
        code: 'LIMIT',
        source: rule.source,
        recorded: false,
      },
    ])
    expect(idsOf(of({}, {}))).toEqual(['sound-full', 'sound-full-2'])
    expect(of({ stages: ['lookup'] }, { sample: 'getaddrinfo ENOTFOUND' })).toEqual([])
    expect(of({ recorded: true })[0]?.recorded).toBe(true)
    expect(of({ stages: ['encryption'] })[0]?.needs).toEqual({ security: 'starttls' })
    expect(of({ auth: 'oauth' })[0]?.needs).toEqual({ auth: 'oauth' })
    expect(of({ stages: ['sign-in'], sample: '334 eyJ' })[0]?.overrides.faults).toEqual([
      { stage: 'sign-in', reply: '334 eyJ', disconnect: 'silence' },
    ])
  })
})
