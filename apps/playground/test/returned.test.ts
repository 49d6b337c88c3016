import { sampleReturns } from '@saatja/demo'
import { describe, expect, it } from 'vitest'
import type { HttpErrorBody } from '../server/contract.ts'
import type { ReturnReading, SampleReturnView } from '../server/returned/contract.ts'
import { startClient } from './client.ts'

const client = startClient()

const post = (mail: string | Uint8Array<ArrayBuffer>, type = 'message/rfc822'): Promise<Response> =>
  fetch(`${client.current.playground.address}/api/returned`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: mail,
  })

const read = async (mail: string | Uint8Array<ArrayBuffer>): Promise<ReturnReading> => {
  const response = await post(mail)
  expect(response.status).toBe(200)
  return (await response.json()) as ReturnReading
}

const sample = (id: string): string => sampleReturns.find((each) => each.id === id)?.mail ?? ''

/** What each sample is: kind, message, then diagnosis and list entry of each recipient. */
const expected: Readonly<Record<string, readonly string[]>> = {
  unknown: ['bounce', 'bounced', 'recipient-unknown: wrong'],
  full: ['bounce', 'partial', 'recipient-mailbox-full: full', 'recipient-disabled: wrong'],
  delay: ['delay', 'none', 'recipient-server-unreachable: none'],
  'foreign-text': ['bounce', 'bounced', 'refused-by-policy: none'],
  'group-closed': ['bounce', 'bounced', 'recipient-group-closed: none'],
  'domain-unknown': ['bounce', 'bounced', 'recipient-domain-unknown: wrong'],
  spam: ['bounce', 'bounced', 'judged-spam: none'],
  rejected: ['rejection', 'bounced', 'refused-by-recipient: none'],
  vacation: ['auto-reply', 'settled'],
}

describe('a mail that came back', () => {
  it('is expected to be each of the samples', async () => {
    const listed = await client.current.json<readonly SampleReturnView[]>('GET', '/api/returned/samples')
    expect(listed.map(({ id }) => id)).toEqual(Object.keys(expected))
  })

  it.each(Object.entries(expected))(
    'is read to its cause, and what it would change: %s',
    async (id, what) => {
      const { mail, effect } = await read(sample(id))
      const each = mail.recipients.map(({ diagnosis }, at) => `${diagnosis?.id}: ${effect.addresses[at]}`)
      expect([mail.kind, effect.message, ...each]).toEqual(what)
    },
  )

  it('shows the parts as they lie in each other, and never the text of the original', async () => {
    const { parts } = await read(sample('group-closed'))
    expect(parts.map(({ level, type, use }) => `${level} ${type} ${use}`)).toEqual([
      '0 multipart/report container',
      '1 multipart/alternative container',
      '2 text/plain notice',
      '2 text/html notice',
      '1 message/delivery-status report',
      '1 message/rfc822 original',
    ])
    expect(parts[2]?.text).toContain('rühm võtab')
    expect(parts[5]).not.toHaveProperty('text')
  })

  it('shows control and direction characters instead of obeying them', async () => {
    const { mail, parts } = await read(sample('foreign-text'))
    expect(mail.recipients[0]?.diagnosticCode).toContain('\\u202emoc.elpmaxe\\u202c \\u0007 the mail')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(JSON.stringify([mail, parts])).not.toMatch(/[\u0007\u202a-\u202e]/)
  })

  it('may be of 4 MiB and not one byte more', async () => {
    const most = new Uint8Array(4 * 1024 * 1024).fill(0x61)
    most.set(new TextEncoder().encode(sample('unknown')))
    expect((await read(most)).mail.recipients).toHaveLength(1)
    const response = await post(new Uint8Array(most.byteLength + 1))
    expect(response.status).toBe(413)
    expect(((await response.json()) as HttpErrorBody).code).toBe('mail-too-large')
  })

  it.each([
    ['nothing', ''],
    ['zeros', new Uint8Array(1000)],
    ['bytes that are no text', new Uint8Array(5000).map((_, at) => (at * 97) & 0xff)],
    ['a boundary that never comes', 'Content-Type: multipart/report; boundary=x\n\n--y\n'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ])('is answered even when it is %s', async (_name, mail) => {
    const { mail: returned, effect } = await read(mail)
    expect(['unreadable', 'reply', 'auto-reply']).toContain(returned.kind)
    expect(returned.recipients).toEqual([])
    expect(effect.addresses).toEqual([])
  })

  it.each(['text/plain', 'application/json', 'application/x-www-form-urlencoded', ''])(
    'is not taken as "%s", which a form of another site could send',
    async (type) => {
      const response = await post(sample('unknown'), type)
      expect(response.status).toBe(400)
      expect(((await response.json()) as HttpErrorBody).field).toBe('Content-Type')
    },
  )
})
