import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/smtp/command.ts'
import { judgeReply, readCapabilities } from '../../src/smtp/reply-guard.ts'

const commands: readonly Command[] = [
  'greeting',
  'ehlo',
  'starttls',
  'auth',
  'mail',
  'rcpt',
  'data',
  'body',
  'quit',
]

describe('a reply', () => {
  const rows: [Command, string, ReturnType<typeof judgeReply>][] = [
    ['body', '250 2.0.0 Ok', 'accepted'],
    ['body', '250', 'accepted'],
    ['body', '250-one\n250 two', 'accepted'],
    ['body', '250 with \0 in it', 'accepted'],
    ['body', '250-one\n550 two', 'malformed'],
    ['body', '550-one\n250 two', 'malformed'],
    ['body', '250-one\n2', 'malformed'],
    ['body', '250ok', 'malformed'],
    ['body', '25 ok', 'malformed'],
    ['body', '2500 ok', 'malformed'],
    ['body', '354 go on', 'malformed'],
    ['body', '150 soon', 'malformed'],
    ['body', '650 what', 'malformed'],
    ['body', '', 'malformed'],
    ['body', 'thanks', 'malformed'],
    ['body', '450 4.2.0 later', 'refused'],
    ['data', '354 go', 'accepted'],
    ['data', '353 go', 'malformed'],
    ['data', '250 ok', 'malformed'],
    ['starttls', '220 ready', 'accepted'],
    ['starttls', '250 ok', 'malformed'],
    ['auth', '334 ', 'accepted'],
    ['auth', '235 welcome', 'accepted'],
    ['auth', '354 what', 'malformed'],
    ['rcpt', '251 will forward', 'accepted'],
    ['rcpt', '354 what', 'malformed'],
    ['greeting', '220 hello', 'accepted'],
    ['greeting', '250 hello', 'malformed'],
  ]
  it.each(rows)('to %s, %j is %s', (command, reply, verdict) =>
    expect(judgeReply(command, reply)).toBe(verdict),
  )

  it('is never taken for yes unless every line says so with one and the same code', () => {
    const line = fc.oneof(
      fc.stringMatching(/^[1-6]\d{0,3}[ -]?[a-z ]{0,5}$/),
      fc.constantFrom('250 ok', '250-ok', '550 no', '354 go', '', ' ', '2'),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...commands),
        fc.array(line, { minLength: 1, maxLength: 4 }),
        (command, lines) => {
          if (judgeReply(command, lines.join('\n')) !== 'accepted') return
          expect(new Set(lines.map((text) => text.slice(0, 3))).size).toBe(1)
          for (const text of lines) expect(text).toMatch(/^(?:2\d\d|3(?:34|54))(?:[ -]|$)/)
        },
      ),
      { numRuns: 5_000 },
    )
  })
})

describe('the offer of a server', () => {
  it('is read whatever its letters and spaces', () => {
    expect(
      readCapabilities('250-mail\n250-StartTLS\n250-size 1000\n250-AUTH PLAIN login\n250 8bitmime'),
    ).toEqual({
      starttls: true,
      mechanisms: ['PLAIN', 'LOGIN'],
      size: 1000,
      declaredSize: true,
      pipelining: false,
      smtputf8: false,
      eightBitMime: true,
    })
  })

  it('counts a word only where it stands for an offer', () => {
    expect(readCapabilities('250-STARTTLS.example AUTH PLAIN\n250-X-STARTTLS\n250 XAUTH PLAIN')).toEqual({
      starttls: false,
      mechanisms: [],
      declaredSize: false,
      pipelining: false,
      smtputf8: false,
      eightBitMime: false,
    })
  })

  it('of the old form, and one without end of spaces, is read in linear time', () => {
    expect(readCapabilities('250-mail\n250-AUTH=PLAIN\n250 AUTH LOGIN PLAIN').mechanisms).toEqual([
      'PLAIN',
      'LOGIN',
    ])
    const began = performance.now()
    readCapabilities(`250-mail\n250 AUTH ${' '.repeat(60_000)}X`)
    expect(performance.now() - began).toBeLessThan(100)
  })
})
