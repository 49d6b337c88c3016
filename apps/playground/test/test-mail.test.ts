import { describe, expect, it } from 'vitest'
import type { HttpErrorBody } from '../server/contract.ts'
import type { InboxMessage } from '../server/inbox/contract.ts'
import type { MailPreview } from '../server/runs/contract.ts'
import { htmlOf } from '../server/runs/html.ts'
import { startClient } from './client.ts'

const client = startClient()
const to = 'someone@example.com'

const newest = async (): Promise<InboxMessage> => {
  const [item] = await client.current.json<InboxMessage[]>('GET', '/api/inbox')
  return client.current.json('GET', `/api/inbox/${item?.id}`)
}

const sent = async (mail: object, more: object = {}): Promise<InboxMessage> => {
  const draft = { code: 'TESTER', email: 'tester@kivi.example', mail }
  const asked = { user: 'TESTER', draft, depth: 'message', to, target: 'sandbox', ...more } as const
  expect((await client.current.run(asked)).report?.ok).toBe(true)
  return newest()
}

describe('a test message carries what the card says of documents', () => {
  const none = { attachAs: 'no', attachFiles: false }
  it.each([
    ['nothing', none, []],
    ['a PDF', { ...none, attachAs: 'PDF' }, ['invoice-1024.pdf']],
    ['an HTML file', { ...none, attachAs: 'HTML' }, ['invoice-1024.html']],
    ['the files of a document', { ...none, attachFiles: true }, ['delivery-note.csv']],
    ['what it inherits: PDF and files', {}, ['invoice-1024.pdf', 'delivery-note.csv']],
  ])('%s', async (_name, mail, files) => {
    const message = await sent(mail)
    expect(message.parts.map(({ filename }) => filename)).toEqual(files)
    expect(message.hasHtml).toBe(true)
  })

  it('a PDF whose table of offsets leads to its objects', async () => {
    const { id } = await sent({ attachAs: 'PDF', attachFiles: false })
    const content = client.current.playground.context.inbox.get(id).attachments[0]?.content
    const pdf = Buffer.from(content ?? '').toString('latin1')
    const offsets = [...pdf.matchAll(/^(\d{10}) 00000 n /gm)].map(([, offset]) => Number(offset))
    expect(offsets.map((offset) => pdf.slice(offset, offset + 7))).toEqual(
      offsets.map((_, index) => `${index + 1} 0 obj`),
    )
    expect(pdf.slice(Number(/startxref\n(\d+)/.exec(pdf)?.[1]))).toMatch(/^xref\n/)
  })
})

describe('a mail that is edited before sending', () => {
  const edited = { subject: 'Arve 17', text: 'Tere!\n\nLisan <arve>.' }

  it('is prepared first, with the files that would go along', async () => {
    const preview = await client.current.json<MailPreview>('POST', '/api/runs/preview', {
      user: 'MARI',
      locale: 'et',
    })
    expect(preview.subject).toBe('Testkiri: MARI')
    expect(preview.attachments).toEqual(['arve-1024.pdf', 'saateleht.csv'])
  })

  it('goes out as edited, with own files, and its HTML says the same', async () => {
    const files = [{ filename: 'märkus.txt', content: Buffer.from('õ').toString('base64') }]
    const message = await sent({ attachAs: 'no', attachFiles: false }, { message: { ...edited, files } })
    expect(message.subject).toBe('Arve 17')
    expect(message.text?.trim()).toBe(edited.text)
    expect(message.parts).toMatchObject([{ filename: 'märkus.txt', size: 2 }])
    const html = await (await client.current.request('GET', `/api/inbox/${message.id}/html`)).text()
    expect(html).toContain('Lisan &lt;arve&gt;.')
  })

  it('is refused in one sentence when a file is too large, and nothing is sent', async () => {
    const before = (await client.current.json<InboxMessage[]>('GET', '/api/inbox')).length
    const files = [{ filename: 'large.pdf', content: Buffer.alloc(1_000_000).toString('base64') }]
    const asked = { user: 'MARI', depth: 'message', to, target: 'sandbox', message: { ...edited, files } }
    const response = await client.current.request('POST', '/api/runs', asked)
    expect(response.status).toBe(413)
    expect(((await response.json()) as HttpErrorBody).code).toBe('too-large')
    expect((await client.current.json<InboxMessage[]>('GET', '/api/inbox')).length).toBe(before)
  })

  it('has its signs escaped', () => {
    expect(htmlOf('a & b\n<c>\n\n"d"')).toBe('<p>a &amp; b<br>&lt;c&gt;</p>\n<p>&quot;d&quot;</p>')
  })
})
