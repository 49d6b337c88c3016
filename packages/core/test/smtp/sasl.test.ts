import { describe, expect, it } from 'vitest'
import { secret } from '../../src/contract/secret.ts'
import type { Endpoint, SaslCredentials } from '../../src/smtp/endpoint.ts'
import { newMask } from '../../src/smtp/mask.ts'
import { signIn } from '../../src/smtp/sasl.ts'

const route: Endpoint = { host: 'mail.kivi.ee', port: 25, security: 'none' }
const password: SaslCredentials = {
  kind: 'password',
  user: 'mari',
  password: secret('kuldvõti'),
  inClear: false,
}
const token: SaslCredentials = { kind: 'token', user: 'mari', token: () => Promise.resolve('märk') }

/** The settings refuse these before; this is the second wall, in case somebody calls without them. */
describe('a sign-in without encryption', () => {
  it.each([
    ['a password without consent', password],
    ['a token, consent or not', token],
  ])('does not say %s', async (_, credentials) => {
    const said: string[] = []
    const ask = (line: string) => {
      said.push(line)
      return Promise.resolve('235 ok')
    }
    const attempt = signIn(route, credentials, ['PLAIN', 'LOGIN', 'XOAUTH2'], newMask(), ask)
    await expect(attempt).rejects.toMatchObject({ problem: { fault: 'clear-text-refused' } })
    expect(said).toEqual([])
  })
})

it('hides a token that the challenge of its refusal spells with escapes', async () => {
  const clear = 'ya29.kuldne-märk'
  const said = `{"status":"401","scope":"\\u0079a29.kuldne-m\\u00e4rk"}`
  const challenge = Buffer.from(said).toString('base64')
  const credentials: SaslCredentials = { kind: 'token', user: 'mari', token: () => Promise.resolve(clear) }
  const ask = (line: string) => Promise.resolve(line === '' ? '535 no' : `334 ${challenge}`)
  const attempt = signIn({ ...route, security: 'tls' }, credentials, ['XOAUTH2'], newMask(), ask)
  await expect(attempt).rejects.toMatchObject({
    problem: { params: { status: '401', scope: '[secret]' } },
  })
})
