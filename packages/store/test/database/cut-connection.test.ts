import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPostgres } from '../../src/database/postgres.ts'

/** A message of PostgreSQL's protocol (https://www.postgresql.org/docs/current/protocol-message-formats.html). */
const message = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(type), length, body])
}

const signedIn = message('R', Buffer.alloc(4))
const ready = message('Z', Buffer.from('I'))
const done = message('C', Buffer.from('SELECT 0\0'))
const goodbye = message(
  'E',
  Buffer.from('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'),
)

/** Answers to a statement, one after the other. */
let answers: readonly Buffer[]

const serve = (socket: Socket): void => {
  let begun = false
  let next = 0
  socket.on('error', () => {})
  socket.on('data', (data) => {
    if (!begun) socket.write(Buffer.concat([signedIn, ready]))
    else if (data[0] === 'Q'.charCodeAt(0)) socket.write(answers[next++] ?? goodbye)
    begun = true
  })
}
const server = createServer(serve)

const uncaught: unknown[] = []
const note = (error: unknown): void => void uncaught.push(error)

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  process.on('uncaughtException', note)
})
afterAll(() => {
  process.off('uncaughtException', note)
  server.close()
})

it('a connection that the server ends with its answer to another statement fails a transaction, not the process', async () => {
  answers = [Buffer.concat([done, ready]), Buffer.concat([done, ready, goodbye])]
  const { port } = server.address() as AddressInfo
  const database = await openPostgres({ url: `postgres://kivi@127.0.0.1:${port}/kivi`, connections: 1 })
  const before = database.query('select 1')
  // It waits for the only connection, and gets it in the moment in which it ends.
  const waiting = database.transaction(async () => 'committed').catch((error: unknown) => error)
  await before
  expect(await waiting).toMatchObject({ name: 'StoreError', code: 'UNREACHABLE' })
  expect(uncaught).toEqual([])
  await database.close()
})
