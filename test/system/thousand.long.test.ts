import './thousand.test.ts'
import { openStore, type Store } from '@saatja/store'
import { key, startPostgres } from '@saatja/test-database'
import { certificateAuthority } from '@saatja/testkit'
import { afterAll, beforeAll, it } from 'vitest'
import { startMailServer } from './servers/mail-server.ts'
import { exim } from './servers/recipes.ts'
import { describeSystem } from './servers/requirements.ts'
import { startUnpacked } from './servers/unpacked.ts'
import { expectOnlyTheRefusedToFail, sendThousand } from './thousand.ts'

/** How the servers of these tests refuse a recipient, by the beginning of the name. */
const ways = ['refused', 'later', 'odd', 'nomail', 'full']
const refusedName = (index: number): string => `${ways[index % ways.length]}${index}`
const patience = 300_000

describeSystem(
  'a thousand mails from PostgreSQL, every tenth refused in another way',
  ['postfix', 'dovecot', 'exim'],
  () => {
    let postgres: Awaited<ReturnType<typeof startPostgres>>
    let store: Store
    beforeAll(async () => {
      postgres = await startPostgres()
      store = await openStore({ url: await postgres.database(), keys: key, providers: [] })
    })
    afterAll(async () => {
      await store?.close()
      await postgres?.stop()
    })

    it('through Postfix', async () => {
      const server = await startMailServer({
        authority: await certificateAuthority(),
        names: ['mail.kivi.test'],
      })
      try {
        expectOnlyTheRefusedToFail(await sendThousand(store, server.ports.clear, refusedName, patience))
      } finally {
        await server.stop()
      }
    })

    it('through Exim', async () => {
      const server = await startUnpacked(exim)
      try {
        expectOnlyTheRefusedToFail(await sendThousand(store, server.port, refusedName, patience))
      } finally {
        await server.stop()
      }
    })
  },
  2 * patience,
)
