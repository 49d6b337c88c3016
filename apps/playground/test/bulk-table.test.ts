import { messageStates } from '@saatja/outbox'
import { describe, expect, it } from 'vitest'
import type { BulkView, MessageState } from '../server/bulk/contract.ts'
import { listAmong, missingFiles, unusedFiles } from '../web/src/bulk/attachments.ts'
import { type BatchDraft, emptyDraft } from '../web/src/bulk/draft.ts'
import { refusedMessage } from '../web/src/bulk/refused-message.ts'
import { runStatus } from '../web/src/bulk/run-status.ts'
import { sourceOf, startBlock, tableOf } from '../web/src/bulk/source.ts'
import { readTable } from '../web/src/bulk/table.ts'

const texts = { run: 'r', subject: 'Arve {Number}', text: 'Tere {nimi}' }

describe('a table of messages', () => {
  it('is not ready while braces name no column, and says in which text', () => {
    const table = 'saaja;nimi;number\na@b.example;Anna;7'
    expect(readTable(table, texts).content).toContain('Arve 7')
    const { unknown, content } = readTable(table, { ...texts, text: '{Puudub} {nimi}' })
    expect([unknown, content]).toEqual([{ subject: [], text: ['Puudub'] }, undefined])
  })

  it('names the rows without a correct address by the rule of the server, empty rows counted', () =>
    expect(
      readTable(
        'saaja;cc;number\na@b.example;;1\n\nklient7@firma7;;2\n;;3\na@b.example;c@d;4\nõ@b.example;;5',
        texts,
      ).wrong,
    ).toEqual([
      { row: 4, address: 'klient7@firma7' },
      { row: 5, address: '' },
      { row: 6, address: 'c@d' },
      { row: 7, address: 'õ@b.example' },
    ]))

  it('sends no text that its own column hides', () => {
    const { content } = readTable('to;subject;text\na@b.example;S;', texts)
    expect(content).not.toContain('Tere')
  })
})

const draft: BatchDraft = { ...emptyDraft(), kind: 'file', content: 'saaja\na@b.example', subject: 's' }
const blockOf = (changes: Partial<BatchDraft>) => {
  const now = { ...draft, ...changes }
  return [startBlock(now, tableOf(now, 'r')), sourceOf(now, 'r', 'et') !== undefined]
}

describe('what may be started', () => {
  const pdf = { name: 'arve.pdf', size: 1 }
  it.each([
    ['is complete', {}, undefined],
    ['has no table', { content: ' ' }, 'content'],
    ['has no rows', { content: 'saaja' }, 'no-rows'],
    ['has no subject', { subject: ' ' }, 'subject'],
    ['has a wrong address', { content: 'saaja\na@b' }, 'problem'],
    ['has unknown braces', { text: '{x}' }, 'problem'],
    ['has a file that goes with no row', { files: [pdf] }, 'problem'],
    ['has a file that goes with all', { files: [{ ...pdf, toAll: true }] }, undefined],
    ['lacks a file', { content: 'saaja;manus\na@b.example;C:\\x\\arve.pdf' }, 'problem'],
    ['has the file', { content: 'saaja;manus\na@b.example;C:\\x\\arve.pdf', files: [pdf] }, undefined],
    ['is JSON that does not name the file', { content: '{"messages":[]}', files: [pdf] }, 'problem'],
    ['is JSON that names the file', { content: '{"path":"arve.pdf"}', files: [pdf] }, undefined],
    [
      'is JSON that names the file in a folder',
      { content: '{"path":"a/arve.pdf"}', files: [pdf] },
      undefined,
    ],
    ['has no count', { kind: 'sample', count: '0' }, 'count'],
  ] as const)('%s', (_name, changes, block) => expect(blockOf(changes)).toEqual([block, block === undefined]))

  it('has the chosen file on every message when a person says so', () => {
    const content = 'saaja;manus\na@b.example;1.pdf\nc@d.example;'
    const files = [pdf, { name: '1.pdf', size: 1 }]
    const toAll = { ...draft, content, files: files.map((file) => ({ ...file, toAll: file === pdf })) }
    const source = sourceOf(toAll, 'r', 'et')
    const sent = source?.kind === 'file' ? JSON.parse(source.content) : undefined
    expect(sent.messages.map(({ attachments }: { attachments: unknown }) => attachments)).toEqual([
      [{ path: '1.pdf' }, { path: 'arve.pdf' }],
      [{ path: 'arve.pdf' }],
    ])
    const without = { ...draft, content, files: [pdf] }
    const table = tableOf(without, 'r')!
    expect([missingFiles(without, table), unusedFiles(without, table)]).toEqual([['1.pdf'], ['arve.pdf']])
  })
})

describe('a chosen file', () => {
  const content = 'saaja;manus\na@b.example;hinnad.csv'
  it.each([
    ['a corrected table is read again', content, ['arve.pdf', 'arved.csv'], 'arved.csv'],
    ['a table that a row names goes with the message', content, ['hinnad.csv'], undefined],
    ['a text beside a table is no list', content, ['tingimused.txt'], undefined],
    ['a text alone is the list', '', ['arved.txt', 'arve.pdf'], 'arved.txt'],
    ['a table comes before a text', '', ['tingimused.txt', 'arved.csv'], 'arved.csv'],
  ])('%s', (_name, before, names, list) => {
    const now = { ...draft, content: before }
    const files = names.map((name) => ({ name }))
    expect(listAmong(files, now, tableOf(now, 'r'))?.name).toBe(list)
  })
})

describe('what became of it', () => {
  it('is said of the message that the server refused', () => {
    const sentence = 'source: messages[6].to[0]: must be one email address such as anna@example.com'
    expect(refusedMessage(sentence)).toMatchObject({ index: 6, field: 'to' })
    expect(refusedMessage('source: messages[1].key: "x" is also the key of messages[0]')).toEqual({
      index: 1,
      field: 'key',
      reason: '"x" is also the key of messages[0]',
    })
    expect(refusedMessage('messages: at least one message is required')).toBeUndefined()
  })

  it.each([
    ['done', { sent: 3 }],
    ['done-returned', { sent: 2, bounced: 1 }],
    ['done-some', { sent: 1, bounced: 1, failed: 1 }],
    ['done-some', { sent: 2, unknown: 1 }],
    ['cancelled', { sent: 2, cancelled: 1 }],
  ] as const)('is headed %s', (word, some: Partial<Record<MessageState, number>>) => {
    const counts = { ...Object.fromEntries(messageStates.map((state) => [state, 0])), ...some }
    const view = { total: 3, finished: true, stuck: false, paused: false, counts } as unknown as BulkView
    expect(runStatus(view, false).word).toBe(word)
  })
})
