import { postgresMissing } from '@saatja/test-database'
import { describe, it } from 'vitest'
import { crashOnPglite, crashOnPostgres } from './crash.ts'

const missing = postgresMissing()
if (missing !== undefined && process.env.CI) throw new Error(missing)
if (missing !== undefined) console.warn(`skipped: workers killed at random on PostgreSQL: ${missing}`)

describe('workers killed at random', () => {
  it.skipIf(missing !== undefined)(
    'lose nothing and send nothing twice outside unknown, on PostgreSQL with cut connections',
    { timeout: 600_000 },
    () =>
      crashOnPostgres({
        messages: 200,
        mailboxes: 10,
        workers: 3,
        kills: 3,
        patience: 500_000,
        transport: 'smtp',
      }),
  )

  it('lose nothing and send nothing twice outside unknown, on PGlite', { timeout: 600_000 }, () =>
    crashOnPglite({
      messages: 100,
      mailboxes: 5,
      workers: 1,
      kills: 2,
      patience: 500_000,
      transport: 'smtp',
    }),
  )

  it.skipIf(missing !== undefined)(
    'lose nothing and send nothing twice outside unknown through an API, on PostgreSQL with cut connections',
    { timeout: 600_000 },
    () =>
      crashOnPostgres({
        messages: 120,
        mailboxes: 6,
        workers: 2,
        kills: 2,
        patience: 500_000,
        transport: 'api',
      }),
  )
})
