import type { CheckReport, MailEvent } from '@saatja/core'
import { expect, it } from 'vitest'
import { stepsOf, totalOf } from '../web/src/result/progress.ts'
import type { RunState } from '../web/src/state/runs.ts'

const event = (at: number, stage: MailEvent['stage'], kind: MailEvent['kind']): MailEvent =>
  ({ at, stage, kind }) as MailEvent

/** Over SSL the connection is encrypted before the server greets. */
const events = [
  event(1000, 'connect', 'start'),
  event(1010, 'connect', 'ok'),
  event(1030, 'encryption', 'start'),
  event(1050, 'encryption', 'ok'),
  event(1060, 'greeting', 'start'),
  event(1070, 'greeting', 'fail'),
]

const report = {
  ok: false,
  steps: [
    { stage: 'connect', result: 'ok', took: 10 },
    { stage: 'greeting', result: 'fail', took: 10 },
    { stage: 'encryption', result: 'ok', took: 20 },
    { stage: 'sign-in', result: 'skip', took: 0 },
  ],
} as unknown as CheckReport

const run = { events, over: true, view: { report } } as unknown as RunState

it('the steps of a run stand in the order of time, and those that were not reached at the end', () =>
  expect(stepsOf(run).map(({ stage, begin }) => `${stage} ${begin}`)).toEqual([
    'connect 0',
    'encryption 30',
    'greeting 60',
    'sign-in 50',
  ]))

it('what belongs to no step is part of the total', () =>
  expect(totalOf(stepsOf(run))).toEqual({ total: 70, between: 30 }))
