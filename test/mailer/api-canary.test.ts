import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { message } from './fixture.ts'
import { type Handler, withApi } from './pretend-api.ts'

/** Every spelling in which an API may send a token back. */
const spellings: readonly ((token: string) => string)[] = [
  (token) => token,
  (token) => `Bearer ${token}`,
  (token) => Buffer.from(token).toString('base64'),
  (token) => Buffer.from(`x${token}yz`).toString('base64url'),
  (token) => Buffer.from(token).toString('hex'),
  (token) => encodeURIComponent(token),
]

/** Where it may send it: in words, in a code, in a header, in the status line, as the id of a success. */
const places = ['words', 'code', 'header', 'reason', 'id'] as const

const echo =
  (said: string, place: (typeof places)[number]): Handler =>
  (request, response) => {
    request.resume().on('end', () => {
      const header = { 'www-authenticate': `Bearer error="${place === 'header' ? said : 'invalid_token'}"` }
      const body = JSON.stringify({ [place]: said, words: place === 'words' ? said : 'no' })
      const status = place === 'id' ? 202 : 403
      response.writeHead(status, place === 'reason' ? said : 'Reason', header).end(body)
    })
  }

const everything = (value: unknown): string => {
  const error = value instanceof Error ? `${value.message}\n${value.stack}\n${inspect(value.cause)}` : ''
  return `${error}\n${inspect(value, { depth: 9, showHidden: true, maxStringLength: null })}\n${JSON.stringify(value)}`
}

const leaks = (text: string, token: string): boolean =>
  spellings.some((spell) => text.includes(spell(token))) ||
  // Most of a token is as bad as all of it.
  text.includes(token.slice(0, Math.ceil(token.length * 0.6)))

const tokens = fc.string({
  unit: fc.constantFrom(...'abcXYZ0189+/=._~-'),
  minLength: 12,
  maxLength: 60,
})

describe('an access token', () => {
  it('that an API sends back appears in no error, event, report, receipt or transcript', async () => {
    await fc.assert(
      fc.asyncProperty(
        tokens.filter((token) => new Set(token).size > 4),
        fc.constantFrom(...spellings),
        fc.constantFrom(...places),
        async (token, spell, place) => {
          await withApi(
            echo(spell(token), place),
            async ({ mailer, events }) => {
              const sent = await mailer.send('MARI', message).catch((thrown: unknown) => thrown)
              const report = await mailer.check('MARI', { depth: 'message', to: 'juri@tamm.ee' })
              for (const told of [sent, report, events, await mailer.effective('MARI')])
                expect(leaks(everything(told), token)).toBe(false)
            },
            { token },
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})
