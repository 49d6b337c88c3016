import { openStore } from '@saatja/store'
import { key } from '@saatja/test-database'
import { startAnsweringServer } from '@saatja/test-mailer/answering-server'
import { expect, it } from 'vitest'
import { expectOnlyTheRefusedToFail, sendThousand } from './thousand.ts'

/** What servers say to RCPT of one recipient, and after the dot of one mail. */
const toRecipient = [
  '550 5.1.1 User unknown',
  '550 5.1.2 Host unknown',
  '550 No such user here',
  '551 5.1.6 Not local; please try <uus@tamm.test>',
  '553 5.1.3 Address not valid',
  '556 5.1.10 Null MX, no mail there',
  '501 5.1.3 Bad address syntax',
  '501 what is this',
  '504 5.5.2 Need a fully qualified address',
  '450 4.2.0 Greylisted, see you in 300 seconds',
  '450 4.2.1 Mailbox busy',
  '451 4.4.3 Cannot look up the domain',
  '452 4.2.2 Mailbox full',
  '552 5.2.2 Mailbox full',
  '550 5.2.1 Mailbox disabled',
  '550 5.7.1 Refused by local policy',
  '554 5.7.1 Recipient address rejected: no',
  '421 4.5.0 Too many errors',
]
const toMail = [
  '550 5.7.1 Looks like spam',
  '554 5.6.0 Not like this',
  '550 5.7.23 SPF validation failed',
  '552 5.2.2 Mailbox full',
  '451 4.3.0 Try again later',
  '554 5.7.1 Virus found',
]
const all = [...toRecipient, ...toMail]
/** Each of them at least once. */
const size = process.env.SAATJA_LONG === undefined ? 10 * all.length : 1_000

it('of many mails every tenth is refused in another way: the others leave, and nothing waits', async () => {
  const store = await openStore({ ephemeral: true, keys: key, providers: [] })
  const server = await startAnsweringServer(
    (line, connection) => {
      if (line.startsWith('RCPT')) {
        const index = /<refused(\d+)@/.exec(line)?.[1]
        if (index === undefined) return undefined
        const reply = all[Number(index) % all.length] ?? ''
        return toRecipient.includes(reply) ? reply : undefined
      }
      const index = line === '.' ? /^refused(\d+)@/.exec(connection.recipients[0] ?? '')?.[1] : undefined
      return index === undefined ? undefined : all[Number(index) % all.length]
    },
    { offers: ['PIPELINING', '8BITMIME'] },
  )
  try {
    const outcome = await sendThousand(store, server.port, (index) => `refused${index}`, 100_000, size)
    expectOnlyTheRefusedToFail(outcome)
    expect(new Set(outcome.unsent.map((one) => one?.reply))).toEqual(new Set(all))
    expect(server.deliveries).toHaveLength(size * 0.9)
  } finally {
    await store.close()
    await server.close()
  }
})
