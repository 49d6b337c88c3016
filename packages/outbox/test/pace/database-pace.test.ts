import { createMailer, MailError, type PaceRequest, refuseTurn } from '@saatja/core'
import { openStore, type Store } from '@saatja/store'
import { key } from '@saatja/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOutbox } from '../../src/index.ts'
import { databasePace } from '../../src/pace/database-pace.ts'
import { limited } from '../fixture.ts'

const fact = (value: number) =>
  ({ value, from: 'test', checkedAt: '2026-11-22', confidence: 'vendor' }) as const
const limits = { recipientsPerDay: fact(3) }
const request = (recipients: number): PaceRequest => ({ mailbox: 'kivi', limits, recipients })

let store: Store
beforeAll(async () => {
  store = await openStore({ ephemeral: true, keys: key, providers: [limited] })
  await openOutbox({ store, providers: [limited] })
  await store.company('kivi').put({ name: 'Kivi OÜ' }, { by: 'test' })
})
afterAll(() => store.close())

const refusal = async (work: Promise<unknown>): Promise<MailError> => {
  const error = await work.then(
    () => 'nothing refused it',
    (thrown: unknown) => thrown,
  )
  if (!MailError.is(error)) throw error
  return error
}

const said = ({ code, stage, message, diagnosis: { id, retry, actor } }: MailError) => ({
  code,
  stage,
  message,
  id,
  retry,
  actor,
})

/** The refusal of a mailer that keeps the limits in memory, after it sent to so many. */
const refusalInMemory = async (before: number, recipients: number): Promise<MailError> => {
  const provider = {
    ...limited,
    senders: [],
    preset: { server: 'smtp.limited.test:587', security: 'none', signIn: 'none', source: fact(1) } as const,
    limits,
  }
  const card = { code: 'MARI', email: 'mari@kivi.ee', mail: { provider: 'limited', username: null } }
  const mailer = createMailer({
    providers: [provider],
    company: { name: 'Kivi OÜ', slug: 'kivi' },
    cards: { get: () => card },
    dial: () => ({ host: '127.0.0.1', port: 1 }),
  })
  const send = (count: number) =>
    mailer.send('MARI', { to: Array.from({ length: count }, (_, at) => `a${at}@tamm.ee`), subject: 'Arve' })
  if (before > 0) await refusal(send(before))
  const error = await refusal(send(recipients))
  await mailer.close()
  return error
}

describe('the pace of a database refuses as the pace in memory does', () => {
  it('more recipients than any day has room for: fewer recipients help, and waiting does not', async () => {
    const error = await refusal(databasePace(store.database, 'kivi', 1_000).take(request(4)))
    expect(said(error)).toEqual(said(await refusalInMemory(0, 4)))
    expect(said(error)).toMatchObject({ code: 'REJECTED', id: 'recipients-too-many', retry: 'after-change' })
  })

  it('a day that is used up: later, and it says when', async () => {
    const pace = databasePace(store.database, 'kivi', 1_000)
    const giveBack = await pace.take(request(3))
    giveBack()
    const error = await refusal(pace.take(request(1)))
    const { message: _when, ...facts } = said(error)
    expect(said(await refusalInMemory(3, 1))).toMatchObject(facts)
    expect(facts).toMatchObject({ code: 'LIMIT', id: 'pace-exceeded', retry: 'later' })
    expect(Date.parse(error.diagnosis.retryAt ?? '')).toBeGreaterThan(Date.now())
    const again = await refuseTurn(request(1), Date.parse(error.diagnosis.retryAt ?? ''))
    expect(again.message).toBe(error.message)
  })
})
