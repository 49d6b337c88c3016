import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { Message } from '@saatja/core'
import { afterEach, describe, expect, it } from 'vitest'
import { message, type RigOptions, startRig } from './fixture.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

const rigWith = async (options: RigOptions = {}) => {
  const rig = await startRig(options)
  closers.push(rig.close)
  return rig
}

const withFile = (content: Readable): Message => ({
  ...message,
  attachments: [{ filename: 'arve.pdf', content }],
})

const silentStream = (): Readable => new Readable({ read() {} })

describe('an attachment that is a stream', () => {
  it('may fail while the settings are still being read', async () => {
    const cards = {
      get: (): Promise<never> => new Promise((_, reject) => setTimeout(reject, 50, new Error('no'))),
    }
    const { mailer } = await rigWith({ mailer: { cards } })
    const content = createReadStream('/nonexistent/arve.pdf')
    await expect(mailer.send('MARI', withFile(content))).rejects.toMatchObject({
      diagnosis: { id: 'card-unreadable' },
    })
    expect(content.destroyed).toBe(true)
  })

  it('that has failed is refused with its reason, and nothing is connected', async () => {
    const cause = new Error('disk error')
    const { mailer, server } = await rigWith()
    const content = silentStream()
    content.on('error', () => {})
    content.destroy(cause)
    await new Promise((resolve) => setImmediate(resolve))
    await expect(mailer.send('MARI', withFile(content))).rejects.toMatchObject({
      stage: 'message',
      diagnosis: { id: 'attachment-unreadable' },
      cause,
    })
    expect(server.connections().ever).toBe(0)
  })

  it('is closed when its mail is refused by the settings', async () => {
    const { mailer } = await rigWith({ mail: { server: 'mail.kivi.ee:1' } })
    const content = silentStream()
    await expect(mailer.send('MARI', withFile(content))).rejects.toMatchObject({ code: 'CONFIG' })
    expect(content.destroyed).toBe(true)
  })

  it('is closed when its mail is refused by the server', async () => {
    const { mailer } = await rigWith({ responses: { RCPT: '550 5.1.1 nobody' } })
    const content = silentStream()
    await expect(mailer.send('MARI', withFile(content))).rejects.toMatchObject({ code: 'REJECTED' })
    expect(content.destroyed).toBe(true)
  })
})
