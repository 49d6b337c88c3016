import { StoreError } from '@saatja/store'
import { describe, expect, it } from 'vitest'
import type { OutboxContext, OutboxEvent } from '../../src/context.ts'
import { reportErrors } from '../../src/worker/report-errors.ts'

/** The event of a failure, as an application is told. */
const told = async (error: unknown): Promise<OutboxEvent> => {
  const events: OutboxEvent[] = []
  const context = { emit: (event: OutboxEvent) => void events.push(event) } as unknown as OutboxContext
  await reportErrors(context, () => Promise.reject(error))
  return events[0] as OutboxEvent
}

const written = async (error: unknown): Promise<unknown> => JSON.parse(JSON.stringify(await told(error)))

const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })

describe('trouble in a log that writes JSON', () => {
  it.each<[string, unknown, unknown]>([
    ['a plain error', new Error('no answer'), { name: 'Error', message: 'no answer' }],
    ['a code', refused, { name: 'Error', message: refused.message, code: 'ECONNREFUSED' }],
    [
      'several errors in one',
      Object.assign(new AggregateError([refused, new Error('no route')]), { code: 'ECONNREFUSED' }),
      { name: 'AggregateError', message: `${refused.message}; no route`, code: 'ECONNREFUSED' },
    ],
    ['no error', 'stopped', { name: 'Error', message: 'stopped' }],
    [
      'an error of the store',
      new StoreError('DISK_FULL', 'The disk is full', new Error('canary')),
      { name: 'StoreError', message: 'The disk is full', code: 'DISK_FULL' },
    ],
    [
      'a password in an address',
      new Error('no postgres://saatja:can/ar@y@db.kivi.ee/erp, sorry'),
      { name: 'Error', message: 'no postgres://***@db.kivi.ee/erp, sorry' },
    ],
    [
      'a row that the database shows',
      Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (address)=(canary)' }),
      { name: 'Error', message: 'duplicate key', code: '23505' },
    ],
  ])('keeps its message: %s', async (_, error, shown) => {
    expect(await written(error)).toEqual({ kind: 'trouble', error: shown })
  })

  it('is the error itself for a program', async () => {
    expect(await told(refused)).toEqual({ kind: 'trouble', error: refused })
    expect(Object.keys(await told(refused))).toEqual(['kind', 'error'])
  })
})
