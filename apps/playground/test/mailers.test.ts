import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { memoryGrants } from '@saatja/core'
import { samples } from '@saatja/demo'
import { expect, it } from 'vitest'
import { memoryCardStore } from '../server/cards/memory-card-store.ts'
import { providers } from '../server/providers.ts'
import { mailersOf } from '../server/runs/mailers.ts'

it('mail of one company takes nothing from another that is opened meanwhile', async () => {
  const [kivi, , office] = samples
  const book = memoryCardStore(kivi.company, kivi.cards)
  const exit = { providers, grants: memoryGrants() }
  const mailers = mailersOf(book, { sandbox: exit, real: exit })
  const mailer = await mailers.for('sandbox')
  const before = await mailer.effective('MARI')
  await book.open(office!.company, office!.cards)
  await book.put({ code: 'MARI', email: 'mari@birch.example' })
  await book.put({ code: 'MAIL', email: 'mail@birch.example', mail: { sender: 'directo' } })
  expect(await mailer.effective('MARI')).toEqual(before)
  await mailers.close()
})

it('a changed company is not held up by a run that a server keeps waiting', async () => {
  const [kivi] = samples
  const sockets: Socket[] = []
  const silent = createServer((socket) => sockets.push(socket))
  await once(silent.listen(0, '127.0.0.1'), 'listening')
  const { port } = silent.address() as AddressInfo
  const book = memoryCardStore(kivi.company, kivi.cards)
  const exit = { providers, grants: memoryGrants(), dial: async () => ({ host: '127.0.0.1', port }) }
  const mailers = mailersOf(book, { sandbox: exit, real: exit })
  const stop = new AbortController()
  const arrived = once(silent, 'connection')
  const waiting = (await mailers.for('sandbox')).check('MARI', { depth: 'connection', signal: stop.signal })
  await arrived
  await book.putCompany({ ...kivi.company, name: 'Kivi AS' })
  const next = await mailers.for('sandbox')
  expect((await next.effective('MARI')).user).toBe('MARI')
  stop.abort()
  expect((await waiting).diagnosis?.id).toBe('aborted-before-dot')
  await mailers.close()
  silent.close()
})
