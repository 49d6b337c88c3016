import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseBatch, readBatchFile } from '../server/bulk/batch-file.ts'
import { fileMessage } from './file-message.ts'

describe('a file of messages', () => {
  it.each([
    ['no JSON', '{', /^messages\.json: not JSON/],
    ['no run', { messages: [fileMessage('a')] }, /run: must be a line of 1 to 200 characters/],
    ['no messages', { run: 'r', messages: [] }, /messages: at least one message is required/],
    ['a list instead of an object', [fileMessage('a')], /the whole file: /],
    [
      'no key',
      { run: 'r', messages: [{ to: 'a@b.ee', subject: 's' }] },
      /messages\[0\]\.key: must be a line/,
    ],
    [
      'a key twice',
      { run: 'r', messages: [fileMessage('a'), fileMessage('a')] },
      /messages\[1\]\.key: "a" is also the key of messages\[0\]/,
    ],
    [
      'no address',
      { run: 'r', messages: [fileMessage('a', { to: 'Anna <anna@b.ee>' })] },
      /messages\[0\]\.to: must be one email address/,
    ],
    [
      'a subject of two lines',
      { run: 'r', messages: [fileMessage('a', { subject: 'a\nb' })] },
      /messages\[0\]\.subject: must be text without line breaks/,
    ],
    [
      'an unknown field',
      { run: 'r', messages: [fileMessage('a', { from: 'x@y.ee' })] },
      /messages\[0\]\.from: is not a known field/,
    ],
  ])('is refused in one sentence that names the field: %s', (_name, content, sentence) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    expect(() => parseBatch(text, 'messages.json')).toThrow(sentence)
  })

  it('is what the example in the repository shows', async () => {
    const example = fileURLToPath(new URL('../invoices.example.json', import.meta.url))
    const { run, kind, messages } = await readBatchFile(example)
    expect([run, kind, messages.length]).toEqual(['Invoices 2026-11', 'invoice', 2])
  })

  it('may name people, copies and attachments', () => {
    const anna = { name: 'Anna Õ', address: 'anna@klient.example' }
    const more = { to: [anna, 'b@klient.example'], cc: anna, attachments: [{ path: 'a.pdf' }] }
    const file = { run: 'r', messages: [fileMessage('a', more)] }
    expect(parseBatch(JSON.stringify(file), 'messages.json')).toEqual(file)
  })
})
