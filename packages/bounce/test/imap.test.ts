import { secret } from '@saatja/core'
import { expect, it } from 'vitest'
import { type ImapPosition, type ReceivedReturn, receiveReturns } from '../src/index.ts'
import { bounceOf } from './formats.ts'
import { type ScriptedImap, type SearchAnswers, startScriptedImap } from './imap-server.ts'

const bounce = bounceOf('postfix', '550 5.1.1 User unknown').toString().replaceAll('\n', '\r\n')

/** Reads the mailbox once from the beginning. */
const read = async ({ port, ca }: ScriptedImap) => {
  const positions: ImapPosition[] = []
  const mails: ReceivedReturn[] = []
  const opened = receiveReturns({
    imap: {
      host: 'localhost',
      port,
      ca,
      secure: true,
      user: 'mari@kivi.example',
      credentials: async () => ({ password: secret('a-test-password') }),
      position: { uidValidity: '7', lastUid: 0 },
      onPosition: (position) => void positions.push(position),
    },
    onReturn: (mail) => void mails.push(mail),
  })
  const error = await opened.then(
    async (ways) => {
      await ways.close()
      return undefined
    },
    (reason: Error) => reason,
  )
  return { positions, mails, error }
}

const readFrom = async (...searches: SearchAnswers) => {
  const imap = await startScriptedImap([bounce], searches)
  try {
    return await read(imap)
  } finally {
    await imap.close()
  }
}

it('reads what the search finds, and counts it as read', async () => {
  const { positions, mails, error } = await readFrom(['* SEARCH 1', 'OK done'])
  expect(error).toBeUndefined()
  expect(mails[0]?.returned.recipients[0]?.diagnosis?.id).toBe('recipient-unknown')
  expect(positions.at(-1)).toEqual({ uidValidity: '7', lastUid: 1 })
})

it.each([['NO [UNAVAILABLE] try later'], ['BAD unknown search key']])(
  'counts nothing as read when the server rejects the search: %s',
  async (rejection) => {
    const { positions, mails, error } = await readFrom([rejection])
    expect(error?.message).toBe('The server rejected the search for returned mail.')
    expect([...positions, ...mails]).toEqual([])
  },
)
