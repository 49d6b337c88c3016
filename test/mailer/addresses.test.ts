import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startAttempts } from './attempts.ts'
import { message, startRig } from './fixture.ts'

const mails = startAttempts()
const { attempt, envelope } = mails

const refusedAddresses: [string, string][] = [
  ['CRLF and a command', 'a@b.ee\r\nRCPT TO:<evil@x.ee>'],
  ['a bare LF', 'a@b.ee\nDATA'],
  ['NUL', 'a\0@b.ee'],
  ['NUL at the end', 'a@b.ee\0'],
  ['angle brackets', '<a@b.ee>'],
  ['an address behind an address', 'a@b.ee <c@evil.com>'],
  ['a closing bracket', 'a@b.ee> SIZE=1'],
  ['a list', 'a@b.ee, c@evil.com'],
  ['a list with a semicolon', 'a@b.ee; c@evil.com'],
  ['a group', 'team: a@b.ee;'],
  ['a comment', 'a(c)@b.ee'],
  ['nested comments', 'a@b.ee (c (d <e@evil.com>))'],
  ['a quoted local part', '"a b"@b.ee'],
  ['an address in a quoted local part', '"a@evil.com x"@b.ee'],
  ['a local part of 70 letters', `${'a'.repeat(70)}@b.ee`],
  ['a source route', '@evil.com:a@b.ee'],
  ['a percent route is an address, a port is not', 'a@b.ee:25'],
  ['a space', 'a @b.ee'],
  ['two dots', 'a..b@b.ee'],
  ['an address literal', 'a@[127.0.0.1]'],
  ['a number for a host', 'a@2130706433'],
  ['a hexadecimal host', 'a@0x7f.1'],
  ['a zero-width space', 'a@exam\u200bple.com'],
  ['a soft hyphen', 'a@exam\u00adple.com'],
  ['full-width letters', 'a@ｅｖｉｌ.com'],
  ['an ideographic full stop', 'a@evil。com'],
  ['a scheme', 'mailto:a@b.ee'],
  ['no domain', 'a@'],
  ['no local part', '@b.ee'],
]

describe('an address', () => {
  it.each(refusedAddresses)('with %s is refused before anything is connected', async (_, address) => {
    const before = mails.rig.server.lines.length
    for (const to of [address, { name: 'A', address }, [{ address }]]) {
      const error = await attempt({ to })
      expect(error).toMatchObject({
        code: 'REJECTED',
        diagnosis: { id: 'address-invalid', params: { field: 'to' } },
      })
    }
    expect((await attempt({ cc: address }))?.diagnosis.params.field).toBe('cc')
    expect((await attempt({ bcc: [address] }))?.diagnosis.params.field).toBe('bcc')
    expect(mails.rig.server.lines).toHaveLength(before)
  })

  it('that is blank is none, but not in a list or beside a name', async () => {
    const before = mails.rig.server.lines.length
    expect((await attempt({ to: '' }))?.diagnosis.id).toBe('recipients-missing')
    for (const to of [['anna@b.ee', ''], { name: 'Anna', address: '' }])
      expect((await attempt({ to }))?.diagnosis).toMatchObject({
        id: 'address-invalid',
        params: { field: 'to' },
      })
    expect(mails.rig.server.lines).toHaveLength(before)
    expect(await attempt({ to: 'anna@b.ee', cc: '', bcc: ' ' })).toBeUndefined()
  })

  it.each([
    ["o'neill+tag@b.ee", "o'neill+tag@b.ee"],
    ['SRS0=x=y=z=w@b.ee', 'SRS0=x=y=z=w@b.ee'],
    ['a%c@b.ee', 'a%c@b.ee'],
    [`${'a'.repeat(64)}@b.ee`, `${'a'.repeat(64)}@b.ee`],
    ['mari@Kõrts.ee', 'mari@xn--krts-0qa.ee'],
    ['mari@xn--krts-0qa.ee', 'mari@xn--krts-0qa.ee'],
  ])('%s goes to exactly %s', async (typed, sent) => {
    const before = envelope().length
    expect(await attempt({ to: typed })).toBeUndefined()
    expect(envelope().slice(before)).toEqual([
      expect.stringMatching(/^MAIL FROM:<mari@kivi\.ee>/),
      `RCPT TO:<${sent}>`,
    ])
  })

  it('of any shape is refused or sent to exactly that one', async () => {
    const piece = fc.constantFrom(
      'a',
      'b.c',
      '@',
      'b.ee',
      '<',
      '>',
      '"',
      '(',
      ')',
      '\r\n',
      '\n',
      '\0',
      ' ',
      ',',
      ';',
      ':',
      '\\',
      '.',
      'õ',
      'xn--',
      '%',
      '\u200b',
      '[',
      ']',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 7 }).map((parts) => parts.join('')),
        async (to) => {
          const before = mails.rig.server.lines.length
          const error = await attempt({ to })
          const rcpt = mails.rig.server.lines.slice(before).filter((line) => line.startsWith('RCPT'))
          if (error) expect([error.code, rcpt.length]).toEqual(['REJECTED', 0])
          else expect(rcpt.map((line) => line.toLowerCase())).toEqual([`rcpt to:<${to.toLowerCase()}>`])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is sent to once, however often it is named', async () => {
    const before = envelope().length
    await attempt({ to: ['a@b.ee', 'A@B.ee'], cc: 'a@b.ee', bcc: ['a@b.ee', 'c@b.ee'] })
    expect(envelope().slice(before + 1)).toEqual(['RCPT TO:<a@b.ee>', 'RCPT TO:<c@b.ee>'])
  })

  it('with letters of another script before the @ needs a server with SMTPUTF8', async () => {
    const error = await attempt({ to: 'jüri@tamm.ee' })
    expect(error).toMatchObject({
      code: 'REJECTED',
      diagnosis: { id: 'smtputf8-missing', params: { address: 'jüri@tamm.ee' } },
    })
    const able = await startRig({ offers: ['SMTPUTF8', '8BITMIME', 'AUTH PLAIN'] })
    await able.mailer.send('MARI', { ...message, to: 'jüri@tamm.ee' })
    const lines = able.server.lines.map((line) => Buffer.from(line, 'latin1').toString())
    await able.close()
    expect(lines).toContain('RCPT TO:<jüri@tamm.ee>')
    expect(lines.find((line) => line.startsWith('MAIL'))).toContain('SMTPUTF8')
  })

  it('that only gets a blind copy is in the envelope and nowhere else', async () => {
    await attempt({ to: 'a@b.ee', bcc: { name: 'Salajane Saaja', address: 'salajane@b.ee' } })
    expect(envelope()).toContain('RCPT TO:<salajane@b.ee>')
    expect(mails.rig.server.messages.at(-1)?.toLowerCase()).not.toMatch(/salajane|bcc/)
  })
})
