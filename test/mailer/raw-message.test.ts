import { MailError } from '@saatja/core'
import { directo } from '@saatja/provider-directo'
import { afterEach, describe, expect, it } from 'vitest'
import { company, startRig } from './fixture.ts'
import { withApi } from './pretend-api.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

const raw = [
  'From: mari@kivi.ee',
  'To: juri@tamm.ee',
  'Subject: Arve 7',
  'Date: Sun, 29 Nov 2026 12:00:00 +0200',
  'Message-ID: <raw-7@kivi.ee>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain',
  '',
  '.a line that begins with a dot, and blanks at the end  ',
  '..',
  '.',
  '',
].join('\r\n')

const failed = (work: Promise<unknown>): Promise<MailError> =>
  work.then(
    () => Promise.reject(new Error('it was sent')),
    (error: unknown) => (MailError.is(error) ? error : Promise.reject(error)),
  )

/** What the server wrote down, without its last line end, as the message it stands for (RFC 5321 4.5.2). */
const unstuffed = (text = ''): string => `${text.replace(/^\./gm, '')}\r\n`

describe('a ready-made message', () => {
  it('reaches the server byte for byte, its recipients only in the envelope', async () => {
    const { mailer, server, close } = await startRig()
    closers.push(close)
    const receipt = await mailer.send('MARI', { to: 'anna@tamm.ee', bcc: 'arhiiv@kivi.ee', raw })
    expect(receipt).toMatchObject({
      messageId: '<raw-7@kivi.ee>',
      accepted: ['anna@tamm.ee', 'arhiiv@kivi.ee'],
    })
    expect(unstuffed(server.messages[0])).toBe(raw)
    expect(server.lines.filter((line) => line.startsWith('RCPT'))).toHaveLength(2)
  })

  it('is refused by a mail sender that writes another From, before anything is connected', async () => {
    const card = { code: 'REIN', email: 'mari@kivi.ee', mail: { sender: 'directo-reply-to' } }
    const { mailer, server, close } = await startRig({
      mailer: { providers: [directo()], company, cards: { get: () => card } },
    })
    closers.push(close)
    const error = await failed(mailer.send('REIN', { to: 'anna@tamm.ee', raw }))
    expect(error).toMatchObject({ code: 'REJECTED', diagnosis: { id: 'raw-author-rewritten' } })
    expect(error.message).toContain('A signed message must not be changed.')
    expect(server.lines).toEqual([])
  })

  it('goes through an API with a header for the blind copies in front, and to no one by mistake', () => {
    let body = ''
    return withApi(
      (request, response) => {
        request.setEncoding('latin1').on('data', (chunk: string) => {
          body += chunk
        })
        request.on('end', () => response.writeHead(202).end('{"id":"m-1"}'))
      },
      async ({ mailer }) => {
        await mailer.send('MARI', { to: 'juri@tamm.ee', bcc: 'arhiiv@kivi.ee', raw })
        expect(body).toContain(`Bcc: arhiiv@kivi.ee\r\n${raw}`)
        const error = await failed(mailer.send('MARI', { to: 'anna@tamm.ee', raw }))
        expect(error.diagnosis.id).toBe('recipients-inseparable')
      },
    )
  })
})
