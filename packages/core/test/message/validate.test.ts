import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Message } from '../../src/contract/message.ts'
import { ProblemError } from '../../src/diagnosis/problem.ts'
import { validateMessage } from '../../src/message/validate.ts'

const plain = { to: 'anna@tamm.ee', subject: 'Arve', text: 'Tere!' }

const problem = (message: unknown) => {
  try {
    return validateMessage(message as Message)
  } catch (error) {
    return error instanceof ProblemError ? [error.problem.fault, error.problem.params?.field] : error
  }
}

describe('a message that can be sent', () => {
  it('comes out with mailboxes, recipients and nothing else', () => {
    expect(problem({ ...plain, cc: [{ name: 'Õie', address: 'oie@tamm.ee' }] })).toEqual({
      to: [{ address: 'anna@tamm.ee' }],
      cc: [{ name: 'Õie', address: 'oie@tamm.ee' }],
      bcc: [],
      recipients: ['anna@tamm.ee', 'oie@tamm.ee'],
      subject: 'Arve',
      text: 'Tere!',
      attachments: [],
    })
  })

  it.each<[string, unknown, string, string | undefined]>([
    ['a text for a message', 'Tere!', 'message-malformed', 'message'],
    ['a field of its own', { ...plain, encoding: 'utf-8' }, 'message-field-unknown', 'encoding'],
    ['a field that every object has', { ...plain, constructor: 1 }, 'message-field-unknown', 'constructor'],
    ['no recipient', { ...plain, to: [] }, 'recipients-missing', undefined],
    [
      'a line break in the subject',
      { ...plain, subject: 'a\r\nBcc: x@tamm.ee' },
      'control-character',
      'subject',
    ],
    [
      'a paragraph separator in the subject',
      { ...plain, subject: 'a\u2029b' },
      'control-character',
      'subject',
    ],
    [
      'a path',
      { ...plain, attachments: [{ filename: 'a', path: 'a' }] },
      'attachment-reference',
      'attachments[0].path',
    ],
    [
      'an id of a picture that is no ASCII',
      { ...plain, attachments: [{ filename: 'a.png', content: '', cid: 'pärn@kivi.ee' }] },
      'message-malformed',
      'attachments[0].cid',
    ],
    [
      'an id of a picture that is longer than a line',
      { ...plain, attachments: [{ filename: 'a.png', content: '', cid: `${'a'.repeat(1_000)}@kivi.ee` }] },
      'message-malformed',
      'attachments[0].cid',
    ],
    [
      'a second attachment without content',
      { ...plain, attachments: [{ filename: 'a', content: '' }, { filename: 'b' }] },
      'message-malformed',
      'attachments[1].content',
    ],
  ])('is not %s', (_, message, fault, field) => {
    expect(problem(message)).toEqual([fault, field])
  })

  it('has no stream that is over already', () => {
    const content = Readable.from(['a'])
    content.destroy()
    expect(problem({ ...plain, attachments: [{ filename: 'a', content }] })).toEqual([
      'attachment-unreadable',
      undefined,
    ])
  })
})
