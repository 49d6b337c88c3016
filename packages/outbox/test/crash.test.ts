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
    () => crashOnPostgres({ messages: 1_000, mailboxes: 50, workers: 4, kills: 12, patience: 500_000 }),
  )

  it('lose nothing and send nothing twice outside unknown, on PGlite', { timeout: 600_000 }, () =>
    crashOnPglite({ messages: 1_000, mailboxes: 50, workers: 1, kills: 6, patience: 500_000 }),
  )
})
