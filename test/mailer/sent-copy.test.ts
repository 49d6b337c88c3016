import { Readable } from 'node:stream'
import type { SentCopy, SentCopyResult } from '@saatja/core'
import { expect, it } from 'vitest'
import { message, startRig } from './fixture.ts'

/** Sends a message with an attachment that is a stream, and answers the copies that were filed and what was told. */
const sendStreamed = async (pieces: Iterable<Buffer>) => {
  const filed: SentCopy[] = []
  const told: SentCopyResult[] = []
  const rig = await startRig({
    security: 'starttls',
    offers: ['STARTTLS', 'AUTH PLAIN'],
    mail: { copyToSent: 'mail.kivi.ee:993' },
    mailer: {
      sentCopies: {
        file: async (copy) => {
          filed.push(copy)
          return 'Sent'
        },
        told: (result) => told.push(result),
      },
    },
  })
  try {
    const attachments = [{ filename: 'arve.pdf', content: Readable.from(pieces) }]
    await rig.mailer.send('MARI', { ...message, attachments })
    await rig.mailer.close()
    return {
      copies: filed.map((copy) => Buffer.from(copy.message).toString()),
      told,
      mails: rig.server.messages,
    }
  } finally {
    await rig.close()
  }
}

it('copies a message whose attachment is a stream, byte for byte as it was sent', async () => {
  const { copies, told, mails } = await sendStreamed([Buffer.from('%PDF-1.7\n'), Buffer.alloc(70_000, 'a')])
  expect(told).toMatchObject([{ user: 'MARI', folder: 'Sent' }])
  expect(copies.map((copy) => copy.trimEnd())).toEqual(mails.map((mail) => mail.trimEnd()))
  expect(copies[0]).toContain(Buffer.from('%PDF-1.7\n').toString('base64'))
})
