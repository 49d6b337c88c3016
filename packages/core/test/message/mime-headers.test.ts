import { describe, expect, it } from 'vitest'
import { mailHeaders } from '../../src/message/mime/headers.ts'
import { outgoing } from '../smtp/compose/corpus.ts'

/** Headers besides those of every mail. */
const besides = (more: Parameters<typeof outgoing>[0]): readonly string[] =>
  mailHeaders(outgoing(more)).filter((header) => !/^(?:From|To|Subject|Message-ID|Date):/.test(header))

describe('the headers that a message asks for', () => {
  it.each([
    [{ inReplyTo: '<1@tamm.ee>' }, ['In-Reply-To: <1@tamm.ee>']],
    [{ references: ['<1@tamm.ee>', '<2@kivi.ee>'] }, ['References: <1@tamm.ee>\r\n <2@kivi.ee>']],
    [{ autoSubmitted: 'auto-generated' as const }, ['Auto-Submitted: auto-generated']],
    [{ importance: 'high' as const }, ['Importance: high', 'X-Priority: 1']],
    [{ importance: 'low' as const }, ['Importance: low', 'X-Priority: 5']],
    [
      { replyTo: [{ name: 'Jüri', address: 'juri@kivi.ee' }, { address: 'info@kivi.ee' }] },
      ['Reply-To: =?UTF-8?Q?J=C3=BCri?= <juri@kivi.ee>, info@kivi.ee'],
    ],
  ])('%j', (more, expected) => expect(besides(more)).toEqual(expected))

  it('stand as the application wrote them, where every program can read that', () =>
    expect(besides({ headers: [{ name: 'List-ID', value: '"News" <news.kivi.ee>' }] })).toEqual([
      'List-ID: "News" <news.kivi.ee>',
    ]))

  it.each(['Jõgeva', 'an =?utf-8?q?encoded?= word'])('are encoded where not: %s', (value) =>
    expect(besides({ headers: [{ name: 'X-Branch', value }] })[0]).toMatch(/^X-Branch: =\?UTF-8\?Q\?\S+\?=$/),
  )

  it('are folded at their spaces', () => {
    const value = 'invoices '.repeat(30).trim()
    const [header = ''] = besides({ headers: [{ name: 'X-Kind', value }] })
    expect(header.split('\r\n').every((line) => line.length <= 76)).toBe(true)
    expect(header.replaceAll('\r\n', '')).toBe(`X-Kind: ${value}`)
  })
})
