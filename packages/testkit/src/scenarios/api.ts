import type { Api, Provider } from '@saatja/core'
import type { InjectedFault } from '../smtp/fault.ts'
import type { Scenario } from './scenario.ts'
import { postedTwice } from './sources.ts'

/** More bytes than the buffers between two sockets of one machine hold before the server has read any. */
const large = 12_000_000

/** What the API of no provider says for a success. */
const otherSuccess = ({ behaviour }: Api): string => `HTTP ${behaviour.accepted.status === 200 ? 202 : 200}`

/** What can happen to the one request of a message, at any API: the result is certain only before its last byte. */
const faults = (api: Api): readonly (readonly [string, InjectedFault, string, Scenario['code']])[] => [
  [
    'answer-dropped',
    { stage: 'final-reply', disconnect: 'close', stored: true },
    'unknown-after-dot',
    'UNKNOWN',
  ],
  [
    'answer-silent',
    { stage: 'final-reply', disconnect: 'silence', stored: true },
    'unknown-silence',
    'UNKNOWN',
  ],
  [
    'answer-503',
    { stage: 'final-reply', reply: 'HTTP 503 ServiceUnavailable: ' },
    'unknown-reply',
    'UNKNOWN',
  ],
  ['answer-odd', { stage: 'final-reply', reply: otherSuccess(api) }, 'unknown-reply', 'UNKNOWN'],
  ['body-dropped', { stage: 'message', at: 'body', disconnect: 'close' }, 'dropped-before-dot', 'NETWORK'],
]

/** Failures on the way to a provider's API that no rule of the provider quotes. All are simulated. */
export const apiScenarios = ({ id, senders = [], limits }: Provider): readonly Scenario[] => {
  const sender = senders.find(({ api }) => api !== undefined)
  if (sender?.api === undefined) return []
  const { size } = sender.limits ?? limits
  const needs = { auth: 'oauth', api: true } as const
  return faults(sender.api)
    .filter(([, { at }]) => at === undefined || (size?.value ?? large * 2) > large * 1.5)
    .map(([name, fault, expected, code]) => ({
      id: `${id}-api-${name}`,
      provider: id,
      stage: fault.stage,
      overrides: { faults: [fault] },
      expected,
      code,
      needs: fault.at === undefined ? needs : { ...needs, size: large },
      source: postedTwice,
      recorded: false,
    }))
}
