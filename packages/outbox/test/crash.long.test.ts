import { postgresMissing } from '@saatja/test-database'
import { expect, it } from 'vitest'
import { crashOnPglite, crashOnPostgres } from './crash.ts'

it('10,000 messages, four workers killed at random, on PostgreSQL with cut connections', {
  timeout: 1_300_000,
}, async () => {
  expect(postgresMissing()).toBeUndefined()
  await crashOnPostgres({
    messages: 10_000,
    mailboxes: 50,
    workers: 4,
    kills: 100,
    patience: 1_200_000,
    transport: 'smtp',
  })
})

it('10,000 messages, one worker killed at random, on PGlite', { timeout: 1_300_000 }, () =>
  crashOnPglite({
    messages: 10_000,
    mailboxes: 50,
    workers: 1,
    kills: 40,
    patience: 1_200_000,
    transport: 'smtp',
  }),
)

it(
  '4,000 messages through an API, four workers killed at random, on PostgreSQL with cut connections',
  {
    timeout: 1_300_000,
  },
  () =>
    crashOnPostgres({
      messages: 4_000,
      mailboxes: 50,
      workers: 4,
      kills: 60,
      patience: 1_200_000,
      transport: 'api',
    }),
)

it('1,000 messages through an API, one worker killed at random, on PGlite', { timeout: 1_300_000 }, () =>
  crashOnPglite({
    messages: 1_000,
    mailboxes: 20,
    workers: 1,
    kills: 10,
    patience: 1_200_000,
    transport: 'api',
  }),
)
