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

/** The settings refuse these before; this is the second wall, in case someone calls without them. */
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

/** A server's answers, one after the other, and what was said to it. */
const talk = (...answers: readonly string[]) => {
  const said: string[] = []
  const ask = (line: string) => {
    said.push(line)
    return Promise.resolve(answers[said.length - 1] ?? '500 what')
  }
  return { said, ask }
}
const encrypted = { ...route, security: 'tls' } as const
const attempt = (
  offered: readonly string[],
  ask: (line: string) => Promise<string>,
  who: SaslCredentials = password,
) => signIn(encrypted, who, offered, newMask(), ask)

describe('a mechanism that the server refuses', () => {
  it.each(['502 5.5.1 not here', '504 5.5.4 no such mechanism', '534 5.7.9 too weak'])(
    'gives way to the next one (%s)',
    async (refusal) => {
      const { said, ask } = talk(refusal, '334 VXNlcm5hbWU6', '334 UGFzc3dvcmQ6', '235 ok')
      expect(await attempt(['PLAIN', 'LOGIN'], ask)).toBe('LOGIN')
      expect(said.slice(1, 2)).toEqual(['AUTH LOGIN'])
    },
  )

  it.each([
    '535 5.7.8 wrong',
    '454 4.7.0 not now',
    '530 5.7.0 no',
    '534 5.7.9 Application-specific password required',
  ])('is not meant by %s: no second try', async (refusal) => {
    const { said, ask } = talk(refusal)
    await expect(attempt(['SCRAM-SHA-256', 'PLAIN', 'LOGIN'], ask)).rejects.toMatchObject({
      problem: { reply: refusal },
    })
    expect(said).toHaveLength(1)
  })
})

describe('a sign-in by SCRAM', () => {
  it('ends when the server cannot prove that it knows the password', async () => {
    const said: string[] = []
    const ask = (line: string) => {
      said.push(line)
      if (said.length > 1) return Promise.resolve(`334 ${Buffer.from('v=AAAA').toString('base64')}`)
      const first = Buffer.from(line.split(' ')[2] ?? '', 'base64').toString()
      const nonce = /r=(.*)$/.exec(first)?.[1] ?? ''
      return Promise.resolve(`334 ${Buffer.from(`r=${nonce}x,s=c2FsdA==,i=4096`).toString('base64')}`)
    }
    await expect(attempt(['SCRAM-SHA-256', 'PLAIN'], ask)).rejects.toMatchObject({
      problem: { fault: 'reply-malformed' },
    })
    expect(said).toHaveLength(2)
  })
})

describe('a token', () => {
  const long: SaslCredentials = { kind: 'token', user: 'mari', token: () => Promise.resolve('t'.repeat(900)) }

  it('that fits a command line goes on it', async () => {
    const { said, ask } = talk('235 ok')
    await attempt(['XOAUTH2'], ask, token)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^AUTH XOAUTH2 \S+$/)
  })

  it('that is longer goes after the prompt', async () => {
    const { said, ask } = talk('334 ', '235 ok')
    await attempt(['XOAUTH2'], ask, long)
    expect(said[0]).toBe('AUTH XOAUTH2')
    expect(said[1]?.length).toBeGreaterThan(1_200)
  })

  it('that is longer goes on the line where the server wants it there', async () => {
    const { said, ask } = talk('501 5.5.4 initial response missing', '235 ok')
    await attempt(['XOAUTH2'], ask, long)
    expect(said[1]?.length).toBeGreaterThan(1_200)
  })
})
